package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.standalone.backing.Backing;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gets the work under way: at once if the backing is there and ready, else as soon as it is, so that a server may start
 * before its database. Thread-safe.
 */
final class Launch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Launch.class);
    private static final long PAUSE_MILLIS = 1_000;

    private final Backing backing;
    private final HotelChat chat;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread waiting;
    private volatile boolean done;

    Launch(Backing backing, HotelChat chat) {
        this.backing = backing;
        this.chat = chat;
    }

    /**
     * Tries once, and goes on trying in the background if the backing is not ready.
     *
     * @throws RuntimeException if trying again would not help
     */
    synchronized void begin() {
        if (!attempt()) {
            LOG.warn("The database is not ready to be worked with, and is waited for");
            Thread thread = new Thread(this::await, "hotel-chat-launch");
            thread.setDaemon(true);
            waiting = thread;
            thread.start();
        }
    }

    /** Whether nothing that was under way has stopped. */
    boolean isAlive() {
        return !done || chat.isDelivering();
    }

    boolean isDone() {
        return done;
    }

    @Override
    public synchronized void close() {
        closed.countDown();
        Thread thread = waiting;
        if (thread != null) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean attempt() {
        try {
            if (!done && backing.open()) {
                chat.start();
                done = true;
            }
        } catch (StorageUnavailableException e) {
            // It is away; readiness tells.
            return false;
        }
        return done;
    }

    private void await() {
        try {
            while (!closed.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
                if (attempt()) {
                    LOG.info("The database is ready");
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("The database cannot be worked with: {}", e.getMessage());
        }
    }
}
