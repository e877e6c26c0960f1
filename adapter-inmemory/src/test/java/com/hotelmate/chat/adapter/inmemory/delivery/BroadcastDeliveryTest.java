package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.RecordingAccess.Ended;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BroadcastDeliveryTest {

    private static final Channel BOOKING = new Channel("private-hotel-killarney-guest-chat-booking-BK-MARY");

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final HotelChat delivering =
            scene.builder().deliveryListener(new Reports()).build();

    @BeforeEach
    void deliver() {
        delivering.start();
    }

    @AfterEach
    void stop() {
        delivering.close();
    }

    @Test
    void sendsEveryChangeOnceAndInOrderUnderManyWriters() {
        List<BookingId> guests = List.of(scene.mary(), scene.john());

        Crowd.each(8, person -> {
            for (int i = 0; i < 50; i++) {
                BookingId guest = guests.get(i % 2);
                GuestMessage message = scene.guestWrites(guest, "Hello");
                if (i % 5 == 0) {
                    scene.deletes(guest(guest), message.id(), DeletionMode.SOFT);
                }
            }
        });

        for (BookingId guest : guests) {
            long last = scene.stored(scene.conversation(guest)).lastSeq();
            awaitSeqs(guest, last);
        }
        assertThat(reports).noneMatch(report -> report.startsWith("failed"));
    }

    @Test
    void sendsTheSignalsOfOneChangeTogetherAndInTheirOrder() {
        scene.guestWrites(scene.mary(), "Hello");

        awaitSeqs(scene.mary(), 1);
        await().untilAsserted(() -> assertThat(scene.sink().heard())
                .extracting(signal -> signal.channel() + " " + signal.event())
                .startsWith(
                        "private-killarney-conversation-" + conversation + "-chat new-message",
                        "private-killarney-room-101-chat new-message",
                        BOOKING + " realtime_event",
                        "private-killarney-staff-" + scene.ciara() + "-chat new-guest-message",
                        "private-killarney-staff-" + scene.liam() + "-chat new-guest-message"));
    }

    @Test
    void losesNothingWhenTheSinkFails() {
        scene.sink().fail(1);

        scene.guestWrites(scene.mary(), "one");
        scene.guestWrites(scene.mary(), "two");
        scene.guestWrites(scene.john(), "three");

        awaitSeqs(scene.mary(), 2);
        awaitSeqs(scene.john(), 1);
        assertThat(reports).contains("failed IllegalStateException");
    }

    @Test
    void sendsNothingOfWhatWasRefused() {
        assertThat(scene.refusal(() -> scene.guestWrites(scene.mary(), " "))).isEqualTo("MESSAGE_EMPTY");
        assertThat(scene.refusal(() -> scene.guestWrites(scene.eve(), "Hello"))).isEqualTo("NOT_CHECKED_IN");

        scene.guestWrites(scene.mary(), "Hello");

        awaitSeqs(scene.mary(), 1);
        assertThat(scene.sink().heard())
                .extracting(signal -> signal.channel().name())
                .noneMatch(name -> name.contains("BK-EVE"));
    }

    @Test
    void endsTheGuestsRightsAfterTheLastEventWasHeard() {
        scene.guestWrites(scene.mary(), "Goodbye");
        scene.sink().fail(1);

        scene.checksOut(scene.mary());

        Ended ended = awaitEnd();
        assertThat(ended.holder()).isEqualTo(new Holder.Guest(KILLARNEY, scene.mary()));
        assertThat(ended.channels())
                .containsExactlyInAnyOrder(
                        BOOKING,
                        new Channel("private-killarney-conversation-" + conversation + "-chat"),
                        new Channel("private-killarney-room-101-chat"),
                        new Channel("private-killarney-room-101-deletions"));
        Signal lastHeard = scene.sink().heard().get(ended.signalsHeard() - 1);
        assertThat(lastHeard.channel()).isEqualTo(BOOKING);
        assertThat(lastHeard.payload().full()).containsEntry("type", "stay_ended");
    }

    @Test
    void endsTheRightsToAFormerRoomAlone() {
        scene.moves(scene.mary(), "205");

        Ended ended = awaitEnd();
        assertThat(ended.channels())
                .isEqualTo(Set.of(
                        new Channel("private-killarney-room-101-chat"),
                        new Channel("private-killarney-room-101-deletions")));
        assertThat(scene.sink().heard().get(ended.signalsHeard() - 1).payload().full())
                .containsEntry("type", "room_moved");
    }

    @Test
    void endsTheRightsToARoomThatWasTakenAway() {
        scene.house().set(KILLARNEY, scene.mary(), StayState.CANCELLED);
        scene.chat().followStay().handle(new FollowStay.Command(KILLARNEY, scene.mary()));

        assertThat(awaitEnd().channels())
                .isEqualTo(Set.of(
                        new Channel("private-killarney-room-101-chat"),
                        new Channel("private-killarney-room-101-deletions")));
    }

    private Ended awaitEnd() {
        await().untilAsserted(() -> assertThat(scene.access().ended()).hasSize(1));
        return scene.access().ended().get(0);
    }

    private void awaitSeqs(BookingId booking, long last) {
        List<Long> expected = LongStream.rangeClosed(1, last).boxed().toList();
        await().untilAsserted(() -> assertThat(seqsHeardBy(booking)).isEqualTo(expected));
    }

    private List<Long> seqsHeardBy(BookingId booking) {
        Channel channel = new Channel("private-hotel-killarney-guest-chat-booking-" + booking);
        return scene.sink().heardOn(channel).stream()
                .map(signal -> (Map<?, ?>) signal.payload().full().get("payload"))
                .filter(payload -> !payload.containsKey("notice"))
                .map(payload -> (Long) payload.get("seq"))
                .toList();
    }

    private final class Reports implements DeliveryListener {

        @Override
        public void delivered(String sink, long changes) {
            reports.add("delivered " + sink);
        }

        @Override
        public void failed(String sink, HotelSlug hotel, ConversationId where, String reason) {
            reports.add("failed " + reason);
        }
    }
}
