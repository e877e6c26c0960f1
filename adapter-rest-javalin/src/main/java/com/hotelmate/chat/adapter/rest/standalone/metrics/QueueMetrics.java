package com.hotelmate.chat.adapter.rest.standalone.metrics;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.delivery.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How far behind a sink is, in the whole deployment and not only on this node. The store is asked at most once in a few
 * seconds, however many look; while it is away there are no numbers. Thread-safe.
 */
public final class QueueMetrics {

    private static final long FRESH_NANOS = Duration.ofSeconds(5).toNanos();

    private final Supplier<Backlog> store;
    private final String sink;
    private final InstantSource clock;
    private @Nullable Backlog latest;
    private long askedAt = System.nanoTime() - FRESH_NANOS;

    private QueueMetrics(Supplier<Backlog> store, String sink, InstantSource clock) {
        this.store = store;
        this.sink = sink;
        this.clock = clock;
    }

    /**
     * Shows how far behind the sink is.
     *
     * @param store asked for it
     */
    public static void of(String sink, Supplier<Backlog> store, InstantSource clock, MeterRegistry registry) {
        QueueMetrics metrics = new QueueMetrics(store, sink, clock);
        metrics.gauge("hotelchat.outbox.backlog", registry, backlog -> (double) backlog.waiting());
        metrics.gauge("hotelchat.outbox.oldest.seconds", registry, metrics::age);
        metrics.gauge("hotelchat.dead.letters", registry, backlog -> (double) backlog.deadLetters());
    }

    private void gauge(String name, MeterRegistry registry, ToDoubleFunction<Backlog> number) {
        Gauge.builder(name, this, metrics -> metrics.number(number))
                .tag("sink", sink)
                .strongReference(true)
                .register(registry);
    }

    private synchronized double number(ToDoubleFunction<Backlog> number) {
        if (System.nanoTime() - askedAt >= FRESH_NANOS) {
            latest = ask();
            askedAt = System.nanoTime();
        }
        Backlog backlog = latest;
        return backlog == null ? Double.NaN : number.applyAsDouble(backlog);
    }

    private @Nullable Backlog ask() {
        try {
            return store.get();
        } catch (StorageUnavailableException e) {
            return null;
        }
    }

    private double age(Backlog backlog) {
        return backlog.oldest()
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .map(seconds -> Math.max(0, seconds))
                .orElse(0.0);
    }
}
