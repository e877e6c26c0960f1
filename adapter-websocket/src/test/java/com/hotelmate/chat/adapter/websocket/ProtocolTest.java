package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.domain.channel.Channel;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The frames of the Pusher protocol, seen by a client that knows nothing but websockets. */
class ProtocolTest {

    private static final String CHANNEL = "private-killarney-conversation-1-chat";

    private final RealtimeServer server = RealtimeServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Greetings {

        @Test
        void nameTheConnectionInDataThatIsText() {
            JsonNode greeting = server.connect().greeting();

            assertThat(greeting.path("data").isTextual()).isTrue();
            JsonNode data = RawClient.parse(greeting.path("data").asText());
            assertThat(data.path("socket_id").asText()).matches("\\d+\\.\\d+");
            assertThat(data.path("activity_timeout").asInt()).isEqualTo(120);
        }

        @ParameterizedTest
        @CsvSource({
            "/app/other?protocol=7, 4001",
            "/app/278d425bdf160c739803?protocol=4, 4007",
            "/app/278d425bdf160c739803, 4007"
        })
        void turnStrangersAway(String path, int code) {
            assertThat(server.connect(path).closeCode()).isEqualTo(code);
            assertThat(server.realtime.counts().connections()).isZero();
        }

        @Test
        void leaveTheHostsOwnPathsAlone() throws IOException, InterruptedException {
            HttpResponse<String> answer = RawClient.HTTP.send(
                    HttpRequest.newBuilder(server.http("/app/hello")).build(), HttpResponse.BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("host");
        }
    }

    @Nested
    class Channels {

        @Test
        void openToTheRightSignature() {
            RawClient client = server.greeted();

            client.subscribe(CHANNEL, server.realtime.sign(client.socketId(), new Channel(CHANNEL)));

            assertThat(client.nextText())
                    .isEqualTo("{\"event\":\"pusher_internal:subscription_succeeded\",\"channel\":\"" + CHANNEL
                            + "\",\"data\":\"{}\"}");
            assertThat(server.realtime.watches(new Channel(CHANNEL))).isTrue();
        }

        @Test
        void acceptTheWishAsTextToo() {
            RawClient client = server.greeted();
            String auth = server.realtime.sign(client.socketId(), new Channel(CHANNEL));

            client.send("{\"event\":\"pusher:subscribe\",\"data\":\"{\\\"channel\\\":\\\"" + CHANNEL
                    + "\\\",\\\"auth\\\":\\\"" + auth + "\\\"}\"}");

            assertThat(client.nextEvent()).isEqualTo("pusher_internal:subscription_succeeded");
        }

        @ParameterizedTest
        @ValueSource(strings = {CHANNEL, "killarney-conversation-1-chat", "presence-killarney", "private-a b", ""})
        void stayClosedWithoutOne(String channel) {
            RawClient client = server.greeted();

            client.subscribe(channel, RealtimeServer.KEY + ":" + "0".repeat(64));

            JsonNode answer = client.next();
            assertThat(answer.path("event").asText()).isEqualTo("pusher:subscription_error");
            assertThat(answer.path("channel").asText()).isEqualTo(channel);
            assertThat(answer.path("data").path("type").asText()).isEqualTo("AuthError");
            assertThat(answer.path("data").path("status").asInt()).isEqualTo(401);
            assertThat(server.realtime.watches(new Channel(channel))).isFalse();
            client.send("{\"event\":\"pusher:ping\"}");
            assertThat(client.nextEvent()).isEqualTo("pusher:pong");
        }

        @Test
        void doNotOpenToAnotherConnectionsSignature() {
            RawClient client = server.greeted();

            client.subscribe(CHANNEL, server.realtime.sign("1.1", new Channel(CHANNEL)));

            assertThat(client.nextEvent()).isEqualTo("pusher:subscription_error");
        }

        @Test
        void carryEventsWhoseDataIsText() {
            RawClient client = listener();

            server.say(CHANNEL, "new-message", Map.of("text", "Say \"hi\" \\ to 🏨\n"));

            JsonNode event = client.next();
            assertThat(event.path("event").asText()).isEqualTo("new-message");
            assertThat(event.path("channel").asText()).isEqualTo(CHANNEL);
            assertThat(RawClient.parse(event.path("data").asText()).path("text").asText())
                    .isEqualTo("Say \"hi\" \\ to 🏨\n");
        }

        @Test
        void fallSilentWhenLeft() {
            RawClient client = listener();

            client.send("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"" + CHANNEL + "\"}}");

            await().until(() -> !server.realtime.watches(new Channel(CHANNEL)));
            assertThat(server.realtime.counts().subscriptions()).isZero();
            server.say(CHANNEL, "new-message", Map.of());
            client.send("{\"event\":\"pusher:ping\"}");
            assertThat(client.nextEvent()).isEqualTo("pusher:pong");
        }

        @Test
        void areForgottenWithTheirConnection() {
            RawClient client = listener();

            client.leave();

            await().until(() -> server.realtime.counts().connections() == 0);
            assertThat(server.realtime.watches(new Channel(CHANNEL))).isFalse();
            assertThat(server.realtime.counts().subscriptions()).isZero();
        }

        private RawClient listener() {
            return server.listener(CHANNEL);
        }
    }
}
