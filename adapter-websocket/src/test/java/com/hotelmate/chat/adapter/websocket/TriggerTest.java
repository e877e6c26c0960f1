package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.websocket.trigger.SignedCaller;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other publishers, over HTTP. */
class TriggerTest {

    private final RealtimeServer server = RealtimeServer.start(
            settings -> settings.withTriggerApi(true).withPrivacy(RealtimeSettings.Privacy.PUBLIC));
    private final SignedCaller publisher = new SignedCaller(
            server.http("/"), RealtimeServer.KEY, RealtimeServer.SECRET, RealtimeServer.NOW.getEpochSecond());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theRequestThatPusherPublishesReachesItsChannel() throws IOException, InterruptedException {
        RawClient client = listener("project-3");

        HttpResponse<String> answer = RawClient.HTTP.send(
                HttpRequest.newBuilder(server.http("/apps/3/events?auth_key=278d425bdf160c739803"
                                + "&auth_timestamp=1353088179&auth_version=1.0"
                                + "&body_md5=ec365a775a4cd0599faeb73354201b6f&auth_signature="
                                + "da454824c97ba181a32ccc17a72625ba02771f50b50e1e7430e47a1f3f457e6c"))
                        .POST(HttpRequest.BodyPublishers.ofString("{\"name\":\"foo\",\"channels\":[\"project-3\"],"
                                + "\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{}");
        assertThat(client.nextText())
                .isEqualTo("{\"event\":\"foo\",\"channel\":\"project-3\",\"data\":\"{\\\"some\\\":\\\"data\\\"}\"}");
    }

    @Test
    void aBatchArrivesInOrderButNotWhereItIsExcepted() throws IOException, InterruptedException {
        RawClient client = listener("a");
        RawClient writer = listener("a");

        HttpResponse<String> answer = publisher.post(
                "/apps/3/batch_events",
                "{\"batch\":[{\"name\":\"one\",\"channel\":\"a\",\"data\":\"1\",\"socket_id\":\"" + writer.socketId()
                        + "\"},{\"name\":\"two\",\"channel\":\"a\",\"data\":\"2\"}]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(client.nextEvent()).isEqualTo("one");
        assertThat(client.nextEvent()).isEqualTo("two");
        assertThat(writer.nextEvent()).isEqualTo("two");
    }

    @Test
    void channelsAreListedWhileSomebodyListens() throws IOException, InterruptedException {
        listener("room-1");
        listener("room-1");
        listener("staff");

        HttpResponse<String> rooms =
                publisher.get("/apps/3/channels", Map.of("filter_by_prefix", "room-", "info", "subscription_count"));
        HttpResponse<String> all = publisher.get("/apps/3/channels", Map.of());
        HttpResponse<String> one = publisher.get("/apps/3/channels/staff", Map.of("info", "subscription_count"));
        HttpResponse<String> none = publisher.get("/apps/3/channels/room-2", Map.of());

        assertThat(rooms.body()).isEqualTo("{\"channels\":{\"room-1\":{\"subscription_count\":2}}}");
        assertThat(all.body()).isEqualTo("{\"channels\":{\"room-1\":{},\"staff\":{}}}");
        assertThat(one.body()).isEqualTo("{\"occupied\":true,\"subscription_count\":1}");
        assertThat(none.body()).isEqualTo("{\"occupied\":false}");
    }

    @Test
    void aChannelThatTheLastListenerLeftIsNotOccupied() throws IOException, InterruptedException {
        RawClient client = listener("room-1");

        client.send("{\"event\":\"pusher:unsubscribe\",\"data\":{\"channel\":\"room-1\"}}");
        client.send("{\"event\":\"pusher:ping\"}");
        assertThat(client.nextEvent()).isEqualTo("pusher:pong");

        HttpResponse<String> answer = publisher.get("/apps/3/channels/room-1", Map.of("info", "subscription_count"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"occupied\":false,\"subscription_count\":0}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "null",
                "{}",
                "{\"name\":\"e\",\"data\":\"d\"}",
                "{\"name\":\"e\",\"data\":\"d\",\"channels\":[]}",
                "{\"name\":\"e\",\"data\":\"d\",\"channels\":[1.5,{}]}",
                "{\"name\":\"e\",\"data\":\"d\",\"channel\":\"a b\"}",
                "{\"name\":\"e\",\"data\":{},\"channel\":\"a\"}",
                "{\"name\":\"\",\"data\":\"d\",\"channel\":\"a\"}",
                "{\"name\":7,\"data\":\"d\",\"channel\":\"a\"}"
            })
    void senselessEventsAreRefused(String body) throws IOException, InterruptedException {
        assertThat(publisher.post("/apps/3/events", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"100, 200", "101, 400"})
    void anEventGoesToAHundredChannels(int channels, int status) throws IOException, InterruptedException {
        String names =
                IntStream.range(0, channels).mapToObj(i -> "\"c" + i + "\"").collect(Collectors.joining(","));

        assertThat(publisher
                        .post("/apps/3/events", "{\"name\":\"e\",\"data\":\"d\",\"channels\":[" + names + "]}")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"0, 400", "10, 200", "11, 400"})
    void aBatchHoldsTenEvents(int events, int status) throws IOException, InterruptedException {
        String batch = "{\"name\":\"e\",\"data\":\"d\",\"channel\":\"a\"},".repeat(events);

        assertThat(publisher
                        .post("/apps/3/batch_events", "{\"batch\":[" + batch.replaceAll(",$", "") + "]}")
                        .statusCode())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"10240, 200", "10241, 413", "2000000, 413"})
    void dataMeasuresTenKilobytes(int bytes, int status) throws IOException, InterruptedException {
        assertThat(publisher
                        .post(
                                "/apps/3/events",
                                "{\"name\":\"e\",\"data\":\"" + "x".repeat(bytes) + "\",\"channel\":\"a\"}")
                        .statusCode())
                .isEqualTo(status);
    }

    @Test
    void strangersAreRefused() throws IOException, InterruptedException {
        String event = "{\"name\":\"e\",\"data\":\"d\",\"channel\":\"a\"}";
        SignedCaller stranger =
                new SignedCaller(server.http("/"), RealtimeServer.KEY, "guessed", RealtimeServer.NOW.getEpochSecond());
        SignedCaller latecomer = new SignedCaller(
                server.http("/"), RealtimeServer.KEY, RealtimeServer.SECRET, RealtimeServer.NOW.getEpochSecond() - 601);

        assertThat(stranger.post("/apps/3/events", event).statusCode()).isEqualTo(401);
        assertThat(latecomer.post("/apps/3/events", event).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/apps/3/channels", Map.of()).statusCode()).isEqualTo(401);
        assertThat(stranger.get("/apps/3/channels/a", Map.of()).statusCode()).isEqualTo(401);
        assertThat(publisher.get("/apps/4/channels", Map.of()).statusCode()).isEqualTo(404);
        assertThat(publisher
                        .get("/apps/3/channels", Map.of("info", "user_count"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void thereIsNothingUnlessSwitchedOn() throws IOException, InterruptedException {
        try (RealtimeServer plain = RealtimeServer.start()) {
            SignedCaller caller = new SignedCaller(
                    plain.http("/"), RealtimeServer.KEY, RealtimeServer.SECRET, RealtimeServer.NOW.getEpochSecond());

            assertThat(caller.get("/apps/3/channels", Map.of()).statusCode()).isEqualTo(404);
        }
    }

    private RawClient listener(String channel) {
        RawClient client = server.greeted();
        client.subscribe(channel);
        JsonNode answer = client.next();
        assertThat(answer.path("event").asText()).isEqualTo("pusher_internal:subscription_succeeded");
        return client;
    }
}
