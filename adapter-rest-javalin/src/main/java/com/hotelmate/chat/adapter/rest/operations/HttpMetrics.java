package com.hotelmate.chat.adapter.rest.operations;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** Counts and times requests. Labels hold names of routes and codes only, never an id or a text. Thread-safe. */
public final class HttpMetrics {

    private record Outcome(String route, int status) {}

    private final MeterRegistry registry;
    private final Map<Outcome, Timer> requests = new ConcurrentHashMap<>();
    private final Map<String, Counter> refusals = new ConcurrentHashMap<>();
    private final Counter guestTokenFailures;

    /** Metrics that are kept in the registry. */
    public HttpMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.guestTokenFailures = registry.counter("hotelchat.guest.token.failures");
    }

    /**
     * A request was answered.
     *
     * @param route the route's name in the contract
     */
    public void answered(String route, int status, long nanos) {
        requests.computeIfAbsent(
                        new Outcome(route, status),
                        outcome -> registry.timer(
                                "hotelchat.http.requests", "route", route, "status", Integer.toString(status)))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A request was refused. */
    public void refused(String code) {
        refusals.computeIfAbsent(code, name -> registry.counter("hotelchat.refusals", "code", name))
                .increment();
    }

    /** A guest token was wrong. */
    public void guestTokenFailed() {
        guestTokenFailures.increment();
    }
}
