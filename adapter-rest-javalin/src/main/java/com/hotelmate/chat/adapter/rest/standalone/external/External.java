package com.hotelmate.chat.adapter.rest.standalone.external;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A service outside that the server calls.
 *
 * @param up whether it did as it was told the last time
 * @param circuit whether it is called: {@code closed} if so, {@code open} if it is left alone, {@code half_open} while it
 *     is tried
 * @param alarms the kinds of the alarms that it may raise
 */
public record External(String name, BooleanSupplier up, Supplier<String> circuit, List<String> alarms) {

    private static final List<String> STATES = List.of("closed", "half_open", "open");

    public External {
        alarms = List.copyOf(alarms);
    }

    /** Shows it among the metrics. */
    public void measure(MeterRegistry registry) {
        alarms.forEach(kind -> AlarmReport.counter(registry, kind));
        Gauge.builder("hotelchat.external.up", up, it -> it.getAsBoolean() ? 1 : 0)
                .tag("service", name)
                .strongReference(true)
                .register(registry);
        STATES.forEach(state -> Gauge.builder(
                        "hotelchat.circuit.state", circuit, it -> it.get().equals(state) ? 1 : 0)
                .tag("service", name)
                .tag("state", state)
                .strongReference(true)
                .register(registry));
    }

    /** In the one word that readiness tells. */
    public String word() {
        return up.getAsBoolean() ? "up" : "down";
    }
}
