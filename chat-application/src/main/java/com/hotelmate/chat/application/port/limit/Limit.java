package com.hotelmate.chat.application.port.limit;

import java.time.Duration;

/**
 * How often something may be done: as often as there are tokens in a bucket that is full at first and refills evenly.
 *
 * @param tokens how many fill it
 * @param period how long an empty one takes to be full again
 */
public record Limit(long tokens, Duration period) {

    public Limit {
        if (tokens < 1 || period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("A limit lets something through, in some time");
        }
    }

    /** How long one token takes to come back. */
    public Duration perToken() {
        return period.dividedBy(tokens);
    }
}
