package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A client that does not read what it is sent. */
class SlowReaderTest {

    private static final String CHANNEL = "private-killarney-guest-messages";
    private static final int MORE_THAN_THE_LINE_HOLDS = 4_000;

    @ParameterizedTest
    @CsvSource({"256, 1073741824", "1000000, 1048576"})
    void isDroppedForFramesOrBytesWhileEverybodyElseGetsEverything(int frames, int bytes) {
        RealtimeSettings.Limits limits = new RealtimeSettings.Limits(frames, bytes, 100, 16 << 10, 2);
        try (RealtimeServer server = RealtimeServer.start(settings -> settings.withLimits(limits))) {
            RawClient sleeper = server.listener(CHANNEL);
            RawClient reader = server.listener(CHANNEL);
            sleeper.stopReading();
            String text = "x".repeat(10_000);

            int said = 0;
            while (server.realtime.counts().drops() == 0 && said < MORE_THAN_THE_LINE_HOLDS) {
                server.say(CHANNEL, "new-message", Map.of("text", text, "seq", ++said));
                assertThat(seq(reader)).isEqualTo(said);
            }

            assertThat(server.realtime.counts().drops()).isEqualTo(1);
            assertThat(server.realtime.counts().subscriptions()).isEqualTo(1);
            server.say(CHANNEL, "new-message", Map.of("text", text, "seq", ++said));
            assertThat(seq(reader)).isEqualTo(said);

            sleeper.readOn();
            assertThat(sleeper.closeCode()).isEqualTo(4100);
            for (int seq = 1, unread = sleeper.unread(); seq <= unread; seq++) {
                assertThat(seq(sleeper)).isEqualTo(seq);
            }
        }
    }

    private static int seq(RawClient client) {
        return RawClient.parse(client.next().path("data").asText()).path("seq").asInt();
    }
}
