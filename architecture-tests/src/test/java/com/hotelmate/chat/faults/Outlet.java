package com.hotelmate.chat.faults;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;

/**
 * The service outside that nodes publish to: takes numbers of changes, remembers in which order they first came, and fails
 * when it is told to. Thread-safe.
 */
final class Outlet implements AutoCloseable {

    /** Numbers of one conversation that were handed over together. */
    record Parcel(String node, long conversation, List<Long> seqs) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Predicate<Parcel> takes;
    private final Map<Long, List<Long>> published = new TreeMap<>();

    private Outlet(HttpServer server, Predicate<Parcel> takes) {
        this.server = server;
        this.takes = takes;
    }

    /**
     * An outlet on a port of its own.
     *
     * @param takes is asked after the numbers were published, and answers whether the node is told so
     */
    static Outlet open(Predicate<Parcel> takes) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        Outlet outlet = new Outlet(server, takes);
        server.setExecutor(outlet.threads);
        server.createContext("/", outlet::take);
        server.start();
        return outlet;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    /** The numbers of each conversation as they came, repetitions included. */
    synchronized Map<Long, List<Long>> published() {
        Map<Long, List<Long>> copy = new TreeMap<>();
        published.forEach((conversation, seqs) -> copy.put(conversation, List.copyOf(seqs)));
        return copy;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    /** The body is {@code <node> <conversation> <seq> <seq> ...}. */
    private void take(HttpExchange exchange) throws IOException {
        String[] words = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8).split(" ", -1);
        List<Long> seqs = new ArrayList<>();
        for (int i = 2; i < words.length; i++) {
            seqs.add(Long.parseLong(words[i]));
        }
        Parcel parcel = new Parcel(words[0], Long.parseLong(words[1]), seqs);
        synchronized (this) {
            published
                    .computeIfAbsent(parcel.conversation(), id -> new ArrayList<>())
                    .addAll(seqs);
        }
        exchange.sendResponseHeaders(takes.test(parcel) ? 204 : 500, -1);
        exchange.close();
    }
}
