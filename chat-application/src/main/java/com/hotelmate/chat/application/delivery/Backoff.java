package com.hotelmate.chat.application.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: anything up to a bound that doubles with every failure, so that nodes which
 * failed together do not come back together.
 *
 * @param first the bound after the first failure
 * @param most the bound is never higher
 */
record Backoff(Duration first, Duration most, RandomGenerator random) {

    private static final int DOUBLINGS_AT_MOST = 20;

    Duration after(int failures) {
        long bound = first.toMillis() << Math.min(failures, DOUBLINGS_AT_MOST);
        return Duration.ofMillis(random.nextLong(Math.min(bound, most.toMillis()) + 1));
    }
}
