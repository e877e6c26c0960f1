package com.hotelmate.chat.adapter.inmemory.reading;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.application.reading.ReadMessages.Query;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReadMessagesTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());

    @Test
    void showsTheNewestPageFirstAndGoesBackFromThere() {
        List<GuestMessage> all = write(5);

        MessagePage newest = read(guest(scene.mary()), none(), none(), 2);
        assertThat(messages(newest)).isEqualTo(all.subList(3, 5));
        assertThat(newest.hasMore()).isTrue();
        assertThat(newest.lastSeq()).isEqualTo(5);

        MessagePage older = read(guest(scene.mary()), at(all.get(3)), none(), 3);
        assertThat(messages(older)).isEqualTo(all.subList(0, 3));
        assertThat(older.hasMore()).isFalse();
    }

    @Test
    void goesForwardFromAMessage() {
        List<GuestMessage> all = write(5);

        MessagePage next = read(staff(scene.ciara()), none(), at(all.get(0)), 3);
        assertThat(messages(next)).isEqualTo(all.subList(1, 4));
        assertThat(next.hasMore()).isTrue();

        MessagePage last = read(staff(scene.ciara()), none(), at(all.get(3)), 3);
        assertThat(messages(last)).isEqualTo(all.subList(4, 5));
        assertThat(last.hasMore()).isFalse();
    }

    @Test
    void showsDeletedMessagesOnDemandWithTheirPlaceholder() {
        List<GuestMessage> all = write(3);
        scene.deletes(guest(scene.mary()), all.get(1).id(), DeletionMode.SOFT);

        assertThat(messages(read(guest(scene.mary()), false))).containsExactly(all.get(0), all.get(2));
        assertThat(messages(read(guest(scene.mary()), true)))
                .extracting(GuestMessage::visibleText)
                .containsExactly("Hello 0", "[Message deleted]", "Hello 2");
    }

    @Test
    void makesTheConversationOfAGuestWhoHasNone() {
        ReadMessages.History history = scene.chat()
                .readMessages()
                .handle(new Query(guest(scene.eve()), Optional.empty(), none(), none(), 50, false));

        assertThat(history.page())
                .isEqualTo(new MessagePage(scene.stored(history.conversation()), List.of(), false, 0));
        assertThat(scene.stored(history.conversation()).booking()).isEqualTo(scene.eve());
    }

    @Test
    void showsAGuestWhoLeftWhatThereWasAtTheEnd() {
        List<GuestMessage> all = write(2);
        scene.staffWrites(scene.ciara(), conversation, "Safe travels");
        scene.checksOut(scene.mary());
        long end = scene.stored(conversation).lastSeq();
        scene.chat().leaveConversation().handle(new LeaveConversation.Command(KILLARNEY, scene.ciara(), conversation));
        scene.deletes(staff(scene.ciara()), all.get(0).id(), DeletionMode.SOFT);

        MessagePage frozen = read(guest(scene.mary()), true);

        assertThat(messages(frozen))
                .extracting(GuestMessage::visibleText)
                .containsExactly(
                        "[Message deleted]", "Hello 1", "Ciara Walsh has joined the conversation.", "Safe travels");
        assertThat(frozen.lastSeq()).isEqualTo(end);
        assertThat(messages(read(staff(scene.ciara()), true)))
                .last()
                .satisfies(line -> assertThat(line.text()).isEqualTo("Ciara Walsh has left the conversation."));
    }

    @Test
    void endsForGuestsThirtyDaysAfterCheckOut() {
        scene.checksOut(scene.mary());
        scene.clock().advance(Duration.ofDays(30).minusMillis(1));
        assertThat(messages(read(guest(scene.mary()), true))).isEmpty();

        scene.clock().advance(Duration.ofMillis(1));

        assertThat(scene.refusal(() -> read(guest(scene.mary()), true))).isEqualTo("INVALID_TOKEN");
    }

    @ParameterizedTest
    @EnumSource(
            value = StayState.class,
            names = {"CANCELLED", "DECLINED"})
    void isNotForBookingsThatCameToNothing(StayState state) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(scene.refusal(() -> read(guest(scene.mary()), true))).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void findsNothingWhereNothingIsTheCallers() {
        ConversationId ofJohn = scene.conversation(scene.john());
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        for (ConversationId id : List.of(ofJohn, abroad, missing)) {
            assertThat(scene.refusal(() -> read(guest(scene.mary()), id))).isEqualTo("CONVERSATION_MISMATCH");
        }
        assertThat(scene.rejection(() -> read(staff(scene.nora()), abroad)))
                .isEqualTo(scene.rejection(() -> read(staff(scene.nora()), missing)));
        assertThat(scene.refusal(() -> read(staff(scene.nora()), abroad))).isEqualTo("NOT_FOUND");
        scene.house().dismiss(scene.ciara());
        assertThat(scene.refusal(() -> read(staff(scene.ciara()), conversation)))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void needsTheCapability() {
        var strict = scene.builder().capabilities(member -> Set.of()).build();

        assertThat(scene.refusal(() -> strict.readMessages()
                        .handle(new Query(staff(scene.nora()), Optional.of(conversation), none(), none(), 10, true))))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    private List<GuestMessage> write(int messages) {
        return IntStream.range(0, messages)
                .mapToObj(i -> scene.guestWrites(scene.mary(), "Hello " + i))
                .toList();
    }

    private MessagePage read(Caller caller, boolean includeDeleted) {
        return scene.chat()
                .readMessages()
                .handle(new Query(caller, Optional.of(conversation), none(), none(), 100, includeDeleted))
                .page();
    }

    private MessagePage read(Caller caller, ConversationId named) {
        return scene.chat()
                .readMessages()
                .handle(new Query(caller, Optional.of(named), none(), none(), 100, true))
                .page();
    }

    private MessagePage read(Caller caller, OptionalLong before, OptionalLong after, int limit) {
        return scene.chat()
                .readMessages()
                .handle(new Query(caller, Optional.of(conversation), before, after, limit, true))
                .page();
    }

    private static OptionalLong none() {
        return OptionalLong.empty();
    }

    private static OptionalLong at(GuestMessage message) {
        return OptionalLong.of(message.id().value());
    }

    private static List<GuestMessage> messages(MessagePage page) {
        return page.messages().stream().map(quoted -> quoted.message()).toList();
    }
}
