package com.hotelmate.chat.adapter.inmemory.reading;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.application.reading.MarkRead.Receipt;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Unread;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkReadTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final GuestMessage hello = scene.guestWrites(scene.mary(), "Hello");
    private final GuestMessage anybody = scene.guestWrites(scene.mary(), "Anybody?");
    private final ConversationId conversation = hello.conversation();
    private final GuestMessage answer = scene.staffWrites(scene.ciara(), conversation, "Good morning");

    @Test
    void readsForTheWholeStaff() {
        Receipt receipt = read(staff(scene.liam()), conversation);

        assertThat(receipt)
                .isEqualTo(new Receipt(
                        List.of(hello.id(), anybody.id()),
                        scene.stored(conversation).lastSeq()));
        assertThat(scene.stored(conversation).unread()).isEqualTo(new Unread(0, 1));
        assertThat(scene.facts(conversation)).endsWith("messages_read");
        assertThat(read(staff(scene.ciara()), conversation).messages()).isEmpty();
    }

    @Test
    void readsForTheGuest() {
        Receipt receipt = read(guest(scene.mary()), conversation);

        assertThat(receipt.messages()).containsExactly(answer.id());
        assertThat(scene.stored(conversation).unread()).isEqualTo(new Unread(2, 0));
        assertThat(scene.messages(conversation))
                .filteredOn(message -> message.readAt().isPresent())
                .extracting(GuestMessage::id)
                .containsExactly(answer.id());
    }

    @Test
    void changesNothingWhenNothingWaits() {
        read(guest(scene.mary()), conversation);
        long seq = scene.stored(conversation).lastSeq();

        assertThat(read(guest(scene.mary()), conversation)).isEqualTo(new Receipt(List.of(), seq));

        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq);
    }

    @Test
    void leavesOutWhatIsDeleted() {
        scene.deletes(guest(scene.mary()), hello.id(), DeletionMode.SOFT);

        assertThat(read(staff(scene.ciara()), conversation).messages()).containsExactly(anybody.id());
    }

    @Test
    void changesNothingForAGuestWhoLeft() {
        scene.checksOut(scene.mary());
        long end = scene.stored(conversation).lastSeq();
        read(staff(scene.ciara()), conversation);

        assertThat(read(guest(scene.mary()), conversation)).isEqualTo(new Receipt(List.of(), end));

        assertThat(scene.stored(conversation).unread()).isEqualTo(new Unread(0, 1));
    }

    @Test
    void readsEveryMessageOnceThoughManyReadAndWriteAtOnce() {
        List<List<MessageId>> read = Crowd.atOnce(8, person -> {
            List<MessageId> mine = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                if (person % 2 == 0) {
                    scene.guestWrites(scene.mary(), "Hello");
                } else {
                    mine.addAll(read(staff(scene.ciara()), conversation).messages());
                }
            }
            return mine;
        });

        List<MessageId> all =
                new ArrayList<>(read.stream().flatMap(List::stream).toList());
        all.addAll(read(staff(scene.ciara()), conversation).messages());
        assertThat(all).hasSize(82).doesNotHaveDuplicates();
        assertThat(scene.stored(conversation).unread().byStaff()).isZero();
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        ConversationId ofJohn = scene.conversation(scene.john());
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        for (ConversationId id : List.of(ofJohn, abroad, missing)) {
            assertThat(scene.refusal(() -> read(guest(scene.mary()), id))).isEqualTo("CONVERSATION_MISMATCH");
        }
        for (ConversationId id : List.of(abroad, missing)) {
            assertThat(scene.refusal(() -> read(staff(scene.nora()), id))).isEqualTo("NOT_FOUND");
        }
    }

    private Receipt read(Caller caller, ConversationId of) {
        return scene.chat().markRead().handle(new MarkRead.Command(caller, of));
    }
}
