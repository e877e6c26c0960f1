package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.log.ChangePage;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A conversation of either chat as far as the log is concerned. */
interface LoggedShelf {

    ReentrantLock lock();

    /** The changes above that number; only while holding the lock. */
    ChangePage changes(long after, int limit);

    /** Forgets what is old; only while holding the lock. */
    void forget(Instant before, int keep);

    /** Does the work while holding the lock. */
    default <T> T locked(Supplier<T> work) {
        lock().lock();
        try {
            return work.get();
        } finally {
            lock().unlock();
        }
    }
}
