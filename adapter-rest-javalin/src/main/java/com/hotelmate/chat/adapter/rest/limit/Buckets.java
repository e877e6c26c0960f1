package com.hotelmate.chat.adapter.rest.limit;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** One token bucket for each of many keys; those that were not used for long enough to be full again are forgotten. */
final class Buckets {

    private static final int MOST_KEYS = 200_000;

    private final Cache<String, Meter> buckets;
    private final List<Bandwidth> bandwidths;
    private final TimeMeter clock;
    private final Consumer<Meter> touched;

    /** Buckets of which other nodes are told nothing. */
    Buckets(InstantSource clock, Bandwidth... bandwidths) {
        this(clock, meter -> {}, bandwidths);
    }

    /**
     * Buckets of which other nodes are told.
     *
     * @param touched hears which of them there is something to tell of
     */
    Buckets(InstantSource clock, Consumer<Meter> touched, Bandwidth... bandwidths) {
        this.bandwidths = List.of(bandwidths);
        this.clock = new Clock(clock);
        this.touched = touched;
        Duration longest = this.bandwidths.stream()
                .map(bandwidth -> Duration.ofNanos(bandwidth.getRefillPeriodNanos()))
                .max(Duration::compareTo)
                .orElseThrow();
        this.buckets = CacheBuilder.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(longest.plus(longest))
                .build();
    }

    static Bandwidth per(Duration period, long tokens) {
        return Bandwidth.builder().capacity(tokens).refillGreedy(tokens, period).build();
    }

    Meter of(String key) {
        Meter present = buckets.getIfPresent(key);
        if (present != null) {
            return present;
        }
        try {
            return buckets.get(key, () -> full(key));
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Meter full(String key) {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(clock);
        bandwidths.forEach(builder::addLimit);
        return new Meter(key, builder.build(), touched);
    }

    private record Clock(InstantSource source) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return source.millis() * 1_000_000;
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
