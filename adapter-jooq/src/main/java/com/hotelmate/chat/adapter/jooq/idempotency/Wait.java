package com.hotelmate.chat.adapter.jooq.idempotency;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits in moments that grow longer, until patience ends. Not thread-safe. */
final class Wait {

    private static final long LONGEST_MOMENT = TimeUnit.MILLISECONDS.toNanos(100);

    private final long deadline;
    private long moment = TimeUnit.MILLISECONDS.toNanos(5);

    Wait(Duration patience) {
        this.deadline = System.nanoTime() + patience.toNanos();
    }

    /** Waits for a moment; false if patience has ended, or the waiting thread is interrupted. */
    boolean aMoment() {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
            return false;
        }
        try {
            TimeUnit.NANOSECONDS.sleep(Math.min(left, moment));
            moment = Math.min(2 * moment, LONGEST_MOMENT);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
