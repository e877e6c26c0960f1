package com.hotelmate.chat.adapter.inmemory.writing;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.editing.ReadVersions;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditMessageTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final GuestMessage byMary = scene.guestWrites(scene.mary(), "Hello");
    private final GuestMessage byCiara = scene.staffWrites(scene.ciara(), byMary.conversation(), "Good morning");

    @Test
    void givesOnesOwnMessageAnotherText() {
        scene.clock().advance(Duration.ofMinutes(1));

        GuestMessage edited = edit(guest(scene.mary()), byMary.id(), " Hello there ");

        assertThat(edited.text()).isEqualTo("Hello there");
        assertThat(edited.editCount()).isEqualTo(1);
        assertThat(edited.editedAt()).contains(scene.clock().instant());
        assertThat(scene.messages(byMary.conversation())).contains(edited);
        assertThat(edit(staff(scene.ciara()), byCiara.id(), "Good day").text()).isEqualTo("Good day");
    }

    @Test
    void changesNothingByTheSameText() {
        long before = scene.stored(byMary.conversation()).lastSeq();

        assertThat(edit(guest(scene.mary()), byMary.id(), " Hello ")).isEqualTo(byMary);

        assertThat(scene.stored(byMary.conversation()).lastSeq()).isEqualTo(before);
    }

    @Test
    void isForTheAuthorAlone() {
        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byCiara.id(), "x")))
                .isEqualTo("NOT_YOUR_MESSAGE");
        assertThat(scene.refusal(() -> edit(staff(scene.liam()), byCiara.id(), "x")))
                .isEqualTo("NOT_YOUR_MESSAGE");
        assertThat(scene.refusal(() -> edit(staff(scene.nora()), byCiara.id(), "x")))
                .isEqualTo("NOT_YOUR_MESSAGE");
        assertThat(scene.refusal(() -> edit(staff(scene.nora()), byMary.id(), "x")))
                .isEqualTo("NOT_YOUR_MESSAGE");
        GuestMessage system = scene.messages(byMary.conversation()).get(1);
        assertThat(scene.refusal(() -> edit(staff(scene.nora()), system.id(), "x")))
                .isEqualTo("NOT_YOUR_MESSAGE");
    }

    @Test
    void isNotForWhatIsDeleted() {
        scene.deletes(guest(scene.mary()), byMary.id(), DeletionMode.SOFT);
        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byMary.id(), "Hello")))
                .isEqualTo("MESSAGE_DELETED");

        scene.deletes(staff(scene.nora()), byMary.id(), DeletionMode.HARD);
        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byMary.id(), "Hello")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void needsWordsButNotTooMany() {
        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byMary.id(), " ")))
                .isEqualTo("MESSAGE_EMPTY");
        assertThat(scene.refusal(() -> edit(staff(scene.ciara()), byCiara.id(), "a".repeat(5001))))
                .isEqualTo("MESSAGE_TOO_LONG");
    }

    @ParameterizedTest
    @CsvSource({"EXPECTED, NOT_CHECKED_IN", "CANCELLED, INVALID_TOKEN", "DECLINED, INVALID_TOKEN"})
    void isForGuestsInTheHouse(StayState state, String code) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byMary.id(), "x")))
                .isEqualTo(code);
    }

    @Test
    void isOverForTheGuestAfterCheckOutWhoeverWroteIt() {
        scene.checksOut(scene.mary());

        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byMary.id(), "x")))
                .isEqualTo("ALREADY_CHECKED_OUT");
        assertThat(scene.refusal(() -> edit(guest(scene.mary()), byCiara.id(), "x")))
                .isEqualTo("ALREADY_CHECKED_OUT");
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        GuestMessage ofJohn = scene.guestWrites(scene.john(), "Hello");
        GuestMessage abroad = scene.guestWrites(DUBLIN, scene.mary(), "Hello");
        MessageId missing = new MessageId(Long.MAX_VALUE);

        for (MessageId id : List.of(ofJohn.id(), abroad.id(), missing)) {
            assertThat(scene.refusal(() -> edit(guest(scene.mary()), id, "x"))).isEqualTo("NOT_FOUND");
        }
        for (MessageId id : List.of(abroad.id(), missing)) {
            assertThat(scene.refusal(() -> edit(staff(scene.nora()), id, "x"))).isEqualTo("NOT_FOUND");
        }
        scene.house().dismiss(scene.ciara());
        assertThat(scene.refusal(() -> edit(staff(scene.ciara()), byCiara.id(), "x")))
                .isEqualTo("NOT_FOUND");
    }

    @Nested
    class KeepsVersions {

        @Test
        void thatAManagerReadsEvenAfterASoftDeletion() {
            Instant first = scene.clock().instant();
            scene.clock().advance(Duration.ofMinutes(1));
            Instant second = scene.clock().instant();
            edit(guest(scene.mary()), byMary.id(), "Hello there");
            scene.deletes(guest(scene.mary()), byMary.id(), DeletionMode.SOFT);

            ReadVersions.Versions versions = versions(scene.nora(), byMary.id());

            assertThat(versions.formerTexts()).containsExactly(new FormerText(byMary.id(), 1, "Hello", first, second));
            assertThat(versions.message().text()).isEqualTo("Hello there");
        }

        @Test
        void numberedWithoutAGapThoughManyEditAtOnce() {
            Crowd.each(8, person -> {
                for (int i = 0; i < 5; i++) {
                    edit(guest(scene.mary()), byMary.id(), "Hello " + person + " " + i);
                }
            });

            ReadVersions.Versions versions = versions(scene.nora(), byMary.id());
            assertThat(versions.formerTexts()).hasSize(40);
            assertThat(versions.formerTexts())
                    .extracting(FormerText::version)
                    .first()
                    .isEqualTo(1);
            assertThat(versions.formerTexts())
                    .extracting(FormerText::version)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(versions.message().editCount()).isEqualTo(40);
        }

        @Test
        void thatNobodyElseMayRead() {
            assertThat(scene.refusal(() -> versions(scene.ciara(), byMary.id())))
                    .isEqualTo("CAPABILITY_REQUIRED");
        }

        @Test
        void thatGoWithTheMessage() {
            scene.deletes(staff(scene.nora()), byMary.id(), DeletionMode.HARD);
            GuestMessage abroad = scene.guestWrites(DUBLIN, scene.mary(), "Hello");

            assertThat(scene.refusal(() -> versions(scene.nora(), byMary.id()))).isEqualTo("NOT_FOUND");
            assertThat(scene.refusal(() -> versions(scene.nora(), abroad.id()))).isEqualTo("NOT_FOUND");
            assertThat(scene.refusal(() -> versions(scene.ciara(), new MessageId(Long.MAX_VALUE))))
                    .isEqualTo("NOT_FOUND");
        }

        private ReadVersions.Versions versions(StaffId reader, MessageId message) {
            return scene.chat().readVersions().handle(new ReadVersions.Query(KILLARNEY, reader, message));
        }
    }

    private GuestMessage edit(Caller caller, MessageId message, String text) {
        return scene.chat()
                .editMessage()
                .handle(new EditMessage.Command(caller, message, text))
                .message();
    }
}
