package com.hotelmate.chat.adapter.pusher;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** The signatures of the last ten minutes, or the newest of them if there were very many. Thread-safe. */
final class SeenSignatures {

    /** As long as a report can be believed: five minutes before its time and five after. */
    static final Duration KEPT = Duration.ofMinutes(10);

    static final int MOST = 10_000;

    private final Map<String, Instant> seen = new LinkedHashMap<>();

    synchronized boolean contains(String signature, Instant now) {
        Instant at = seen.get(signature);
        return at != null && !at.plus(KEPT).isBefore(now);
    }

    synchronized void add(String signature, Instant now) {
        forget(now);
        seen.putIfAbsent(signature, now);
    }

    private void forget(Instant now) {
        Iterator<Instant> oldestFirst = seen.values().iterator();
        while (oldestFirst.hasNext()) {
            boolean old = oldestFirst.next().plus(KEPT).isBefore(now);
            if (!old && seen.size() < MOST) {
                return;
            }
            oldestFirst.remove();
        }
    }
}
