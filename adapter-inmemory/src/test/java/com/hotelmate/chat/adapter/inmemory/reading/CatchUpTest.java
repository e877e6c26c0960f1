package com.hotelmate.chat.adapter.inmemory.reading;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.reading.CatchUp;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.ChatScene;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatchUpTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());

    @Test
    void givesTheChangesBehindANumber() {
        write(5);

        ChangePage page = changes(guest(scene.mary()), 2, 2);

        assertThat(seqs(page)).containsExactly(3L, 4L);
        assertThat(page.lastSeq()).isEqualTo(5);
        assertThat(page.oldestSeq()).isEqualTo(1);
        assertThat(seqs(changes(staff(scene.ciara()), 4, 2))).containsExactly(5L);
        assertThat(seqs(changes(staff(scene.ciara()), 5, 2))).isEmpty();
    }

    @Test
    void neverHandsOutAFormerText() {
        GuestMessage first = scene.guestWrites(scene.mary(), "secret");
        GuestMessage second = scene.guestWrites(scene.mary(), "secret");
        scene.deletes(guest(scene.mary()), first.id(), DeletionMode.SOFT);
        scene.deletes(staff(scene.nora()), second.id(), DeletionMode.HARD);

        ChangePage page = changes(guest(scene.mary()), 0, 10);

        assertThat(((LoggedGuestChange) page.changes().get(0))
                        .message()
                        .orElseThrow()
                        .message()
                        .visibleText())
                .isEqualTo("[Message deleted]");
        assertThat(((LoggedGuestChange) page.changes().get(1)).message()).isEmpty();
        assertThat(seqs(page)).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void refusesANumberThatWasNeverGivenOut() {
        write(2);

        assertThat(scene.rejection(() -> changes(guest(scene.mary()), 3, 10))).isEqualTo(new Rejection.CursorAhead(2));
        assertThat(scene.rejection(() -> changes(staff(scene.ciara()), Long.MAX_VALUE, 10)))
                .isEqualTo(new Rejection.CursorAhead(2));
    }

    @Test
    void refusesANumberWhoseChangesAreForgotten() {
        write(3);
        scene.clock().advance(Duration.ofDays(31));
        write(2);
        scene.storage().changes().forget(scene.clock().instant(), 1);

        assertThat(scene.rejection(() -> changes(guest(scene.mary()), 2, 10)))
                .isEqualTo(new Rejection.CursorTooOld(4, 5));
        assertThat(seqs(changes(guest(scene.mary()), 3, 10))).containsExactly(4L, 5L);
    }

    @Test
    void acceptsTheLastNumberThoughEverythingIsForgotten() {
        write(3);
        scene.clock().advance(Duration.ofDays(31));
        scene.storage().changes().forget(scene.clock().instant(), 0);

        assertThat(seqs(changes(guest(scene.mary()), 3, 10))).isEmpty();
        assertThat(scene.rejection(() -> changes(guest(scene.mary()), 2, 10)))
                .isEqualTo(new Rejection.CursorTooOld(4, 3));
    }

    @Test
    void endsForTheGuestWithTheStay() {
        write(2);
        scene.checksOut(scene.mary());
        scene.deletes(staff(scene.ciara()), scene.messages(conversation).get(0).id(), DeletionMode.SOFT);

        ChangePage page = changes(guest(scene.mary()), 0, 10);

        assertThat(seqs(page)).containsExactly(1L, 2L, 3L);
        assertThat(page.lastSeq()).isEqualTo(3);
        assertThat(((LoggedGuestChange) page.changes().get(2)).change().fact().type())
                .isEqualTo("stay_ended");
        assertThat(scene.rejection(() -> changes(guest(scene.mary()), 4, 10))).isEqualTo(new Rejection.CursorAhead(3));
        assertThat(seqs(changes(staff(scene.ciara()), 3, 10))).containsExactly(4L);
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        ConversationId ofJohn = scene.conversation(scene.john());
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        for (ConversationId id : List.of(ofJohn, abroad, missing)) {
            assertThat(scene.refusal(() -> changes(guest(scene.mary()), id))).isEqualTo("CONVERSATION_MISMATCH");
        }
        for (ConversationId id : List.of(abroad, missing)) {
            assertThat(scene.refusal(() -> changes(staff(scene.nora()), id))).isEqualTo("NOT_FOUND");
        }
    }

    private void write(int messages) {
        for (int i = 0; i < messages; i++) {
            scene.guestWrites(scene.mary(), "Hello " + i);
        }
    }

    private ChangePage changes(Caller caller, ConversationId of) {
        return scene.chat().catchUp().handle(new CatchUp.Query(caller, of, 0, 10));
    }

    private ChangePage changes(Caller caller, long after, int limit) {
        return scene.chat().catchUp().handle(new CatchUp.Query(caller, conversation, after, limit));
    }

    private static List<Long> seqs(ChangePage page) {
        return page.changes().stream().map(LoggedChange::seq).toList();
    }
}
