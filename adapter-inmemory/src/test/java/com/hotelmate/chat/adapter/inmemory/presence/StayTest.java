package com.hotelmate.chat.adapter.inmemory.presence;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.application.stay.OpenStay.OpenedStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StayTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);

    @Test
    void opensWithTheGateAsItIs() {
        assertThat(open(scene.mary()).gate()).isEqualTo(StayGate.OPEN);
        assertThat(open(scene.eve()).gate()).isEqualTo(StayGate.NOT_CHECKED_IN);
        scene.house().checkIn(KILLARNEY, scene.eve());
        assertThat(open(scene.eve()).gate()).isEqualTo(StayGate.NO_ROOM);
        scene.house().checkOut(KILLARNEY, scene.mary(), scene.clock().instant());
        assertThat(open(scene.mary()).gate()).isEqualTo(StayGate.CHECKED_OUT);
    }

    @Test
    void opensTheSameConversationEveryTime() {
        OpenedStay first = open(scene.mary());

        assertThat(open(scene.mary())).isEqualTo(first);
        assertThat(first.conversation().lastSeq()).isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = StayState.class,
            names = {"CANCELLED", "DECLINED"})
    void staysClosedForBookingsThatCameToNothing(StayState state) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(scene.refusal(() -> open(scene.mary()))).isEqualTo("INVALID_TOKEN");
        assertThat(scene.refusal(() -> open(new BookingId("BK-NOBODY")))).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void closesThirtyDaysAfterCheckOut() {
        open(scene.mary());
        scene.checksOut(scene.mary());
        scene.clock().advance(Duration.ofDays(30));

        assertThat(scene.refusal(() -> open(scene.mary()))).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void keepsTheConversationThroughARoomMove() {
        ConversationId conversation = scene.conversation(scene.mary());
        GuestMessage before = scene.guestWrites(scene.mary(), "From 101");

        scene.moves(scene.mary(), "205");

        assertThat(scene.conversation(scene.mary())).isEqualTo(conversation);
        assertThat(scene.messages(conversation)).containsExactly(before);
        assertThat(scene.changes(conversation))
                .last()
                .satisfies(change -> assertThat(change.fact())
                        .isEqualTo(new GuestFact.RoomMoved(
                                Optional.of(new RoomNumber("101")), Optional.of(new RoomNumber("205")))));
        GuestMessage after = scene.guestWrites(scene.mary(), "From 205");
        assertThat(after.room().orElseThrow().number().value()).isEqualTo("205");
    }

    @Test
    void learnsOfAMoveWhenTheGuestComesInThoughNobodySaidSo() {
        ConversationId conversation = scene.conversation(scene.mary());
        scene.house().move(KILLARNEY, scene.mary(), "205");

        open(scene.mary());
        open(scene.mary());

        assertThat(scene.facts(conversation)).containsExactly("room_moved");
    }

    @Test
    void getsTheFirstRoomAsAMove() {
        ConversationId conversation = scene.conversation(scene.eve());
        scene.house().checkIn(KILLARNEY, scene.eve());
        scene.moves(scene.eve(), "103");

        assertThat(scene.changes(conversation))
                .extracting(change -> change.fact())
                .containsExactly(new GuestFact.RoomMoved(Optional.empty(), Optional.of(new RoomNumber("103"))));
    }

    @Test
    void endsWithCheckOutOnce() {
        ConversationId conversation = scene.conversation(scene.mary());
        scene.guestWrites(scene.mary(), "Goodbye");

        scene.checksOut(scene.mary());
        scene.checksOut(scene.mary());
        open(scene.mary());

        assertThat(scene.facts(conversation)).containsExactly("message_created", "stay_ended");
        assertThat(scene.stored(conversation).hasEnded()).isTrue();
        assertThat(scene.refusal(() -> scene.guestWrites(scene.mary(), "One more thing")))
                .isEqualTo("ALREADY_CHECKED_OUT");
        assertThat(scene.refusal(() -> scene.staffWrites(scene.ciara(), conversation, "Come again")))
                .isEqualTo("ALREADY_CHECKED_OUT");
        assertThat(scene.refusal(() -> scene.deletes(
                        guest(scene.mary()), scene.messages(conversation).get(0).id(), DeletionMode.SOFT)))
                .isEqualTo("ALREADY_CHECKED_OUT");
    }

    @Test
    void endsOnceThoughManyLearnOfItAtOnce() {
        ConversationId conversation = scene.conversation(scene.mary());
        scene.house().checkOut(KILLARNEY, scene.mary(), scene.clock().instant());

        Crowd.each(8, person -> {
            if (person % 2 == 0) {
                open(scene.mary());
            } else {
                follow(scene.mary());
            }
        });

        assertThat(scene.facts(conversation)).containsExactly("stay_ended");
    }

    @Test
    void followsTheLastMoveThoughManyTellOfMovesAtOnce() {
        ConversationId conversation = scene.conversation(scene.mary());

        Crowd.each(8, person -> {
            for (int i = 0; i < 25; i++) {
                scene.moves(scene.mary(), Integer.toString(200 + 25 * person + i));
            }
        });

        assertThat(scene.stored(conversation).room())
                .isEqualTo(scene.house()
                        .find(KILLARNEY, scene.mary())
                        .orElseThrow()
                        .room());
    }

    @Test
    void isNotBroughtBackByWhoeverReadTheStayBeforeTheLastMove() {
        ConversationId conversation = scene.conversation(scene.mary());
        Deque<Runnable> meanwhile = new ArrayDeque<>();
        HotelChat slow = scene.builder()
                .stays(new SlowToAnswer(scene.house(), meanwhile))
                .build();
        scene.house().move(KILLARNEY, scene.mary(), "205");
        meanwhile.add(() -> scene.moves(scene.mary(), "206"));

        slow.followStay().handle(new FollowStay.Command(KILLARNEY, scene.mary()));
        assertThat(scene.stored(conversation).room().orElseThrow().number()).isEqualTo(new RoomNumber("206"));

        meanwhile.add(() -> scene.moves(scene.mary(), "207"));
        OpenedStay opened = slow.openStay().handle(new OpenStay.Query(KILLARNEY, scene.mary()));
        assertThat(opened.conversation().room().orElseThrow().number()).isEqualTo(new RoomNumber("207"));
        assertThat(scene.facts(conversation)).containsExactly("room_moved", "room_moved");
    }

    @Test
    void hasNothingToFollowBeforeTheFirstVisit() {
        follow(scene.mary());

        assertThat(scene.storage().conversations().ofBooking(KILLARNEY, scene.mary()))
                .isEmpty();
        assertThat(scene.refusal(() -> follow(new BookingId("BK-NOBODY")))).isEqualTo("NOT_FOUND");
    }

    private OpenedStay open(BookingId booking) {
        return scene.chat().openStay().handle(new OpenStay.Query(KILLARNEY, booking));
    }

    private void follow(BookingId booking) {
        scene.chat().followStay().handle(new FollowStay.Command(KILLARNEY, booking));
    }

    /** Bookings that change between being read and being answered. */
    private record SlowToAnswer(Stays stays, Deque<Runnable> meanwhile) implements Stays {

        @Override
        public Optional<Stay> find(HotelSlug hotel, BookingId booking) {
            Optional<Stay> read = stays.find(hotel, booking);
            Optional.ofNullable(meanwhile.poll()).ifPresent(Runnable::run);
            return read;
        }

        @Override
        public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
            return stays.inRoom(hotel, room);
        }
    }
}
