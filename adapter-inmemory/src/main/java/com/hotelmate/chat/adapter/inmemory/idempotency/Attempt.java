package com.hotelmate.chat.adapter.inmemory.idempotency;

import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys.Answer;
import com.hotelmate.chat.application.port.IdempotencyKeys.Scope;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One request under its key: first being worked on, then answered or released. Thread-safe. */
final class Attempt {

    private final Scope scope;
    private final String fingerprint;
    private final CountDownLatch end = new CountDownLatch(1);
    private volatile Instant keptUntil;
    private volatile Optional<Answer> answer = Optional.empty();

    Attempt(Scope scope, String fingerprint, Instant now) {
        this.scope = scope;
        this.fingerprint = fingerprint;
        this.keptUntil = now.plus(IdempotencyKeys.LONGEST_WORK);
    }

    Scope scope() {
        return scope;
    }

    String fingerprint() {
        return fingerprint;
    }

    Optional<Answer> answer() {
        return answer;
    }

    /** Whether the answer is kept no longer, or whoever worked on it is gone. */
    boolean isOver(Instant now) {
        return !now.isBefore(keptUntil);
    }

    void store(Answer given, Instant now) {
        keptUntil = now.plus(IdempotencyKeys.RETENTION);
        answer = Optional.of(given);
        end.countDown();
    }

    void release() {
        keptUntil = Instant.MIN;
        end.countDown();
    }

    /** Waits for the answer or the release; false if neither comes in time, or the waiting thread is interrupted. */
    boolean awaitEnd(long nanos) {
        try {
            return end.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
