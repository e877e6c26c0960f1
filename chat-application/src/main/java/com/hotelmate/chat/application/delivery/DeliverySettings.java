package com.hotelmate.chat.application.delivery;

import java.time.Duration;

/**
 * How delivery behaves.
 *
 * @param workersPerSink threads that work off the lanes of one queue sink, unless it has a wish of its own
 * @param lease how long a worker may take before another one takes its lane over
 * @param firstRetry the longest wait after the first failure; it doubles with every further one
 * @param lastRetry the longest wait of all
 * @param keepChanges how long changes are kept for catch-up
 */
public record DeliverySettings(
        int workersPerSink, Duration lease, Duration firstRetry, Duration lastRetry, Duration keepChanges) {

    /** 4 workers, 30 s lease, retries from half a second up to a minute, changes kept for 30 days. */
    public static final DeliverySettings STANDARD = new DeliverySettings(
            4, Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofSeconds(60), Duration.ofDays(30));

    public DeliverySettings {
        if (workersPerSink < 1 || lease.isNegative() || firstRetry.isNegative() || lastRetry.isNegative()) {
            throw new IllegalArgumentException("Delivery needs a worker, and no time is negative");
        }
    }

    /** The same with another time for which changes are kept. */
    public DeliverySettings keepingChanges(Duration time) {
        return new DeliverySettings(workersPerSink, lease, firstRetry, lastRetry, time);
    }
}
