package com.hotelmate.chat.application.port.delivery;

import java.time.Instant;
import java.util.Optional;

/**
 * How far behind a sink is.
 *
 * @param waiting changes that it has yet to take, without dead letters
 * @param oldest when the oldest of them was made
 * @param deadLetters changes that it refused for good and that nobody discarded or repeated
 */
public record Backlog(long waiting, Optional<Instant> oldest, long deadLetters) {

    /** Nothing waits, and nothing was refused. */
    public static final Backlog NONE = new Backlog(0, Optional.empty(), 0);
}
