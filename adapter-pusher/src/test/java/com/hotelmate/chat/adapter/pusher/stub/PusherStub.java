package com.hotelmate.chat.adapter.pusher.stub;

import com.hotelmate.chat.adapter.pusher.PusherSettings;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * A realtime service on this machine: verifies every call as the hosted service does, remembers it, and answers as the
 * script says, or else as the rule says, or else with a success. Thread-safe.
 */
public final class PusherStub implements AutoCloseable {

    private static final String APP = "4711";
    private static final String KEY = "stub-key";
    private static final String SECRET = "stub-secret";

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Deque<Reply> script = new ArrayDeque<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<Call.Event> taken = new ArrayList<>();
    private Function<Call, Reply> rule = call -> Reply.status(200);

    /** A service that is up. */
    public PusherStub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    /** How to reach it. */
    public PusherSettings settings() {
        return PusherSettings.at(
                        APP, KEY, SECRET, "127.0.0.1", server.getAddress().getPort())
                .withTls(false);
    }

    /** The signature of a report with that body, as the service reports by webhook. */
    public static String signatureOf(String report) {
        return Rules.hmac(report, SECRET);
    }

    /** How it answers the next calls, after those that were scripted before. */
    public synchronized void then(Reply... replies) {
        script.addAll(List.of(replies));
    }

    /** How it answers from now on whenever the script has ended. */
    public synchronized void always(Function<Call, Reply> answer) {
        rule = answer;
    }

    /** How it answers from now on whenever the script has ended. */
    public void always(Reply reply) {
        always(call -> reply);
    }

    /** Every call so far that came as the service wants calls, in order. */
    public synchronized List<Call> calls() {
        return List.copyOf(calls);
    }

    /** How many events each call so far carried. */
    public List<Integer> sizes() {
        return calls().stream().map(call -> call.events().size()).toList();
    }

    /** The events that were taken so far, in order. */
    public synchronized List<Call.Event> taken() {
        return List.copyOf(taken);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Call call = new Call(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        Reply reply = Rules.broken(call, KEY, SECRET, System.currentTimeMillis() / 1000)
                .map(Reply::status)
                .orElseGet(() -> next(call));
        try (exchange) {
            carryOut(exchange, reply);
        }
    }

    private synchronized Reply next(Call call) {
        Reply reply = script.isEmpty() ? rule.apply(call) : script.remove();
        calls.add(call);
        if (reply.takes()) {
            taken.addAll(call.events());
        }
        return reply;
    }

    private void carryOut(HttpExchange exchange, Reply reply) throws IOException {
        if (isClosedWithin(reply.delay().toMillis())) {
            return;
        }
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        switch (reply.kind()) {
            case ANSWER -> {
                byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(reply.status(), body.length);
                exchange.getResponseBody().write(body);
            }
            case DRIP -> drip(exchange);
            case HANG -> {
                boolean unused = isClosedWithin(Duration.ofMinutes(10).toMillis());
            }
            case CUT_OFF -> {}
        }
    }

    private void drip(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        while (!isClosedWithin(100)) {
            body.write(' ');
            body.flush();
        }
    }

    private boolean isClosedWithin(long millis) {
        try {
            return closed.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Cuts all connections. */
    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
