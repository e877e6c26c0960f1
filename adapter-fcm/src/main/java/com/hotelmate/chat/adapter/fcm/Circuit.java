package com.hotelmate.chat.adapter.fcm;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.StateTransition;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Keeps calls from a service that is away for everybody: it opens when half of the last calls failed, then lets one
 * call try after a while, and after twice as long each time that fails, or later if the service asks for it. Thread-safe,
 * without a thread of its own.
 */
final class Circuit {

    private enum LastCall {
        NONE,
        ANSWERED,
        IN_VAIN
    }

    private static final int WINDOW = 10;
    private static final int LEAST = 5;
    private static final int PERCENT = 50;
    private static final double SPREAD = 0.2;
    private static final Duration WHILE_TRYING = Duration.ofMillis(200);

    /** The breaker lets a call try only after the time it was given, and reads the clock a little later. */
    private static final long MARGIN_MILLIS = 2;

    /** The breaker wants an exception for a failure; this one is never thrown. */
    private final Throwable failure = new IllegalStateException("The service is away");

    private final CircuitBreaker breaker;
    private final Patience patience;
    private final InstantSource time;
    private final IntervalFunction doubling;
    private volatile Instant until = Instant.MIN;
    private volatile Duration asked = Duration.ZERO;
    private volatile LastCall lastCall = LastCall.NONE;
    private volatile boolean refused;

    /** @param opened runs whenever it opens because calls failed, having been closed */
    Circuit(Patience patience, InstantSource time, Runnable opened) {
        this.patience = patience;
        this.time = time;
        this.doubling =
                IntervalFunction.ofExponentialRandomBackoff(patience.first().toMillis(), 2, SPREAD);
        this.breaker = CircuitBreaker.of(
                "fcm",
                CircuitBreakerConfig.custom()
                        .slidingWindow(WINDOW, LEAST, SlidingWindowType.COUNT_BASED)
                        .failureRateThreshold(PERCENT)
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .waitIntervalFunctionInOpenState(this::openFor)
                        .clock(time.withZone(ZoneOffset.UTC))
                        .build());
        breaker.getEventPublisher().onStateTransition(event -> {
            if (event.getStateTransition() == StateTransition.CLOSED_TO_OPEN && !refused) {
                opened.run();
            }
        });
    }

    /** Whether a call may be made. Whoever makes it tells how it went, whatever happens. */
    boolean admits() {
        return breaker.tryAcquirePermission();
    }

    /** The service answered. */
    void answered() {
        lastCall = LastCall.ANSWERED;
        refused = false;
        breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    }

    /**
     * The service is away, or was for this call.
     *
     * @param wish how long it asked to be left alone
     */
    void failed(Optional<Duration> wish) {
        lastCall = LastCall.IN_VAIN;
        asked = wish.orElse(Duration.ZERO);
        breaker.onError(0, TimeUnit.MILLISECONDS, failure);
    }

    /** The service refuses whatever we ask. Says whether that is news. */
    synchronized boolean refused() {
        boolean news = !refused;
        lastCall = LastCall.IN_VAIN;
        refused = true;
        breaker.transitionToOpenStateFor(patience.refused());
        until = time.instant().plus(patience.refused()).plusMillis(MARGIN_MILLIS);
        return news;
    }

    /** Whether it is closed and the last call was not in vain. */
    boolean isUp() {
        return lastCall != LastCall.IN_VAIN && isClosed();
    }

    /** Whether the last call was answered, so that many may be made at once. */
    boolean isWorking() {
        return lastCall == LastCall.ANSWERED && isClosed();
    }

    private boolean isClosed() {
        return breaker.getState() == State.CLOSED;
    }

    Duration pause() {
        return switch (breaker.getState()) {
            case OPEN -> untilThen();
            case HALF_OPEN -> WHILE_TRYING;
            case CLOSED, DISABLED, METRICS_ONLY, FORCED_OPEN -> Duration.ZERO;
        };
    }

    String state() {
        return breaker.getState().name().toLowerCase(Locale.ROOT);
    }

    private Duration untilThen() {
        Duration left = Duration.between(time.instant(), until);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private long openFor(int attempt) {
        long wait = Math.min(doubling.apply(attempt), patience.longest().toMillis());
        long millis = Math.max(wait, asked.toMillis());
        until = time.instant().plusMillis(millis + MARGIN_MILLIS);
        return millis;
    }
}
