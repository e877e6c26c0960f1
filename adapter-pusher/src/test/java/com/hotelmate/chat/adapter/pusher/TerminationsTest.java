package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminationsTest {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final Holder GUEST = new Holder.Guest(HOTEL, new BookingId("BK-2025-0123"));
    private static final Holder CIARA = new Holder.Staff(HOTEL, new StaffId(7), Optional.of("session"));

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void whoeverLosesARightIsDisconnectedByName() {
        scene.realtime.closeConnections(CIARA);
        awaitCalls(1);
        scene.realtime.endSubscriptions(GUEST, List.of(new Channel("private-c")));
        awaitCalls(2);

        assertThat(scene.stub.calls().stream().map(Call::path))
                .containsExactly(
                        "/apps/4711/users/killarney_staff_7/terminate_connections",
                        "/apps/4711/users/killarney_booking_BK-2025-0123/terminate_connections");
        assertThat(scene.stub.calls()).allSatisfy(call -> {
            assertThat(call.method()).isEqualTo("POST");
            assertThat(call.body()).isEqualTo("{}");
        });
    }

    @Test
    void beingLetInIsNothingToTellTheService() {
        scene.realtime.granted("1.2", new Channel("private-c"), GUEST);
        scene.realtime.closeConnections(GUEST);
        awaitCalls(1);

        assertThat(scene.calls()).containsExactly("terminate_connections");
    }

    @Test
    void aFailureIsTriedAgainUntilItWorks() {
        scene.stub.then(Reply.status(503), Reply.cutOff(), Reply.status(429));

        scene.realtime.closeConnections(GUEST);

        awaitCalls(4);
        assertThat(scene.alarms).isEmpty();
    }

    @Test
    void equalOnesThatWaitAreOne() {
        scene.stub.then(Reply.status(200).after(Duration.ofMillis(300)));
        scene.realtime.closeConnections(CIARA);
        awaitCalls(1);

        for (int n = 0; n < 20; n++) {
            scene.realtime.closeConnections(GUEST);
            scene.realtime.endSubscriptions(GUEST, List.of());
        }
        awaitCalls(2);
        scene.realtime.closeConnections(CIARA);
        awaitCalls(3);

        assertThat(scene.stub.calls().stream().map(Call::path).filter(path -> path.contains("booking")))
                .hasSize(1);
    }

    @Test
    void theServiceIsLeftAloneWhileItIsAwayAndCaughtUpWithAfterwards() {
        scene.stub.always(Reply.status(503));
        for (int n = 0; n < 5; n++) {
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }
        scene.stub.always(Reply.status(200));
        scene.realtime.closeConnections(GUEST);
        assertThat(scene.calls()).hasSize(5);

        scene.clock.advance(Duration.ofSeconds(20));

        awaitCalls(6);
        assertThat(scene.realtime.circuit()).isEqualTo("closed");
    }

    @Test
    void afterTenMinutesAPersonIsAskedToLookAfterIt() {
        scene.stub.always(Reply.status(503));
        scene.realtime.closeConnections(GUEST);
        awaitCalls(1);

        scene.clock.advance(Duration.ofMinutes(11));

        Awaitility.await().until(() -> scene.alarms.contains("pusher_access"));
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void aServiceThatCannotDoItStopsNoMessages(int status) {
        scene.stub.always(call -> Reply.status(call.what().equals("terminate_connections") ? status : 200));
        for (int n = 1; n <= 12; n++) {
            scene.realtime.closeConnections(new Holder.Guest(HOTEL, new BookingId("B" + n)));
        }
        awaitCalls(12);

        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
        assertThat(scene.realtime.circuit()).isEqualTo("closed");
        Awaitility.await().until(() -> scene.alarms.contains("pusher_access"));
    }

    @Test
    void aServiceThatRefusesTheKeyIsLeftAloneByEverybody() {
        scene.stub.always(Reply.status(401));
        scene.realtime.closeConnections(GUEST);

        Awaitility.await().until(() -> scene.alarms.contains("pusher_credentials"));
        assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.Held.class);
        assertThat(scene.calls()).hasSize(1);
    }

    @Test
    void nothingIsTriedAfterTheEnd() {
        Set<Thread> before = Scene.threads("hotel-chat-pusher-access");
        scene.realtime.close();

        scene.realtime.closeConnections(GUEST);

        assertThat(Scene.threads("hotel-chat-pusher-access")).isSubsetOf(before);
    }

    private void awaitCalls(int number) {
        Awaitility.await().until(() -> scene.calls().size() >= number);
        assertThat(scene.calls()).hasSize(number);
    }
}
