package com.hotelmate.chat.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that stands still until it is moved. Thread-safe. */
public final class ManualClock implements InstantSource {

    /** What it shows at first. */
    public static final Instant START = Instant.parse("2026-01-05T10:30:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @Override
    public Instant instant() {
        return now.get();
    }

    /** Lets time pass. */
    public void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }
}
