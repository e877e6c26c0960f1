package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How far a client may go. */
class LimitsTest {

    private final RealtimeServer server =
            RealtimeServer.start(settings -> settings.withPrivacy(RealtimeSettings.Privacy.PUBLIC));

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "[]",
                "{}",
                "{\"event\":7}",
                "{\"event\":\"pusher:unheard\"}",
                "{\"event\":\"pusher:subscribe\"}",
                "{\"event\":\"pusher:subscribe\",\"data\":\"nonsense\"}",
                "{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":7}}",
                "{\"event\":\"pusher:ping\"} {\"event\":\"pusher:ping\"}"
            })
    void nonsenseIsToldSo(String frame) {
        RawClient client = server.greeted();

        client.send(frame);

        assertThat(client.nextText())
                .isEqualTo(
                        "{\"event\":\"pusher:error\",\"data\":{\"code\":4200,\"message\":\"Invalid message format\"}}");
    }

    @Test
    void theFifthNonsenseInARowIsTheLast() {
        RawClient client = server.greeted();

        for (int i = 0; i < 5; i++) {
            client.send("nonsense");
            assertThat(client.nextEvent()).isEqualTo("pusher:error");
        }

        assertThat(client.closeCode()).isEqualTo(4009);
    }

    @Test
    void aWordOfSenseStartsTheCountAnew() {
        RawClient client = server.greeted();

        for (int i = 0; i < 8; i++) {
            client.send("nonsense");
            assertThat(client.nextEvent()).isEqualTo("pusher:error");
            if (i % 4 == 3) {
                client.send("{\"event\":\"pusher:ping\",\"data\":{}}");
                assertThat(client.nextEvent()).isEqualTo("pusher:pong");
            }
        }

        assertThat(client.isClosed()).isFalse();
    }

    @Test
    void bytesAreNonsense() {
        RawClient client = server.greeted();

        client.sendBytes(new byte[] {1, 2, 3});

        assertThat(client.nextEvent()).isEqualTo("pusher:error");
    }

    @Test
    void sixteenKilobytesAreAFrame() {
        RawClient client = server.greeted();
        String frame = "{\"event\":\"pusher:ping\",\"data\":\"%s\"}";
        int room = (16 << 10) - frame.length() + 2;

        client.send(frame.formatted("é".repeat(room / 2) + "x".repeat(room % 2)));
        assertThat(client.nextEvent()).isEqualTo("pusher:pong");

        client.send(frame.formatted("é".repeat(room / 2) + "x".repeat(room % 2 + 1)));
        assertThat(client.closeCode()).isEqualTo(4009);
    }

    @Test
    void aFrameOfMegabytesIsNotReadToItsEnd() {
        RawClient client = server.greeted();

        client.sendWithoutWaiting("x".repeat(4 << 20));

        assertThat(client.closeCode()).isEqualTo(4009);
    }

    @Test
    void clientsDoNotSpeakToEachOther() {
        RawClient client = server.greeted();
        client.subscribe("lobby");
        client.next();

        client.send("{\"event\":\"client-typing\",\"channel\":\"lobby\",\"data\":{}}");

        JsonNode answer = client.next();
        assertThat(answer.path("event").asText()).isEqualTo("pusher:error");
        assertThat(answer.path("data").path("code").asInt()).isEqualTo(4301);
        client.send("{\"event\":\"pusher:ping\"}");
        assertThat(client.nextEvent()).isEqualTo("pusher:pong");
    }

    @Test
    void theHundredAndFirstChannelIsOneTooMany() {
        RawClient client = server.greeted();

        IntStream.rangeClosed(1, 101).forEach(i -> client.subscribe("c" + i));

        for (int i = 1; i <= 100; i++) {
            assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");
        }
        JsonNode answer = client.next();
        assertThat(answer.path("event").asText()).isEqualTo("pusher:subscription_error");
        assertThat(answer.path("channel").asText()).isEqualTo("c101");
        assertThat(answer.path("data").path("type").asText()).isEqualTo("LimitReached");
        assertThat(answer.path("data").path("status").asInt()).isEqualTo(403);
        client.subscribe("c100");
        assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");
        assertThat(server.realtime.counts().subscriptions()).isEqualTo(100);
    }

    @Test
    void publicChannelsAreOpenWherePrivacyIsOff() {
        RawClient client = server.greeted();

        client.subscribe("killarney-room-101-chat");
        assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");

        client.subscribe("private-killarney-room-101-chat");
        assertThat(client.nextEvent()).isEqualTo("pusher:subscription_error");

        client.subscribe("presence-killarney");
        assertThat(client.nextEvent()).isEqualTo("pusher:subscription_error");
        assertThat(server.realtime.watches(new Channel("presence-killarney"))).isFalse();
    }

    @Test
    void aFullHouseSendsPeopleAwayForAWhile() {
        try (RealtimeServer small = RealtimeServer.start(
                settings -> settings.withLimits(new RealtimeSettings.Limits(256, 1 << 20, 100, 16 << 10, 1)))) {
            RawClient first = small.greeted();

            assertThat(small.connect().closeCode()).isEqualTo(4100);
            assertThat(first.isClosed()).isFalse();
        }
    }
}
