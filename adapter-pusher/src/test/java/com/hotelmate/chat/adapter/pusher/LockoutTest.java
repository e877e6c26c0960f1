package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LockoutTest {

    private static final Duration PAUSE = Duration.ofMillis(60_001);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void pausesEverybodyAfterOneCallAndRaisesOneAlarmHoweverLongItLasts(int status) {
        scene.stub.always(Reply.status(status));

        for (int probes = 1; probes <= 4; probes++) {
            assertThat(scene.deliver(change(5, 1))).isEqualTo(new Delivery.Held(4, PAUSE));
            assertThat(scene.realtime.pause()).isEqualTo(PAUSE);
            assertThat(scene.deliver(change(8, 1))).isEqualTo(new Delivery.Held(7, PAUSE));
            assertThat(scene.calls()).hasSize(probes);
            scene.clock.advance(PAUSE);
        }

        assertThat(scene.alarms).containsExactly("pusher_credentials");
    }

    @Test
    void endsWithTheFirstProbeThatIsTakenAndMayComeAgain() {
        scene.stub.then(Reply.status(401));
        scene.deliver(change(1, 1));
        scene.clock.advance(PAUSE);

        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
        assertThat(scene.realtime.isUp()).isTrue();

        scene.stub.then(Reply.status(403));
        scene.deliver(change(2, 1));
        assertThat(scene.alarms).containsExactly("pusher_credentials", "pusher_credentials");
    }

    @Test
    void whatWasTakenBeforeIsReported() {
        scene.stub.then(Reply.status(200), Reply.status(401));

        assertThat(scene.deliver(change(1, 10), change(2, 1))).isEqualTo(new Delivery.Held(1, PAUSE));
    }

    @Test
    void aWrongSecretIsNoticedByTheService() {
        try (Scene mistyped = new Scene(settings -> PusherSettings.at(
                        settings.appId(), settings.key(), "mistyped", settings.host(), settings.port())
                .withTls(false))) {
            assertThat(mistyped.deliver(change(1, 1))).isEqualTo(new Delivery.Held(0, PAUSE));
            assertThat(mistyped.alarms).containsExactly("pusher_credentials");
        }
    }
}
