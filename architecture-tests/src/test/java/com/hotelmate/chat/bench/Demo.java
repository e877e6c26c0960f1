package com.hotelmate.chat.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hotelmate.chat.bench.load.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The demo of the packaged server, without limits, and guests in one of its hotels. */
final class Demo implements AutoCloseable {

    static final String HOTEL = "hotel-killarney";
    private static final String SECRET = "benchmark";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ServerProcess process;
    private final JsonNode credentials;

    private Demo(ServerProcess process, JsonNode credentials) {
        this.process = process;
        this.credentials = credentials;
    }

    static Demo start(List<String> jvmFlags) throws IOException, InterruptedException {
        Path file = Files.createTempFile("hotel-chat-demo", ".json");
        try {
            List<String> command = new ArrayList<>(jvmFlags);
            command.addAll(List.of("-jar", jar(), "demo", "--port", "0", "--credentials-file", file.toString()));
            ServerProcess process = ServerProcess.java(
                    command, Map.of("LIMITS_FACTOR", "100000", "PUSHER_SECRET", SECRET, "REALTIME_PRIVACY", "private"));
            return new Demo(process, JSON.readTree(process.awaitFile(file)));
        } finally {
            Files.delete(file);
        }
    }

    /** Where the packaged server is. */
    static String jar() {
        return System.getProperty("bench.jar", "adapter-rest-javalin/target/hotel-chat.jar");
    }

    ServerProcess process() {
        return process;
    }

    int port() {
        return URI.create(credentials.path("base_url").asText()).getPort();
    }

    String realtimeKey() {
        return credentials.path("realtime").path("key").asText();
    }

    String realtimeSecret() {
        return SECRET;
    }

    /** Lets so many guests move into rooms of their own; the tokens they show. */
    List<String> guests(int count) throws IOException, InterruptedException {
        List<String> tokens = new ArrayList<>();
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        for (int i = 0; i < count; i++) {
            String room = "B" + i;
            String booking = "/bookings/BENCH-" + i;
            house("PUT", "/rooms/" + room + "/", "{}");
            house(
                    "PUT",
                    booking + "/",
                    "{\"guest_first_name\":\"Ben\",\"guest_last_name\":\"Mark\",\"check_in\":\"" + today
                            + "\",\"check_out\":\"" + today.plusDays(3) + "\",\"room_number\":\"" + room + "\"}");
            house("POST", booking + "/check-in/", "{}");
            tokens.add(
                    house("POST", booking + "/guest-token/", "").path("token").asText());
        }
        return tokens;
    }

    /** The session and the conversation that a guest gets for the token. */
    Guest enter(String token) throws IOException, InterruptedException {
        HttpResponse<String> answer = HTTP.send(
                request("/api/public/chat/" + HOTEL + "/guest/chat/context/?token=" + token)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        JsonNode body = read(answer);
        return new Guest(
                body.path("chat_session").asText(), body.path("conversation_id").asLong());
    }

    /** A guest's message, another one each time. */
    Request message(Guest guest) {
        return Request.post(
                port(),
                "/api/public/chat/" + HOTEL + "/guest/chat/messages/",
                "X-Guest-Chat-Session: " + guest.session(),
                "{\"message\":\"Could we have two more towels and a late check-out, please?\",\"client_message_id\":\""
                        + Request.FRESH_UUID + "\"}");
    }

    record Guest(String session, long conversation) {}

    private JsonNode house(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = request("/api/integration/hotels/" + HOTEL + path)
                .header(
                        "Authorization",
                        "Bearer " + credentials.path("integration_key").asText())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return read(HTTP.send(request, HttpResponse.BodyHandlers.ofString()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    private static JsonNode read(HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("The demo refused with " + answer.statusCode());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        process.close();
    }
}
