package com.hotelmate.chat.adapter.inmemory.writing;

import static com.hotelmate.chat.domain.permission.DeletionMode.HARD;
import static com.hotelmate.chat.domain.permission.DeletionMode.SOFT;
import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.deletion.DeleteMessage.DeletedMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeleteMessageTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());
    private final GuestMessage byMary = scene.guestWrites(scene.mary(), "Hello");
    private final GuestMessage byCiara = scene.staffWrites(scene.ciara(), conversation, "Good morning");
    private final GuestMessage byLiam = scene.staffWrites(scene.liam(), conversation, "Me too");
    private final GuestMessage byNora = scene.staffWrites(scene.nora(), conversation, "Welcome");

    /** The lines on deletion of the contract's permission matrix, every cell, through the use case. */
    @ParameterizedTest(name = "{0} deletes what {1} wrote, {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            mary  | mary   | SOFT | yes
            mary  | ciara  | SOFT | DELETE_NOT_ALLOWED
            mary  | system | SOFT | DELETE_NOT_ALLOWED
            mary  | mary   | HARD | HARD_DELETE_NOT_ALLOWED
            mary  | ciara  | HARD | HARD_DELETE_NOT_ALLOWED
            mary  | system | HARD | HARD_DELETE_NOT_ALLOWED
            ciara | ciara  | SOFT | yes
            ciara | mary   | SOFT | yes
            ciara | liam   | SOFT | DELETE_NOT_ALLOWED
            ciara | nora   | SOFT | DELETE_NOT_ALLOWED
            ciara | system | SOFT | DELETE_NOT_ALLOWED
            ciara | ciara  | HARD | HARD_DELETE_NOT_ALLOWED
            ciara | mary   | HARD | HARD_DELETE_NOT_ALLOWED
            ciara | liam   | HARD | HARD_DELETE_NOT_ALLOWED
            ciara | system | HARD | HARD_DELETE_NOT_ALLOWED
            nora  | nora   | SOFT | yes
            nora  | mary   | SOFT | yes
            nora  | ciara  | SOFT | yes
            nora  | system | SOFT | yes
            nora  | nora   | HARD | yes
            nora  | mary   | HARD | yes
            nora  | ciara  | HARD | yes
            nora  | system | HARD | yes
            """)
    void isAllowedAsTheMatrixSays(String who, String whose, DeletionMode mode, String answer) {
        Caller caller = caller(who);
        MessageId message = message(whose).id();

        if (answer.equals("yes")) {
            DeletedMessage deleted = scene.deletes(caller, message, mode);

            assertThat(deleted.alreadyDeleted()).isFalse();
            assertThat(scene.facts(conversation)).endsWith("message_deleted");
        } else {
            assertThat(scene.refusal(() -> scene.deletes(caller, message, mode)))
                    .isEqualTo(answer);
        }
    }

    @Test
    void leavesAPlaceholderSoftlyDeleted() {
        DeletedMessage deleted = scene.deletes(guest(scene.mary()), byMary.id(), SOFT);

        GuestMessage remains = deleted.remains().orElseThrow().message();
        assertThat(remains.visibleText()).isEqualTo("[Message deleted]");
        assertThat(remains.deletedAt()).contains(scene.clock().instant());
        assertThat(scene.messages(conversation)).contains(remains);
        assertThat(scene.stored(conversation).unread().byStaff()).isZero();
    }

    @Test
    void leavesNothingDeletedForGood() {
        DeletedMessage deleted = scene.deletes(staff(scene.nora()), byMary.id(), HARD);

        assertThat(deleted).isEqualTo(new DeletedMessage(byMary.id(), HARD, Optional.empty(), false));
        assertThat(scene.messages(conversation)).extracting(GuestMessage::id).doesNotContain(byMary.id());
        assertThat(scene.stored(conversation).unread().byStaff()).isZero();
    }

    @Test
    void changesNothingTheSecondTime() {
        DeletedMessage first = scene.deletes(guest(scene.mary()), byMary.id(), SOFT);
        long seq = scene.stored(conversation).lastSeq();

        DeletedMessage second = scene.deletes(staff(scene.ciara()), byMary.id(), SOFT);

        assertThat(second).isEqualTo(new DeletedMessage(byMary.id(), SOFT, first.remains(), true));
        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq);
    }

    @Test
    void isANewChangeForGoodAfterASoftOne() {
        scene.deletes(guest(scene.mary()), byMary.id(), SOFT);
        long seq = scene.stored(conversation).lastSeq();

        assertThat(scene.deletes(staff(scene.nora()), byMary.id(), HARD).alreadyDeleted())
                .isFalse();

        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq + 1);
        assertThat(scene.stored(conversation).unread().byStaff()).isZero();
    }

    @Test
    void isRememberedForGoodAndToldToManagersAlone() {
        scene.deletes(staff(scene.nora()), byMary.id(), HARD);
        long seq = scene.stored(conversation).lastSeq();

        assertThat(scene.deletes(staff(scene.nora()), byMary.id(), HARD))
                .isEqualTo(new DeletedMessage(byMary.id(), HARD, Optional.empty(), true));
        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq);
        for (Caller other : List.of(
                guest(scene.mary()),
                guest(scene.john()),
                staff(scene.ciara()),
                new Caller.Staff(DUBLIN, scene.orla()))) {
            assertThat(scene.refusal(() -> scene.deletes(other, byMary.id(), HARD)))
                    .isEqualTo("NOT_FOUND");
            assertThat(scene.refusal(() -> scene.deletes(other, byMary.id(), SOFT)))
                    .isEqualTo("NOT_FOUND");
        }
        assertThat(scene.refusal(() -> scene.deletes(staff(scene.nora()), byMary.id(), SOFT)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        GuestMessage ofJohn = scene.guestWrites(scene.john(), "Hello");
        GuestMessage abroad = scene.guestWrites(DUBLIN, scene.mary(), "Hello");
        MessageId missing = new MessageId(Long.MAX_VALUE);

        for (DeletionMode mode : DeletionMode.values()) {
            for (MessageId id : List.of(ofJohn.id(), abroad.id(), missing)) {
                assertThat(scene.refusal(() -> scene.deletes(guest(scene.mary()), id, mode)))
                        .isEqualTo("NOT_FOUND");
            }
            for (MessageId id : List.of(abroad.id(), missing)) {
                assertThat(scene.refusal(() -> scene.deletes(staff(scene.nora()), id, mode)))
                        .isEqualTo("NOT_FOUND");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED, NOT_CHECKED_IN", "CANCELLED, INVALID_TOKEN", "DECLINED, INVALID_TOKEN"})
    void isForGuestsInTheHouse(StayState state, String code) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(scene.refusal(() -> scene.deletes(guest(scene.mary()), byMary.id(), SOFT)))
                .isEqualTo(code);
    }

    @Test
    void judgesTheStayBeforeTheOwner() {
        scene.checksOut(scene.mary());

        for (DeletionMode mode : DeletionMode.values()) {
            assertThat(scene.refusal(() -> scene.deletes(guest(scene.mary()), byCiara.id(), mode)))
                    .isEqualTo("ALREADY_CHECKED_OUT");
        }
        assertThat(scene.deletes(staff(scene.ciara()), byMary.id(), SOFT).alreadyDeleted())
                .as("the staff may still tidy up")
                .isFalse();
    }

    @Test
    void countsOnceThoughManyDeleteAtOnce() {
        List<DeletedMessage> deleted =
                Crowd.atOnce(8, person -> scene.deletes(staff(scene.ciara()), byMary.id(), SOFT));

        assertThat(deleted.stream().filter(one -> !one.alreadyDeleted())).hasSize(1);
        assertThat(scene.facts(conversation)).containsOnlyOnce("message_deleted");
    }

    @Test
    void neverLosesADeletionForGoodToASoftOneAtTheSameTime() {
        Crowd.each(8, person -> {
            if (person == 0) {
                scene.deletes(staff(scene.nora()), byMary.id(), HARD);
            } else {
                deleteIfThere(person % 2 == 0 ? guest(scene.mary()) : staff(scene.ciara()));
            }
        });

        assertThat(scene.messages(conversation)).extracting(GuestMessage::id).doesNotContain(byMary.id());
        assertThat(scene.stored(conversation).unread().byStaff()).isZero();
    }

    private void deleteIfThere(Caller caller) {
        try {
            scene.deletes(caller, byMary.id(), SOFT);
        } catch (RejectedException e) {
            assertThat(e.rejection().code()).isEqualTo("NOT_FOUND");
        }
    }

    private Caller caller(String who) {
        return switch (who) {
            case "mary" -> guest(scene.mary());
            case "ciara" -> staff(scene.ciara());
            case "nora" -> staff(scene.nora());
            default -> throw new IllegalArgumentException(who);
        };
    }

    private GuestMessage message(String whose) {
        return switch (whose) {
            case "mary" -> byMary;
            case "ciara" -> byCiara;
            case "liam" -> byLiam;
            case "nora" -> byNora;
            case "system" -> scene.messages(conversation).get(1);
            default -> throw new IllegalArgumentException(whose);
        };
    }
}
