package com.hotelmate.chat.application.push;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Which devices failed the last time that they were tried, and which of them for so often and so long, while the service
 * worked, that it is enough. Known to this process only, and forgotten when there are very many. Thread-safe.
 */
final class Setbacks {

    private static final long REMEMBERED = 10_000;

    /**
     * What a device failed by since it last worked, or since it was left in peace for long.
     *
     * @param alone how often it failed while the service worked
     * @param since when it first did
     * @param latest when it last failed, whoever was to blame
     * @param until for how long the service asked then not to try it
     */
    private record Trouble(int alone, Instant since, Instant latest, Instant until) {

        Trouble and(Trouble next) {
            if (latest.plus(PushDelivery.LEAST_TROUBLE).isBefore(next.latest)) {
                return next;
            }
            return new Trouble(alone + next.alone, alone == 0 ? next.since : since, next.latest, next.until);
        }

        boolean isEnough() {
            return alone >= PushDelivery.LEAST_TRIES
                    && !since.plus(PushDelivery.LEAST_TROUBLE).isAfter(latest);
        }
    }

    private final Cache<Long, Trouble> troubles =
            CacheBuilder.newBuilder().maximumSize(REMEMBERED).build();

    /** Whether the device failed the last time that it was tried. */
    boolean isInTrouble(long device) {
        return troubles.getIfPresent(device) != null;
    }

    /** When the device failed, if it did the last time; otherwise before all times. */
    Instant latestOf(long device) {
        return Optional.ofNullable(troubles.getIfPresent(device))
                .map(Trouble::latest)
                .orElse(Instant.MIN);
    }

    /** How much longer the device is not to be tried; zero if it may be. */
    Duration restOf(long device, Instant now) {
        return Optional.ofNullable(troubles.getIfPresent(device))
                .map(trouble -> Duration.between(now, trouble.until()))
                .filter(rest -> !rest.isNegative())
                .orElse(Duration.ZERO);
    }

    /**
     * The device failed.
     *
     * @param alone whether the service works, as far as anybody knows
     * @param wish for how long it is not to be tried
     * @return whether the device alone is to blame, and it is enough
     */
    boolean failed(long device, boolean alone, Instant at, Duration wish) {
        Trouble next = new Trouble(alone ? 1 : 0, at, at, at.plus(wish));
        return troubles.asMap().merge(device, next, Trouble::and).isEnough() && alone;
    }

    /** The device is well, or at least answered for. */
    void over(long device) {
        troubles.invalidate(device);
    }
}
