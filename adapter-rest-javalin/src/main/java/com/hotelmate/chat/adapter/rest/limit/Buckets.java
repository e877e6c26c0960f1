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

/** One token bucket for each of many keys; those that were not used for long enough to be full again are forgotten. */
final class Buckets {

    private static final int MOST_KEYS = 200_000;

    private final Cache<String, Bucket> buckets;
    private final List<Bandwidth> bandwidths;
    private final TimeMeter clock;

    Buckets(InstantSource clock, Bandwidth... bandwidths) {
        this.bandwidths = List.of(bandwidths);
        this.clock = new Meter(clock);
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

    Bucket of(String key) {
        Bucket present = buckets.getIfPresent(key);
        if (present != null) {
            return present;
        }
        try {
            return buckets.get(key, this::full);
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Bucket full() {
        LocalBucketBuilder builder = Bucket.builder().withCustomTimePrecision(clock);
        bandwidths.forEach(builder::addLimit);
        return builder.build();
    }

    private record Meter(InstantSource source) implements TimeMeter {

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
