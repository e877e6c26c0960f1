package com.hotelmate.chat.adapter.jooq.idempotency;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.IDEMPOTENCY_KEY;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.Condition;

/** Removes keys of all hotels that are kept no longer, at most once a minute and some at a time. Thread-safe. */
final class KeyRemoval {

    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int MOST_AT_ONCE = 500;

    private final Database database;
    private final AtomicReference<Instant> next;

    KeyRemoval(Database database, Instant now) {
        this.database = database;
        this.next = new AtomicReference<>(now.plus(PAUSE));
    }

    void ifItIsTime(Instant now) {
        Instant due = next.get();
        if (!now.isBefore(due) && next.compareAndSet(due, now.plus(PAUSE))) {
            remove(now);
        }
    }

    private int remove(Instant now) {
        Condition old = IDEMPOTENCY_KEY
                .CLAIMED_AT
                .le(now.minus(IdempotencyKeys.RETENTION))
                .and(JooqIdempotencyKeys.isOver(now));
        return database.runForAll(sql -> sql.deleteFrom(IDEMPOTENCY_KEY)
                .where(old)
                .and(row(IDEMPOTENCY_KEY.HOTEL, IDEMPOTENCY_KEY.CALLER, IDEMPOTENCY_KEY.ROUTE, IDEMPOTENCY_KEY.KEY)
                        .in(select(
                                        IDEMPOTENCY_KEY.HOTEL,
                                        IDEMPOTENCY_KEY.CALLER,
                                        IDEMPOTENCY_KEY.ROUTE,
                                        IDEMPOTENCY_KEY.KEY)
                                .from(IDEMPOTENCY_KEY)
                                .where(old)
                                .orderBy(IDEMPOTENCY_KEY.CLAIMED_AT)
                                .limit(MOST_AT_ONCE)
                                .forUpdate()
                                .skipLocked()))
                .execute());
    }
}
