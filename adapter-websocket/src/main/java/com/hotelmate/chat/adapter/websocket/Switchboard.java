package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.channel.Audiences;
import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import com.hotelmate.chat.adapter.websocket.wire.Signature;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What the connections of one server share: each other, the channels they listen to, and the rules. Thread-safe. */
final class Switchboard {

    private final RealtimeSettings settings;
    private final Signature signature;
    private final Audiences<Connection> audiences = new Audiences<>();
    private final ConcurrentMap<String, Connection> connections = new ConcurrentHashMap<>();
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final LongAdder drops = new LongAdder();
    private final SecureRandom random = new SecureRandom();
    private volatile boolean open = true;

    Switchboard(RealtimeSettings settings, Signature signature) {
        this.settings = settings;
        this.signature = signature;
    }

    RealtimeSettings settings() {
        return settings;
    }

    Signature signature() {
        return signature;
    }

    Audiences<Connection> audiences() {
        return audiences;
    }

    /** Takes a connection in under a name of its own, or says why not. */
    Optional<CloseCode> admit(Connection connection) {
        if (!open || connections.size() >= settings.limits().connections()) {
            return Optional.of(CloseCode.OVERLOADED);
        }
        String socketId;
        do {
            socketId = random.nextInt(1, Integer.MAX_VALUE) + "." + random.nextInt(1, Integer.MAX_VALUE);
            connection.call(socketId);
        } while (connections.putIfAbsent(socketId, connection) != null);
        return Optional.empty();
    }

    synchronized void forget(String socketId, Connection connection) {
        connections.remove(socketId, connection);
        notifyAll();
    }

    /** Waits until the last connection has gone, or that long. */
    synchronized void awaitSilence(Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        try {
            for (long left = atMost.toNanos();
                    !connections.isEmpty() && left > 0;
                    left = deadline - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    Optional<Connection> find(String socketId) {
        return Optional.ofNullable(connections.get(socketId));
    }

    Collection<Connection> connections() {
        return connections.values();
    }

    void join(String channel, Connection listener) {
        audiences.join(channel, listener);
        subscriptions.incrementAndGet();
    }

    void leave(String channel, Connection listener) {
        audiences.leave(channel, listener);
        subscriptions.decrementAndGet();
    }

    void dropped() {
        drops.increment();
    }

    /** Lets nobody in any more, or again. */
    void open(boolean now) {
        open = now;
    }

    RealtimeCounts counts() {
        return new RealtimeCounts(connections.size(), subscriptions.get(), drops.sum());
    }
}
