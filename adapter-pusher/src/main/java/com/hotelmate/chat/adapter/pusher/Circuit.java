package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.delivery.Alarms;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.event.CircuitBreakerOnStateTransitionEvent;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.random.RandomGenerator;

/**
 * Keeps everybody away from a service that is away for everybody, and lets one call at a time find out whether it is back.
 * Has no thread of its own. Thread-safe. Whoever enters says afterwards how it went.
 */
final class Circuit {

    private static final int LAST_CALLS = 10;
    private static final int FEWEST_CALLS = 5;
    private static final int FAILED_PERCENT = 50;
    private static final int DOUBLINGS_AT_MOST = 20;
    private static final double EVEN_AT_LEAST = 0.75;
    /** How long to leave the service alone while a probe is under way. */
    private static final Duration PROBE = Duration.ofMillis(100);

    private final PusherSettings.Pauses pauses;
    private final Alarms alarms;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final CircuitBreaker breaker;
    private final AtomicBoolean lockedOut = new AtomicBoolean();
    private volatile Instant openUntil = Instant.MIN;
    private volatile Duration asked = Duration.ZERO;
    private volatile boolean lastWorked = true;

    Circuit(PusherSettings.Pauses pauses, Alarms alarms, InstantSource clock, RandomGenerator random) {
        this.pauses = pauses;
        this.alarms = alarms;
        this.clock = clock;
        this.random = random;
        this.breaker = CircuitBreaker.of(
                "pusher",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(CircuitBreakerConfig.SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(LAST_CALLS)
                        .minimumNumberOfCalls(FEWEST_CALLS)
                        .failureRateThreshold(FAILED_PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(this::open)
                        .clock(clock.withZone(ZoneOffset.UTC))
                        .build());
        breaker.getEventPublisher().onStateTransition(this::tell);
    }

    /** Whether the service may be called now. */
    boolean enter() {
        return breaker.tryAcquirePermission();
    }

    /** The service did as it was told. */
    void worked() {
        lockedOut.set(false);
        there();
    }

    /** The service is there, though it refused what it was sent. */
    void there() {
        lastWorked = true;
        breaker.onSuccess(0, TimeUnit.NANOSECONDS);
    }

    /** The service is away, overloaded or out of order. */
    void failed(String reason, Optional<Duration> retryAfter) {
        lastWorked = false;
        asked = retryAfter.orElse(Duration.ZERO);
        breaker.onError(0, TimeUnit.NANOSECONDS, new IOException(reason));
    }

    /** The service refused the credentials: everybody waits for a person to look after it. */
    void lockedOut(String reason) {
        lastWorked = false;
        if (lockedOut.compareAndSet(false, true)) {
            alarms.raise(
                    "pusher_credentials", "The realtime service " + reason + ": is the key right and the plan paid?");
        }
        breaker.transitionToOpenStateFor(pauses.lockedOut());
        noteOpen(pauses.lockedOut());
    }

    /** How long the service is to be left alone; zero if it may be called now. */
    Duration pause() {
        State state = breaker.getState();
        if (state == State.HALF_OPEN) {
            return PROBE;
        }
        if (state == State.CLOSED) {
            return Duration.ZERO;
        }
        Duration rest = Duration.between(clock.instant(), openUntil);
        return rest.isNegative() ? Duration.ZERO : rest;
    }

    boolean isClosed() {
        return breaker.getState() == State.CLOSED;
    }

    /** Whether it is closed and the last call worked. */
    boolean isUp() {
        return lastWorked && isClosed();
    }

    /** What state it is in: {@code closed}, {@code open} or {@code half_open}. */
    String state() {
        return breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    private long open(int failures) {
        long bound = pauses.first().toMillis() << Math.min(failures - 1, DOUBLINGS_AT_MOST);
        double share = EVEN_AT_LEAST + (1 - EVEN_AT_LEAST) * random.nextDouble();
        long wait = Math.max(1, (long) (Math.min(bound, pauses.longest().toMillis()) * share));
        long polite = Math.max(wait, asked.toMillis());
        noteOpen(Duration.ofMillis(polite));
        return polite;
    }

    private void noteOpen(Duration time) {
        // A little longer than the breaker means, so that nobody comes a moment too early.
        openUntil = clock.instant().plus(time).plusMillis(1);
    }

    private void tell(CircuitBreakerOnStateTransitionEvent event) {
        boolean newlyOpen = event.getStateTransition() == CircuitBreaker.StateTransition.CLOSED_TO_OPEN;
        if (newlyOpen && !lockedOut.get()) {
            alarms.raise("pusher_circuit", "The realtime service fails for everybody and is left alone for a while");
        }
    }
}
