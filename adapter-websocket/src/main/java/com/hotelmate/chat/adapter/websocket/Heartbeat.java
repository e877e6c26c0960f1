package com.hotelmate.chat.adapter.websocket;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks after every connection about once a second, on one thread between start and stop. Thread-safe. */
final class Heartbeat {

    private static final Duration SLOWEST = Duration.ofSeconds(1);
    private static final Duration FASTEST = Duration.ofMillis(10);

    private final Switchboard switchboard;
    private @Nullable ScheduledThreadPoolExecutor clock;

    Heartbeat(Switchboard switchboard) {
        this.switchboard = switchboard;
    }

    synchronized void start() {
        if (clock == null) {
            clock = new ScheduledThreadPoolExecutor(1, task -> {
                Thread thread = new Thread(task, "hotel-chat-heartbeat");
                thread.setDaemon(true);
                return thread;
            });
            long interval = interval().toNanos();
            var unused = clock.scheduleWithFixedDelay(this::beat, interval, interval, TimeUnit.NANOSECONDS);
        }
    }

    synchronized void stop() {
        if (clock != null) {
            clock.shutdownNow();
            clock = null;
        }
    }

    private void beat() {
        long now = System.nanoTime();
        switchboard.connections().forEach(connection -> connection.tend(now));
    }

    private Duration interval() {
        RealtimeSettings.Timeouts timeouts = switchboard.settings().timeouts();
        Duration shortest = min(min(timeouts.activity(), timeouts.pong()), timeouts.farewell());
        Duration fraction = min(shortest.dividedBy(4), SLOWEST);
        return fraction.compareTo(FASTEST) < 0 ? FASTEST : fraction;
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
