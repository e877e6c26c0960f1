package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Everybody at once, as after a restart. */
class CrowdTest {

    private static final int CROWD = 1_000;
    private static final String CHANNEL = "everybody";

    @Test
    void aThousandComeBackAtOnceAndHearTheSame() {
        try (RealtimeServer server =
                RealtimeServer.start(settings -> settings.withPrivacy(RealtimeSettings.Privacy.PUBLIC))) {
            List<CompletableFuture<RawClient>> arriving =
                    IntStream.range(0, CROWD).mapToObj(i -> server.arriving()).toList();
            List<RawClient> crowd =
                    arriving.stream().map(CompletableFuture::join).toList();
            assertThat(server.realtime.counts().connections()).isEqualTo(CROWD);
            crowd.forEach(client -> client.sendWithoutWaiting(
                    "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + CHANNEL + "\"}}"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> server.realtime.counts().subscriptions() == CROWD);

            server.say(CHANNEL, "new-message", Map.of("text", "Good morning"));

            assertThat(crowd).allSatisfy(client -> {
                assertThat(client.nextEvent()).isEqualTo("pusher:connection_established");
                assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");
                assertThat(client.nextEvent()).isEqualTo("new-message");
            });
            assertThat(server.realtime.counts().drops()).isZero();
        }
    }
}
