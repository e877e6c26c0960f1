package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

/** A bare websocket, which sees how the server closes: the official clients keep that to themselves. */
public final class Socket implements WebSocket.Listener, AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final StringBuilder unfinished = new StringBuilder();
    private final CompletableFuture<String> socketId = new CompletableFuture<>();
    private final CompletableFuture<Void> subscribed = new CompletableFuture<>();
    private final CompletableFuture<Void> signedIn = new CompletableFuture<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final WebSocket socket;

    /** Connects as a person, and listens to a channel. */
    public Socket(Person person, String channel) {
        this(person, person.server(), channel);
    }

    /** Connects to a node as a person whose rights another node grants, and listens to a channel. */
    public Socket(Person person, DemoServer node, String channel) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(
                        URI.create("ws://localhost:" + node.port() + "/app/" + DemoServer.PUSHER_KEY + "?protocol=7"),
                        this)
                .orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS)
                .join();
        String id = await(socketId);
        String auth = person.post("/api/pusher/auth", Map.of("socket_id", id, "channel_name", channel))
                .expecting(200)
                .path("auth")
                .asText();
        say("pusher:subscribe", Map.of("channel", channel, "auth", auth));
        await(subscribed);
    }

    /** Says who it is. */
    public Socket signedIn(Person person) {
        JsonNode identity = person.post("/api/pusher/user-auth", Map.of("socket_id", await(socketId)))
                .expecting(200);
        say(
                "pusher:signin",
                Map.of(
                        "auth", identity.path("auth").asText(),
                        "user_data", identity.path("user_data").asText()));
        await(signedIn);
        return this;
    }

    /** Whether the server has not closed it. */
    public boolean isOpen() {
        return !closed.isDone();
    }

    /** The code with which the server closes, if it does so in that time. */
    public int closedWithin(Duration time) {
        return closed.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        unfinished.append(piece);
        if (last) {
            JsonNode frame = Answer.parse(unfinished.toString());
            unfinished.setLength(0);
            String event = frame.path("event").asText();
            if (event.equals("pusher:connection_established")) {
                socketId.complete(Answer.parse(frame.path("data").asText())
                        .path("socket_id")
                        .asText());
            } else if (event.equals("pusher_internal:subscription_succeeded")) {
                subscribed.complete(null);
            } else if (event.equals("pusher:signin_success")) {
                signedIn.complete(null);
            }
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void say(String event, Map<String, String> data) {
        socket.sendText(Answer.text(Map.of("event", event, "data", data)), true).join();
    }

    private static <T> T await(CompletableFuture<T> future) {
        return future.orTimeout(DEADLINE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
