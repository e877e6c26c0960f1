package com.hotelmate.chat.adapter.jooq.follow;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A thread that looks for something new when it is woken, and now and then in any case. Thread-safe; works from its
 * construction to its end.
 */
public final class Follower implements AutoCloseable {

    /** How often is looked without being woken. */
    public static final Duration POLL = Duration.ofSeconds(1);

    /** What comes in between is looked for together, so that many commits cost no more than some. */
    private static final long PAUSE_NANOS = Duration.ofMillis(3).toNanos();

    private static final long CLOSE_MILLIS = 10_000;

    private final Semaphore wakes = new Semaphore(0);
    private final long pollMillis;
    private final Runnable look;
    private final Thread thread;
    private volatile boolean open = true;

    /**
     * Begins to follow.
     *
     * @param poll how often to look without being woken
     * @param look looks for what is new and acts on it; if it fails it is called again
     */
    public Follower(String name, Duration poll, Runnable look) {
        this.pollMillis = poll.toMillis();
        this.look = look;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** There may be something new. Returns at once. */
    public void wake() {
        if (wakes.availablePermits() == 0) {
            wakes.release();
        }
    }

    /** Ends the thread, waiting for a look that is under way; closing twice does no harm. */
    @Override
    public void close() {
        open = false;
        thread.interrupt();
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (open) {
            try {
                if (wakes.tryAcquire(pollMillis, TimeUnit.MILLISECONDS)) {
                    wakes.drainPermits();
                }
                look.run();
                LockSupport.parkNanos(PAUSE_NANOS);
            } catch (InterruptedException e) {
                open = false;
            } catch (RuntimeException e) {
                // The database is away, and says so elsewhere; what was missed is found by the next look.
                LockSupport.parkNanos(POLL.toNanos());
            }
        }
    }
}
