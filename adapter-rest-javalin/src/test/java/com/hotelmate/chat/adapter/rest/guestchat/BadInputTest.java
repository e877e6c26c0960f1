package com.hotelmate.chat.adapter.rest.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Spelling;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a client sends, it is answered, and never by a failure of ours. */
class BadInputTest {

    private static final int REQUESTS = 400;
    private static final List<String> FIELDS = List.of(
            "message",
            "reply_to",
            "client_message_id",
            "last_seen_seq",
            "override",
            "hard_delete",
            "is_typing",
            "staff_id",
            "message_id",
            "socket_id",
            "channel_name",
            "attachments",
            "sender_type",
            "participant_ids",
            "title",
            "message_ids",
            "conversation_ids",
            "new_participant_ids",
            "emoji",
            "");
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "\"true\"",
            "0",
            "-1",
            "1",
            "1.5",
            "1e400",
            "9223372036854775807",
            "9223372036854775808",
            "1".repeat(2_000),
            "\"\"",
            "\"text\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"\\u0000\"",
            "\"" + "\\u0000".repeat(5_000) + "\"",
            "\"" + "é".repeat(5_001) + "\"",
            "\"12.34\"",
            "\"private-killarney-conversation-99999999999999999999-chat\"",
            "\"private-killarney-conversation-0-chat\"",
            "\"private-hotel-killarney-guest-chat-booking--\"",
            "\"6f9619ff-8b86-d011-b42d-00c04fc964ff\"",
            "\"6f9619ff\"",
            "[]",
            "[7,8,10]",
            "[1,2,3,null]",
            "[0,-1]",
            "[1.5]",
            "\"👍\"",
            "{}",
            "[".repeat(3_000),
            "[".repeat(3_000) + "]".repeat(3_000),
            "{\"a\":".repeat(1_500) + "1" + "}".repeat(1_500),
            "NaN",
            "'x'",
            "\"open");
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/json",
            "application/json",
            "application/json; charset=utf-16",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "multipart/form-data; boundary=x",
            "text/plain",
            "application/problem+json",
            "x",
            "/");
    private static final List<String> IDS = List.of(
            "1",
            "2",
            "3",
            "999999",
            "0",
            "-1",
            "abc",
            "9223372036854775807",
            "9223372036854775808",
            "%C3%28",
            "%ED%A0%80",
            "1%20",
            "a.b",
            "~");
    private static final List<String> QUERY_VALUES = List.of(
            "",
            "0",
            "1",
            "-1",
            "x",
            "true",
            "TRUE",
            "9223372036854775808",
            "%00",
            "%C3%28",
            "%25zz",
            "1&limit=2",
            "MjAyNi0wMS0wNVQxMDozMDowMFogMA",
            "+",
            "all");

    private static ChatServer server;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @BeforeAll
    static void start() {
        server = ChatServer.start();
        Guest guest = server.guest();
        guest.writes("Hello");
        server.anna().post("/api/staff_chat/killarney/conversations/", "{\"participant_ids\":[1]}");
        server.anna().post("/api/staff_chat/killarney/conversations/2/send-message/", "{\"message\":\"Hello\"}");
        server.anna().post("/api/chat/killarney/conversations/" + guest.conversation() + "/assign-staff/", "{}");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isRefusedOrTakenButNeverBreaksAnything(long seed) throws Exception {
        Random random = new Random(seed);
        for (int i = 0; i < REQUESTS; i++) {
            HttpRequest request = request(random);

            HttpResponse<String> response = send(request);

            assertThat(response.statusCode())
                    .as("seed %d, request %d: %s %s -> %s", seed, i, request.method(), request.uri(), response.body())
                    .isLessThan(500);
        }
    }

    /** A connection that the server closed after an earlier refusal may be picked up again: any client tries another one. */
    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException closed) {
            return CLIENT.send(request, BodyHandlers.ofString());
        }
    }

    private static HttpRequest request(Random random) throws IOException {
        Route<?> route = pick(random, server.routes);
        Spelling spelling = pick(random, route.spellings());
        Method method = pick(random, route.methods());
        String path = spelling.path()
                .replace("{slug}", random.nextInt(8) == 0 ? pick(random, List.of("dublin", "%C3%9C")) : "killarney")
                .replace("{id}", pick(random, IDS))
                .replace("{staff_id}", pick(random, IDS))
                .replace("{emoji}", pick(random, List.of("%F0%9F%91%8D", "%F0%9F", "x", "%00")))
                .replace("{room_number}", pick(random, IDS));
        StringBuilder query = new StringBuilder("?x=");
        for (QueryParameter<?> parameter : route.query()) {
            if (random.nextBoolean()) {
                query.append('&')
                        .append(pick(random, parameter.names()))
                        .append('=')
                        .append(pick(random, QUERY_VALUES));
            }
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + path + query))
                .method(method.name(), BodyPublishers.ofByteArray(body(random)))
                .header("Authorization", credential(random, route));
        if (random.nextInt(10) > 0) {
            request.header("Content-Type", pick(random, TYPES));
        }
        if (random.nextInt(5) == 0) {
            request.header("Idempotency-Key", pick(random, List.of("a", "ÿ", "a b", "k".repeat(300), " ")));
        }
        if (random.nextInt(20) == 0) {
            request.header("Content-Encoding", "gzip");
        }
        return request.build();
    }

    private static String credential(Random random, Route<?> route) {
        String guest = "GuestToken " + pick(random, List.of("BK-501", "BK-501", "BK-999")) + "@killarney";
        boolean asGuest =
                route.audience() == Audience.GUEST || (route.audience() != Audience.STAFF && random.nextBoolean());
        return asGuest ? guest : "Bearer " + pick(random, List.of("1", "7", "9")) + "@killarney";
    }

    private static byte[] body(Random random) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        switch (random.nextInt(8)) {
            case 0 -> body.write(pick(random, VALUES).getBytes(StandardCharsets.UTF_8));
            case 1 -> {
                byte[] noise = new byte[random.nextInt(200)];
                random.nextBytes(noise);
                body.write(noise);
            }
            case 2 -> {
                body.write("{\"message\":\"".getBytes(StandardCharsets.UTF_8));
                body.write(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF, (byte) 0xED, (byte) 0xA0, (byte) 0x80});
                body.write("\"}".getBytes(StandardCharsets.UTF_8));
            }
            case 3 -> body.write(object(random).getBytes(StandardCharsets.UTF_16));
            case 4 -> body.write("message=%zz&a=%C3%28&socket_id=1&socket_id=2".getBytes(StandardCharsets.UTF_8));
            default -> body.write(object(random).getBytes(StandardCharsets.UTF_8));
        }
        return body.toByteArray();
    }

    private static String object(Random random) {
        StringBuilder object = new StringBuilder("{");
        int fields = random.nextInt(4);
        for (int i = 0; i < fields; i++) {
            object.append(i == 0 ? "" : ",")
                    .append('"')
                    .append(pick(random, FIELDS))
                    .append("\":")
                    .append(pick(random, VALUES));
        }
        return object.append(random.nextInt(10) == 0 ? "" : "}").toString();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
