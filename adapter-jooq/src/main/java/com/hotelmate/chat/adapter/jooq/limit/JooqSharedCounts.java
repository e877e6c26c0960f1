package com.hotelmate.chat.adapter.jooq.limit;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.BUCKET;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.CONSUMPTION;
import static org.jooq.impl.DSL.field;

import com.hotelmate.chat.adapter.jooq.follow.Tail;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.limit.SharedCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Counts of nodes as rows, one for each time that a node has something to tell: two statements for each exchange, and now
 * and then two more that forget what nobody needs. Thread-safe.
 */
public final class JooqSharedCounts implements SharedCounts {

    private static final long FORGET_NANOS = Duration.ofMinutes(5).toNanos();

    private final String node = UUID.randomUUID().toString();
    private final Database database;
    private final Tail<Told> told;
    private boolean begun;
    private long forgotten = System.nanoTime();

    /** Counts in that database, of one node. */
    public JooqSharedCounts(Database database) {
        this.database = database;
        this.told = new Tail<>(database, CONSUMPTION.TRANSACTION, Told::rows, Told::of);
    }

    @Override
    public synchronized Map<String, Long> exchange(Map<String, Long> counted) {
        if (!begun) {
            told.skip();
            begun = true;
        }
        if (!counted.isEmpty()) {
            tell(counted);
        }
        Map<String, Long> elsewhere = new HashMap<>();
        for (Told one : told.read()) {
            if (!one.node().equals(node)) {
                one.counts().forEach((key, count) -> elsewhere.merge(key, count, Long::sum));
            }
        }
        if (System.nanoTime() - forgotten > FORGET_NANOS) {
            forgotten = System.nanoTime();
            forget();
        }
        return elsewhere;
    }

    private void tell(Map<String, Long> counted) {
        int unused = database.runForAll(sql -> sql.insertInto(CONSUMPTION)
                .set(CONSUMPTION.NODE, node)
                .set(CONSUMPTION.COUNTS, Told.json(counted))
                .execute());
    }

    /** Counts that every node has heard, and buckets that are full. */
    void forget() {
        int unused = database.runForAll(sql -> sql.deleteFrom(CONSUMPTION)
                        .where(CONSUMPTION.COUNTED_AT.lt(
                                field("statement_timestamp() - interval '2 minutes'", Instant.class)))
                        .execute()
                + sql.deleteFrom(BUCKET)
                        .where(BUCKET.FULL_AT.lt(field("statement_timestamp()", Instant.class)))
                        .execute());
    }
}
