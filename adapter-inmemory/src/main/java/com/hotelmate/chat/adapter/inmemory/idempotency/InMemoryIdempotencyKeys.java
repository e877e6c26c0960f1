package com.hotelmate.chat.adapter.inmemory.idempotency;

import com.hotelmate.chat.application.port.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Idempotency keys in memory; each claim forgets the oldest that are kept no longer. Thread-safe. */
public final class InMemoryIdempotencyKeys implements IdempotencyKeys {

    private final Map<Scope, Attempt> attempts = new ConcurrentHashMap<>();
    private final Queue<Attempt> oldestFirst = new ConcurrentLinkedQueue<>();
    private final InstantSource clock;

    /** Without any key; the clock tells how long answers and claims last. */
    public InMemoryIdempotencyKeys(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Claim claim(Scope scope, String fingerprint, Duration patience) {
        forgetOldest();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            Instant now = clock.instant();
            Attempt own = new Attempt(scope, fingerprint, now);
            Attempt holder =
                    attempts.compute(scope, (key, present) -> present == null || present.isOver(now) ? own : present);
            if (holder.equals(own)) {
                oldestFirst.add(own);
                return new Claim.Granted();
            }
            if (!holder.fingerprint().equals(fingerprint)) {
                return new Claim.OtherRequest();
            }
            if (!holder.awaitEnd(deadline - System.nanoTime())) {
                return new Claim.InProgress();
            }
            Optional<Answer> answer = holder.answer();
            if (answer.isPresent()) {
                return new Claim.Answered(answer.get());
            }
        }
    }

    @Override
    public void store(Scope scope, Answer answer) {
        Attempt attempt = attempts.get(scope);
        if (attempt != null) {
            attempt.store(answer, clock.instant());
        }
    }

    @Override
    public void release(Scope scope) {
        Attempt attempt = attempts.get(scope);
        if (attempt != null && attempt.answer().isEmpty()) {
            attempts.remove(scope, attempt);
            attempt.release();
        }
    }

    private void forgetOldest() {
        Instant now = clock.instant();
        Attempt oldest = oldestFirst.peek();
        while (oldest != null && oldest.isOver(now)) {
            if (oldestFirst.remove(oldest)) {
                attempts.remove(oldest.scope(), oldest);
            }
            oldest = oldestFirst.peek();
        }
    }
}
