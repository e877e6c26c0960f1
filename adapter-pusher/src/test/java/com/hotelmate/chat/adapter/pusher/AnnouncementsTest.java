package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.broadcast;
import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    /** The thread is there as soon as something is to be sent, and for a while longer. */
    private static final String ANNOUNCER = "hotel-chat-pusher-announcer";

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void areSentInOrderWithoutWaitingForThem() {
        scene.stub.always(Reply.status(200).after(Duration.ofMillis(100)));
        long begun = System.nanoTime();
        for (int n = 1; n <= 3; n++) {
            scene.realtime.announce(change(n, 1).signals());
        }
        Duration took = Duration.ofNanos(System.nanoTime() - begun);

        Awaitility.await().until(() -> scene.taken().size() == 3);
        assertThat(scene.taken()).containsExactly("e1.0", "e2.0", "e3.0");
        assertThat(took).isLessThan(Duration.ofMillis(250));
    }

    @Test
    void toManyAreOneCall() {
        scene.realtime.announce(broadcast(1, 40).signals());

        Awaitility.await().until(() -> scene.taken().size() == 40);
        assertThat(scene.calls()).containsExactly("events");
    }

    @Test
    void areNeitherRepeatedNorSentLate() {
        scene.stub.then(Reply.status(500).after(Duration.ofMillis(2100)));
        scene.realtime.announce(change(1, 1).signals());
        scene.realtime.announce(change(2, 1).signals());
        Awaitility.await().until(() -> scene.calls().size() == 1);
        Awaitility.await().until(() -> !scene.realtime.isUp());

        scene.realtime.announce(change(3, 1).signals());

        Awaitility.await().until(() -> !scene.taken().isEmpty());
        assertThat(scene.taken()).containsExactly("e3.0");
        assertThat(scene.calls()).hasSize(2);
    }

    @Test
    void areDroppedWhileTheServiceIsAway() {
        scene.stub.always(Reply.status(503));
        for (int n = 0; n < 5; n++) {
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }
        scene.clock.advance(Duration.ofMinutes(1));

        scene.realtime.announce(change(9, 1).signals());

        assertThat(scene.realtime.circuit()).isEqualTo("open");
        scene.stub.always(Reply.status(200));
        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
        scene.realtime.announce(change(10, 1).signals());
        Awaitility.await().until(() -> scene.taken().size() == 2);
        assertThat(scene.taken()).containsExactly("e1.0", "e10.0");
    }

    @Test
    void ofNothingAreNothing() {
        Set<Thread> before = Scene.threads(ANNOUNCER);

        scene.realtime.announce(List.of());

        assertThat(Scene.threads(ANNOUNCER)).isSubsetOf(before);
    }

    @Test
    void afterTheEndAreNothing() {
        Set<Thread> before = Scene.threads(ANNOUNCER);
        scene.realtime.close();

        scene.realtime.announce(change(1, 1).signals());

        assertThat(Scene.threads(ANNOUNCER)).isSubsetOf(before);
    }
}
