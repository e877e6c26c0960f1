package com.hotelmate.chat.application.delivery;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets everybody who is told apart by a key do something at most once in a while; who was not seen for long is forgotten.
 * Thread-safe.
 */
public final class Pace<K> {

    private static final long REMEMBERED = 10_000;

    private final Duration atMostEvery;
    private final Cache<K, Instant> last =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Once in that time. */
    public Pace(Duration atMostEvery) {
        this.atMostEvery = atMostEvery;
    }

    /** They have just done it. */
    public void put(K who, Instant now) {
        last.put(who, now);
    }

    /** Whether they may now, which counts as having done it. */
    public boolean allows(K who, Instant now) {
        AtomicBoolean may = new AtomicBoolean();
        last.asMap().compute(who, (key, before) -> {
            may.set(before == null || !now.isBefore(before.plus(atMostEvery)));
            return may.get() || before == null ? now : before;
        });
        return may.get();
    }
}
