package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.application.port.limit.Limit;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The buckets of a single node, in its memory. Thread-safe. */
public final class LocalBuckets implements SharedBuckets {

    private final Map<Limit, Buckets> byLimit = new ConcurrentHashMap<>();
    private final InstantSource clock;

    /** Full buckets, which refill by that clock. */
    public LocalBuckets(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Duration take(String bucket, Limit limit) {
        Meter meter = of(bucket, limit);
        // By the time it says how long to wait, there may be a token again.
        while (!meter.take()) {
            Duration wait = meter.untilNext();
            if (!wait.isZero()) {
                return wait;
            }
        }
        return Duration.ZERO;
    }

    @Override
    public Duration untilNext(String bucket, Limit limit) {
        return of(bucket, limit).untilNext();
    }

    @Override
    public void giveBack(String bucket, Limit limit) {
        of(bucket, limit).giveBack();
    }

    private Meter of(String bucket, Limit limit) {
        return byLimit.computeIfAbsent(limit, key -> new Buckets(clock, Buckets.per(key.period(), key.tokens())))
                .of(bucket);
    }
}
