package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.domain.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Starting, living side by side, and stopping. */
class LifeTest {

    private static final String CHANNEL = "private-killarney-staff-7-chat";

    @Test
    void hasAThreadOnlyWhileTheServerRuns() {
        await("the end of earlier servers").until(() -> heartbeats() == 0);
        EmbeddedRealtime unused = new EmbeddedRealtime(RealtimeSettings.of("1", "key", "secret"));
        assertThat(heartbeats()).isZero();
        unused.close();

        RealtimeServer server = RealtimeServer.start();
        assertThat(heartbeats()).isEqualTo(1);

        server.close();
        server.realtime.close();
        await().until(() -> heartbeats() == 0);
    }

    @Test
    void twoServersKnowNothingOfEachOther() {
        try (RealtimeServer killarney = RealtimeServer.start();
                RealtimeServer dublin = RealtimeServer.start()) {
            RawClient one = killarney.listener(CHANNEL);
            RawClient other = dublin.listener(CHANNEL);

            killarney.say(CHANNEL, "killarney", Map.of());
            dublin.say(CHANNEL, "dublin", Map.of());

            assertThat(one.nextEvent()).isEqualTo("killarney");
            assertThat(other.nextEvent()).isEqualTo("dublin");
        }
    }

    @Test
    void sendsItsClientsElsewhereOneByOne() {
        try (RealtimeServer server = RealtimeServer.start()) {
            List<RawClient> clients = Stream.generate(server::greeted).limit(4).toList();
            Duration over = Duration.ofMillis(400);

            long start = System.nanoTime();
            server.realtime.drain(over);
            Duration took = Duration.ofNanos(System.nanoTime() - start);

            assertThat(took).isGreaterThan(over.minusMillis(50));
            assertThat(clients).extracting(RawClient::closeCode).containsOnly(4200);
            assertThat(server.connect().closeCode()).isEqualTo(4100);
            await().until(() -> server.realtime.counts().connections() == 0);
        }
    }

    @Test
    void saysGoodbyeWhenTheServerStops() {
        RealtimeServer server = RealtimeServer.start();
        RawClient client = server.greeted();

        server.close();

        assertThat(client.closeCode()).isEqualTo(4200);
    }

    @Test
    void rendersNothingForNobody() {
        try (RealtimeServer server = RealtimeServer.start()) {
            assertThat(server.realtime.watches(new Channel(CHANNEL))).isFalse();

            server.realtime.broadcast(List.of(RealtimeServer.unrenderable(CHANNEL)));
        }
    }

    @Test
    void hasRoomForACrowdAtTheDoor() {
        try (RealtimeServer server = RealtimeServer.start()) {
            assertThat(server.acceptQueue()).isEqualTo(4096);
        }
    }

    @Test
    void keepsItsSecret() {
        assertThat(RealtimeSettings.of("1", "key", "hush")).asString().doesNotContain("hush");
    }

    private static long heartbeats() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("hotel-chat-heartbeat"))
                .count();
    }
}
