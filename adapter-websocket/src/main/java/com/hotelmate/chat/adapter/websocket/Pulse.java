package com.hotelmate.chat.adapter.websocket;

/** Whether one client is still there: what was heard of it, and when it was asked. Safe for one writer per method. */
final class Pulse {

    /** What to do about a client. */
    enum Finding {
        WELL,
        ASK,
        GONE
    }

    private final long activityNanos;
    private final long pongNanos;
    private volatile long heardAt;
    private volatile long askedAt;
    private volatile boolean asked;

    Pulse(RealtimeSettings.Timeouts timeouts, long now) {
        this.activityNanos = timeouts.activity().toNanos();
        this.pongNanos = timeouts.pong().toNanos();
        this.heardAt = now;
        this.askedAt = now;
    }

    void heard(long now) {
        heardAt = now;
        asked = false;
    }

    Finding feel(long now) {
        if (asked) {
            return now - askedAt > pongNanos ? Finding.GONE : Finding.WELL;
        }
        if (now - heardAt <= activityNanos) {
            return Finding.WELL;
        }
        askedAt = now;
        asked = true;
        return Finding.ASK;
    }
}
