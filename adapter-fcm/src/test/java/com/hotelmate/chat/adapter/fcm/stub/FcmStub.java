package com.hotelmate.chat.adapter.fcm.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.hotelmate.chat.adapter.fcm.FcmSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A Firebase of one's own on this machine: the HTTP v1 interface of Cloud Messaging, and the endpoint where a service
 * account gets its access tokens. It takes every message unless told otherwise, and keeps what it got. Thread-safe.
 *
 * <p>Of what Google checks it checks this: that whoever wants an access token shows what the account signed for that purpose,
 * that a message comes with such a token for its project, that notification and data have no more than 4096 bytes together,
 * and that the link of a web push is https. That a message is well-formed otherwise it takes for granted.
 */
public final class FcmStub implements AutoCloseable {

    /** The project it serves. */
    public static final String PROJECT = "hotel-test";

    /**
     * A message that it got.
     *
     * @param message what is below {@code message}
     * @param taken whether it went on to the device, which whoever sent it may not have learned
     * @param nanos when it came, by the clock of this JVM
     */
    public record Received(String token, JsonObject message, boolean taken, long nanos) {

        /** The text that the device shows. */
        public String body() {
            return message.getAsJsonObject("notification").get("body").getAsString();
        }
    }

    private static final int HTTP_OK = 200;
    private static final int LONGEST_PAYLOAD = 4096;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(FcmStub::daemon);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final GoogleAccount account;
    private final Map<String, Deque<FcmReply>> byToken = new HashMap<>();
    private final Deque<FcmReply> nextAccess = new ArrayDeque<>();
    private final Set<String> access = new HashSet<>();
    private final List<Received> received = new ArrayList<>();
    private FcmReply usual = FcmReply.sent();
    private Consumer<Received> listener = message -> {};
    private int accessCalls;
    private int issued;

    private FcmStub() {
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        this.account = new GoogleAccount(endpoint().resolve("/token"));
        server.createContext("/token", this::grant);
        server.createContext("/v1/projects/" + PROJECT + "/messages:send", this::send);
        server.setExecutor(threads);
        server.start();
    }

    /** One that takes everything. */
    public static FcmStub start() {
        return new FcmStub();
    }

    /** Where it is. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The key of the service account that it knows, in JSON. */
    public String credentials() {
        return account.json();
    }

    /** A part of that key which is secret. */
    public String secret() {
        return account.secret();
    }

    /** Settings that lead here, with the usual times. */
    public FcmSettings usualSettings() {
        return FcmSettings.of(credentials(), Optional.empty(), Optional.of(endpoint()));
    }

    /** Settings that lead here, with short times. */
    public FcmSettings settings() {
        return usualSettings().within(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(5));
    }

    /** How it answers messages for that token, one after the other; after those as usual. */
    public synchronized void answer(String token, FcmReply... replies) {
        byToken.computeIfAbsent(token, any -> new ArrayDeque<>()).addAll(List.of(replies));
    }

    /** How it answers all others from now on. */
    public synchronized void answerUsually(FcmReply reply) {
        usual = reply;
    }

    /** Whom it tells of every message from now on, when it comes. */
    public synchronized void tells(Consumer<Received> who) {
        listener = who;
    }

    /** How it answers the next that ask for an access token. */
    public synchronized void answerAccess(FcmReply... replies) {
        nextAccess.addAll(List.of(replies));
    }

    /** Takes back every access token that it gave. */
    public synchronized void revokeAccess() {
        access.clear();
    }

    /** What it got, in the order in which it came, whatever it answered. */
    public synchronized List<Received> received() {
        return List.copyOf(received);
    }

    /** How often it was asked for an access token. */
    public synchronized int accessCalls() {
        return accessCalls;
    }

    private void grant(HttpExchange exchange) throws IOException {
        String form = textOf(exchange);
        reply(exchange, replyToGrant(form));
    }

    private synchronized FcmReply replyToGrant(String form) {
        accessCalls++;
        if (!nextAccess.isEmpty()) {
            return nextAccess.remove();
        }
        if (!form.contains("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer")
                || !account.signed(field(form, "assertion"))) {
            return FcmReply.invalidGrant();
        }
        String token = "ya29.access-" + ++issued;
        access.add(token);
        return FcmReply.of(200, "{\"access_token\":\"" + token + "\",\"expires_in\":3599,\"token_type\":\"Bearer\"}");
    }

    private void send(HttpExchange exchange) throws IOException {
        String authorization = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .orElse("");
        JsonObject message =
                JsonParser.parseString(textOf(exchange)).getAsJsonObject().getAsJsonObject("message");
        reply(exchange, replyTo(authorization, message));
    }

    private synchronized FcmReply replyTo(String authorization, JsonObject message) {
        FcmReply reply = judge(authorization, message);
        Received came =
                new Received(message.get("token").getAsString(), message, reply.status() == HTTP_OK, System.nanoTime());
        received.add(came);
        listener.accept(came);
        return reply;
    }

    private FcmReply judge(String authorization, JsonObject message) {
        if (!access.contains(authorization.replaceFirst("^Bearer ", ""))) {
            return FcmReply.of(
                            401,
                            "{\"error\":{\"code\":401,\"message\":\"Request had invalid authentication credentials.\","
                                    + "\"status\":\"UNAUTHENTICATED\"}}")
                    .with("WWW-Authenticate", "Bearer realm=\"https://accounts.google.com/\", error=\"invalid_token\"");
        }
        if (payloadOf(message) > LONGEST_PAYLOAD) {
            return FcmReply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Android message is too big");
        }
        if (linkOf(message).filter(link -> !link.startsWith("https://")).isPresent()) {
            return FcmReply.error(
                    400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Invalid value at 'message.webpush.fcm_options.link'");
        }
        FcmReply scripted = byToken.getOrDefault(message.get("token").getAsString(), new ArrayDeque<>())
                .poll();
        return scripted == null ? usual : scripted;
    }

    private static int payloadOf(JsonObject message) {
        int bytes = 0;
        for (String part : List.of("notification", "data")) {
            for (Map.Entry<String, JsonElement> entry :
                    message.getAsJsonObject(part).entrySet()) {
                String value = entry.getValue().getAsString();
                bytes += (entry.getKey() + value).getBytes(StandardCharsets.UTF_8).length;
            }
        }
        return bytes;
    }

    private static Optional<String> linkOf(JsonObject message) {
        return Optional.ofNullable(message.getAsJsonObject("webpush"))
                .map(web -> web.getAsJsonObject("fcm_options"))
                .map(options -> options.get("link"))
                .map(JsonElement::getAsString);
    }

    private void reply(HttpExchange exchange, FcmReply reply) throws IOException {
        await(reply.delay());
        switch (reply.manner()) {
            case CUT -> exchange.close();
            case HANGING -> await(Duration.ofMinutes(1));
            case WHOLE, DRIPPING -> write(exchange, reply);
        }
    }

    private void write(HttpExchange exchange, FcmReply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            if (reply.manner() == FcmReply.Manner.WHOLE) {
                out.write(body);
                return;
            }
            for (byte one : body) {
                out.write(one);
                out.flush();
                await(Duration.ofSeconds(1));
            }
        }
    }

    private void await(Duration time) {
        try {
            boolean unused = closed.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String textOf(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String field(String form, String name) {
        for (String part : form.split("&", -1)) {
            if (part.startsWith(name + "=")) {
                return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
            }
        }
        return "";
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "fcm-stub");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        List<Runnable> unused = threads.shutdownNow();
    }
}
