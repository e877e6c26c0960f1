package com.hotelmate.chat.adapter.jooq.pool;

import java.time.Duration;
import java.util.Optional;

/**
 * How a node connects to the database.
 *
 * @param size the most connections for requests and delivery together
 * @param patience how long a statement may take; a connection is waited for a little less long
 * @param role what pooled connections act as; absent for whoever connects
 */
public record PoolSettings(DatabaseAddress address, int size, Duration patience, Optional<DatabaseRole> role) {

    /** How many connections there are if nobody says otherwise. */
    public static final int USUAL_SIZE = 10;

    /** Long enough for every statement of the chat, and short enough for whoever waits for an answer. */
    public static final Duration USUAL_PATIENCE = Duration.ofSeconds(2);

    private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

    public PoolSettings {
        if (size < 1 || patience.compareTo(LEAST_PATIENCE) < 0) {
            throw new IllegalArgumentException("A pool has a connection, and a second of patience");
        }
    }

    /** Connections that act as whoever connects. */
    public PoolSettings(DatabaseAddress address, int size, Duration patience) {
        this(address, size, patience, Optional.empty());
    }

    /** The usual number of connections to that database, with the usual patience. */
    public static PoolSettings of(DatabaseAddress address) {
        return new PoolSettings(address, USUAL_SIZE, USUAL_PATIENCE);
    }
}
