package com.hotelmate.chat.adapter.rest.operations;

import com.google.common.collect.ImmutableMap;
import java.util.Map;

/**
 * Whether this node can serve.
 *
 * @param draining whether it is about to stop and takes no new work
 * @param external the state of each service outside, such as {@code up}, {@code down} or {@code off}; shown, and of no
 *     consequence
 */
public record Readiness(boolean database, boolean migrations, boolean draining, Map<String, String> external) {

    /** A node that keeps everything in memory and calls nobody. */
    public static final Readiness ALONE =
            new Readiness(true, true, false, ImmutableMap.of("pusher", "off", "fcm", "off", "storage", "off"));

    boolean isReady() {
        return database && migrations && !draining;
    }
}
