package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a client is still there, with all waiting made short. */
class LivenessTest {

    private static final Duration SOON = Duration.ofMillis(200);

    private final RealtimeServer server = RealtimeServer.start(
            settings -> settings.withTimeouts(new RealtimeSettings.Timeouts(SOON, SOON.multipliedBy(3), SOON)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aSilentClientIsAskedAndThenClosed() {
        RawClient client = server.greeted();

        assertThat(client.nextEvent()).isEqualTo("pusher:ping");
        assertThat(client.closeCode()).isEqualTo(4201);
        await().until(() -> server.realtime.counts().connections() == 0);
    }

    @Test
    void aClientThatAnswersStays() {
        RawClient client = server.greeted();

        for (int i = 0; i < 5; i++) {
            assertThat(client.nextEvent()).isEqualTo("pusher:ping");
            client.send("{\"event\":\"pusher:pong\",\"data\":{}}");
        }

        assertThat(client.isClosed()).isFalse();
        assertThat(server.realtime.counts().connections()).isEqualTo(1);
    }

    @Test
    void aClientOfVersionFiveIsAskedBeneathTheProtocol() {
        RawClient client = server.connect("/app/" + RealtimeServer.KEY + "?protocol=5&client=java-client");
        client.greeting();

        await().until(() -> client.pings() >= 5);

        assertThat(client.isClosed()).isFalse();
        assertThat(client.unread()).isZero();
    }

    @Test
    void aClientThatDoesNotTakeItsLeaveIsCutOff() {
        RawClient client = server.greeted();
        client.stopReading();

        await().until(() -> server.realtime.counts().connections() == 0);
    }
}
