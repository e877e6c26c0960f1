package com.hotelmate.chat.adapter.inmemory.reading;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.Position;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.State;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.reading.ListConversations;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.ChatScene;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ListConversationsTest {

    private static final RoomNumber ROOM_101 = new RoomNumber("101");

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ListConversations lists = scene.chat().listConversations();

    @Test
    void showsTheLastUpdatedFirstWithItsNewestMessage() {
        GuestMessage byMary = scene.guestWrites(scene.mary(), "Hello");
        scene.clock().advance(Duration.ofMinutes(1));
        GuestMessage byJohn = scene.guestWrites(scene.john(), "Hello");
        scene.guestWrites(DUBLIN, scene.mary(), "Hello");

        List<ConversationSummary> page = list(State.ACTIVE, Optional.empty(), 10);

        assertThat(page)
                .extracting(ConversationSummary::lastMessage)
                .containsExactly(Optional.of(byJohn), Optional.of(byMary));
    }

    @Test
    void goesOnBehindTheCursor() {
        List<ConversationId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, scene.conversation(scene.house().book(KILLARNEY, "BK-" + i, "Guest " + i)));
        }

        List<ConversationId> read = new ArrayList<>();
        Optional<Position> cursor = Optional.empty();
        List<ConversationSummary> page = list(State.ALL, cursor, 2);
        while (!page.isEmpty()) {
            for (ConversationSummary summary : page) {
                read.add(summary.conversation().id());
                cursor = Optional.of(new Position(
                        summary.conversation().updatedAt(),
                        summary.conversation().id()));
            }
            page = list(State.ALL, cursor, 2);
        }

        assertThat(read).isEqualTo(newestFirst);
    }

    @Test
    void tellsActiveFromEnded() {
        ConversationId ofMary = scene.conversation(scene.mary());
        ConversationId ofJohn = scene.conversation(scene.john());
        scene.checksOut(scene.mary());

        assertThat(list(State.ACTIVE, Optional.empty(), 10))
                .extracting(summary -> summary.conversation().id())
                .containsExactly(ofJohn);
        assertThat(list(State.ENDED, Optional.empty(), 10))
                .extracting(summary -> summary.conversation().id())
                .containsExactly(ofMary);
    }

    @Test
    void previewsADeletedMessageByItsPlaceholder() {
        GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
        scene.deletes(guest(scene.mary()), message.id(), DeletionMode.SOFT);

        assertThat(lists.show(KILLARNEY, scene.ciara(), message.conversation())
                        .lastMessage()
                        .orElseThrow()
                        .visibleText())
                .isEqualTo("[Message deleted]");
    }

    @Test
    void countsWhatWaitsForTheStaff() {
        GuestMessage byMary = scene.guestWrites(scene.mary(), "Hello");
        scene.guestWrites(scene.john(), "Hello");
        scene.guestWrites(scene.john(), "Hello?");
        scene.guestWrites(DUBLIN, scene.mary(), "Hello");
        scene.chat().markRead().handle(new MarkRead.Command(staff(scene.ciara()), byMary.conversation()));

        assertThat(lists.unread(KILLARNEY, scene.liam()))
                .extracting(
                        GuestConversation::booking,
                        conversation -> conversation.unread().byStaff())
                .containsExactly(tuple(scene.john(), 2));
    }

    @Nested
    class OfARoom {

        @Test
        void makesTheConversationOfTheStayThatIsInIt() {
            Opened first = lists.ofRoom(KILLARNEY, scene.ciara(), ROOM_101);
            Opened again = lists.ofRoom(KILLARNEY, scene.ciara(), ROOM_101);

            assertThat(first.created()).isTrue();
            assertThat(first.conversation().booking()).isEqualTo(scene.mary());
            assertThat(again).isEqualTo(new Opened(first.conversation(), false));
        }

        @Test
        void followsAGuestWhoMovedIn() {
            ConversationId conversation = scene.conversation(scene.mary());
            scene.house().move(KILLARNEY, scene.mary(), "205");

            Opened opened = lists.ofRoom(KILLARNEY, scene.ciara(), new RoomNumber("205"));

            assertThat(opened.conversation().id()).isEqualTo(conversation);
            assertThat(opened.conversation().room().orElseThrow().number().value())
                    .isEqualTo("205");
        }

        @Test
        void givesTheNextGuestAnEmptyOne() {
            scene.guestWrites(scene.mary(), "Hello");
            scene.checksOut(scene.mary());
            scene.house().checkIn(KILLARNEY, scene.eve());
            scene.house().move(KILLARNEY, scene.eve(), "101");

            Opened opened = lists.ofRoom(KILLARNEY, scene.ciara(), ROOM_101);

            assertThat(opened.created()).isTrue();
            assertThat(opened.conversation().booking()).isEqualTo(scene.eve());
            assertThat(opened.conversation().lastSeq()).isZero();
        }

        @Test
        void findsNobodyInAnEmptyRoom() {
            scene.house().checkOut(KILLARNEY, scene.mary(), scene.clock().instant());

            assertThat(scene.refusal(() -> lists.ofRoom(KILLARNEY, scene.ciara(), ROOM_101)))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Test
    void findsNothingOfAnotherHotel() {
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId here = scene.conversation(scene.mary());

        assertThat(scene.rejection(() -> lists.show(KILLARNEY, scene.nora(), abroad)))
                .isEqualTo(
                        scene.rejection(() -> lists.show(KILLARNEY, scene.nora(), new ConversationId(Long.MAX_VALUE))));
        assertThat(scene.refusal(() -> lists.show(KILLARNEY, scene.oisin(), here)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> lists.unread(KILLARNEY, scene.oisin()))).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> lists.ofRoom(KILLARNEY, scene.oisin(), ROOM_101)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() ->
                        lists.list(KILLARNEY, scene.oisin(), new ConversationQuery(State.ALL, Optional.empty(), 10))))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void needsTheCapability() {
        ConversationId conversation = scene.conversation(scene.mary());
        ListConversations strict =
                scene.builder().capabilities(member -> Set.of()).build().listConversations();

        assertThat(scene.refusal(() -> strict.show(KILLARNEY, scene.nora(), conversation)))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(scene.refusal(() -> strict.unread(KILLARNEY, scene.nora()))).isEqualTo("CAPABILITY_REQUIRED");
        assertThat(scene.refusal(() -> strict.ofRoom(KILLARNEY, scene.nora(), ROOM_101)))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(scene.refusal(() ->
                        strict.list(KILLARNEY, scene.nora(), new ConversationQuery(State.ALL, Optional.empty(), 10))))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    private List<ConversationSummary> list(State state, Optional<Position> after, int limit) {
        return lists.list(KILLARNEY, scene.ciara(), new ConversationQuery(state, after, limit));
    }
}
