package com.hotelmate.chat.adapter.rest.limit;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** The bucket of one key, and what was taken from it here since the other nodes were told. Thread-safe. */
final class Meter {

    private final String key;
    private final Bucket bucket;
    private final Consumer<Meter> touched;
    private final AtomicLong untold = new AtomicLong();

    /**
     * A meter on a full bucket.
     *
     * @param touched hears when there is something to tell
     */
    Meter(String key, Bucket bucket, Consumer<Meter> touched) {
        this.key = key;
        this.bucket = bucket;
        this.touched = touched;
    }

    String key() {
        return key;
    }

    /** Takes a token if there is one. */
    boolean take() {
        boolean taken = bucket.tryConsume(1);
        if (taken) {
            count(1);
        }
        return taken;
    }

    void giveBack() {
        bucket.addTokens(1);
        count(-1);
    }

    /** How long until there is a token; zero if there is one now. */
    Duration untilNext() {
        return Duration.ofNanos(bucket.estimateAbilityToConsume(1).getNanosToWaitForRefill());
    }

    /** What was taken from it here and not told yet; from now on it is. */
    long tell() {
        return untold.getAndSet(0);
    }

    /** What was taken elsewhere is missing here, even if that is more than there is. */
    void countElsewhere(long tokens) {
        if (tokens > 0) {
            long unused = bucket.consumeIgnoringRateLimits(tokens);
        } else if (tokens < 0) {
            bucket.addTokens(-tokens);
        }
    }

    private void count(long tokens) {
        if (untold.getAndAdd(tokens) == 0) {
            touched.accept(this);
        }
    }
}
