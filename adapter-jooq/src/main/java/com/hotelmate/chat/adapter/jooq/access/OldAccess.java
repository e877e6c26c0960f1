package com.hotelmate.chat.adapter.jooq.access;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.ENDED_ACCESS;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.LIVE_GRANT;
import static org.jooq.impl.DSL.field;

import com.hotelmate.chat.adapter.jooq.session.Database;
import java.time.Duration;
import java.time.Instant;

/** Forgets now and then what every node has acted on long ago. Not thread-safe. */
final class OldAccess {

    private static final long PAUSE_NANOS = Duration.ofMinutes(10).toNanos();

    private final Database database;
    private long next = System.nanoTime() + PAUSE_NANOS;

    OldAccess(Database database) {
        this.database = database;
    }

    /** Forgets rights given a day ago and ends of an hour ago, unless it did so lately. */
    void forget() {
        if (System.nanoTime() - next >= 0) {
            next = System.nanoTime() + PAUSE_NANOS;
            forgetNow();
        }
    }

    void forgetNow() {
        int unused = database.runForAll(sql -> sql.deleteFrom(LIVE_GRANT)
                        .where(LIVE_GRANT.GRANTED_AT.lt(
                                field("statement_timestamp() - interval '24 hours'", Instant.class)))
                        .execute()
                + sql.deleteFrom(ENDED_ACCESS)
                        .where(ENDED_ACCESS.ENDED_AT.lt(
                                field("statement_timestamp() - interval '1 hour'", Instant.class)))
                        .execute());
    }
}
