package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A client that sees every frame as it is; made of nothing but the JDK. */
final class RawClient implements WebSocket.Listener {

    static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
    private final CompletableFuture<Integer> closed = new CompletableFuture<>();
    private final StringBuilder unfinished = new StringBuilder();
    private final AtomicInteger pings = new AtomicInteger();
    private volatile boolean reading = true;
    private volatile WebSocket socket;
    private String socketId = "";

    /** A client that is on its way. */
    static CompletableFuture<RawClient> arriving(URI address) {
        RawClient client = new RawClient();
        return HTTP.newWebSocketBuilder().buildAsync(address, client).thenApply(opened -> client);
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        opened.request(1);
    }

    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings.incrementAndGet();
        from.request(1);
        return null;
    }

    /** The first frame, which names the connection. */
    JsonNode greeting() {
        JsonNode frame = next();
        assertThat(frame.path("event").asText()).isEqualTo("pusher:connection_established");
        socketId = parse(frame.path("data").asText()).path("socket_id").asText();
        return frame;
    }

    String socketId() {
        return socketId;
    }

    void send(String frame) {
        socket.sendText(frame, true).join();
    }

    void sendWithoutWaiting(String frame) {
        var unused = socket.sendText(frame, true);
    }

    void sendBytes(byte[] bytes) {
        socket.sendBinary(ByteBuffer.wrap(bytes), true).join();
    }

    void subscribe(String channel) {
        send("{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\"}}");
    }

    void subscribe(String channel, String auth) {
        send("{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\",\"auth\":\"" + auth + "\"}}");
    }

    /** Says who it is, with the data and the authorisation as JSON text. */
    void signIn(String auth, String userData) {
        send("{\"event\":\"pusher:signin\",\"data\":{\"auth\":\"" + auth + "\",\"user_data\":"
                + TextNode.valueOf(userData) + "}}");
    }

    /** The next frame as it came. */
    String nextText() {
        try {
            String frame = frames.poll(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
            assertThat(frame).as("a frame within %s", DEADLINE).isNotNull();
            return frame;
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    JsonNode next() {
        return parse(nextText());
    }

    /** The name of the next frame's event. */
    String nextEvent() {
        return next().path("event").asText();
    }

    /** The code with which the server closes. */
    int closeCode() {
        return closed.orTimeout(DEADLINE.toMillis(), TimeUnit.MILLISECONDS).join();
    }

    boolean isClosed() {
        return closed.isDone();
    }

    int unread() {
        return frames.size();
    }

    /** How often it was asked for a sign of life beneath the protocol. */
    int pings() {
        return pings.get();
    }

    void stopReading() {
        reading = false;
    }

    void readOn() {
        reading = true;
        socket.request(1);
    }

    void leave() {
        socket.sendClose(WebSocket.NORMAL_CLOSURE, "").join();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence piece, boolean last) {
        unfinished.append(piece);
        if (last) {
            frames.add(unfinished.toString());
            unfinished.setLength(0);
        }
        if (reading) {
            from.request(1);
        }
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closed.complete(code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable cause) {
        closed.completeExceptionally(cause);
    }

    static JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }
}
