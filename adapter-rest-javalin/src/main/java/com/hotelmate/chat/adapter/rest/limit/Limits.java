package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.application.port.limit.SharedLimits;
import java.time.InstantSource;

/**
 * All limits of a server.
 *
 * @param exchange is to be run about once a second where there are other nodes
 */
public record Limits(RateLimits rates, FailedCredentials failures, Exchange exchange) {

    /** The limits of the only node there is. */
    public static Limits alone(LimitSettings settings, InstantSource clock) {
        return new Limits(new RateLimits(settings, clock), new FailedCredentials(clock), Exchange.withNobody());
    }

    /** Limits that are kept together with other nodes. */
    public static Limits shared(LimitSettings settings, SharedLimits shared, InstantSource clock) {
        Exchange exchange = Exchange.by(shared.counts());
        return new Limits(
                new RateLimits(settings, exchange, clock),
                new FailedCredentials(shared.buckets(), exchange, clock),
                exchange);
    }
}
