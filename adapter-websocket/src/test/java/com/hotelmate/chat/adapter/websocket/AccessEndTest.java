package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rights that end while somebody is listening. */
class AccessEndTest {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final Holder GUEST = new Holder.Guest(HOTEL, new BookingId("BK-1"));
    private static final Channel ROOM = new Channel("private-killarney-room-101-chat");
    private static final Channel BOOKING = new Channel("private-hotel-killarney-guest-chat-booking-BK-1");

    private final RealtimeServer server = RealtimeServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void endsJustTheSubscriptionsConcerned() {
        RawClient guest = server.greeted();
        letIn(guest, ROOM, GUEST);
        letIn(guest, BOOKING, GUEST);
        RawClient other = server.greeted();
        letIn(other, ROOM, new Holder.Guest(HOTEL, new BookingId("BK-2")));

        server.realtime.endSubscriptions(GUEST, List.of(ROOM, new Channel("private-never-heard-of")));

        assertThat(guest.nextText())
                .isEqualTo("{\"event\":\"pusher:subscription_error\",\"channel\":\"" + ROOM
                        + "\",\"data\":{\"type\":\"AuthError\",\"error\":\"Access ended\",\"status\":403}}");
        server.say(ROOM.name(), "new-message", Map.of());
        server.say(BOOKING.name(), "realtime_event", Map.of());
        assertThat(guest.nextEvent()).isEqualTo("realtime_event");
        assertThat(other.nextEvent()).isEqualTo("new-message");
    }

    @Test
    void theSignatureOfBeforeOpensNothingAnyMore() {
        RawClient guest = server.greeted();
        letIn(guest, ROOM, GUEST);
        server.realtime.endSubscriptions(GUEST, List.of(ROOM));
        guest.next();

        guest.subscribe(ROOM.name(), server.realtime.sign(guest.socketId(), ROOM));
        assertThat(guest.nextEvent()).isEqualTo("pusher:subscription_error");

        letIn(guest, ROOM, GUEST);
    }

    @Test
    void aSignatureNotYetUsedEndsToo() {
        RawClient guest = server.greeted();
        server.realtime.granted(guest.socketId(), ROOM, GUEST);

        server.realtime.endSubscriptions(GUEST, List.of(ROOM));

        guest.subscribe(ROOM.name(), server.realtime.sign(guest.socketId(), ROOM));
        assertThat(guest.nextEvent()).isEqualTo("pusher:subscription_error");
    }

    @Test
    void anotherHoldersRightOnTheSameConnectionHolds() {
        RawClient tablet = server.greeted();
        letIn(tablet, ROOM, staff("morning"));
        server.realtime.granted(tablet.socketId(), ROOM, staff("evening"));

        server.realtime.endSubscriptions(staff("morning"), List.of(ROOM));

        server.say(ROOM.name(), "new-message", Map.of());
        assertThat(tablet.nextEvent()).isEqualTo("new-message");
    }

    @Test
    void aSessionThatEndsClosesItsOwnConnections() {
        RawClient phone = server.greeted();
        letIn(phone, ROOM, staff("phone"));
        RawClient desk = server.greeted();
        letIn(desk, ROOM, staff("desk"));

        server.realtime.closeConnections(staff("phone"));

        assertThat(phone.closeCode()).isEqualTo(4009);
        server.say(ROOM.name(), "new-message", Map.of());
        assertThat(desk.nextEvent()).isEqualTo("new-message");
    }

    @Test
    void aPersonWhoLeavesLosesAllConnections() {
        RawClient phone = server.greeted();
        letIn(phone, ROOM, staff("phone"));
        RawClient desk = server.greeted();
        letIn(desk, ROOM, staff("desk"));
        RawClient guest = server.greeted();
        letIn(guest, ROOM, GUEST);

        server.realtime.closeConnections(new Holder.Staff(HOTEL, new StaffId(7), Optional.empty()));

        assertThat(phone.closeCode()).isEqualTo(4009);
        assertThat(desk.closeCode()).isEqualTo(4009);
        await().until(() -> server.realtime.counts().connections() == 1);
        assertThat(guest.isClosed()).isFalse();
    }

    @Test
    void whatNobodyHoldsEndsWithoutFuss() {
        server.realtime.granted("1.1", ROOM, GUEST);

        server.realtime.endSubscriptions(GUEST, List.of(ROOM));
        server.realtime.closeConnections(GUEST);

        assertThat(server.realtime.counts()).isEqualTo(new RealtimeCounts(0, 0, 0));
    }

    private void letIn(RawClient client, Channel channel, Holder holder) {
        server.realtime.granted(client.socketId(), channel, holder);
        client.subscribe(channel.name(), server.realtime.sign(client.socketId(), channel));
        assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");
    }

    private static Holder staff(String session) {
        return new Holder.Staff(HOTEL, new StaffId(7), Optional.of(session));
    }
}
