package com.hotelmate.chat.adapter.fcm;

import java.io.InterruptedIOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/** The requests that are made for one message, one after the other; may be ended at any time. Thread-safe. */
final class Call {

    private boolean begun;
    private boolean ended;
    private @Nullable HttpUriRequestBase running;

    /** Whether it may begin, which it does. */
    synchronized boolean begin() {
        begun = !ended;
        return begun;
    }

    /** Ends it, with its connection if there is one. Says whether it had begun. */
    synchronized boolean end() {
        ended = true;
        if (running != null) {
            running.abort();
        }
        return begun;
    }

    synchronized void running(HttpUriRequestBase request) throws InterruptedIOException {
        if (ended) {
            throw new InterruptedIOException("Ended");
        }
        running = request;
    }

    synchronized void done() {
        running = null;
    }
}
