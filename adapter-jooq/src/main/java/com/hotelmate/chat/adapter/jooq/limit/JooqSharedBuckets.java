package com.hotelmate.chat.adapter.jooq.limit;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.limit.Limit;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * Buckets as rows that say when each will be full again, which is all there is to know of a bucket that refills evenly.
 * One statement for each call; the time is that of the database. Thread-safe.
 */
public final class JooqSharedBuckets implements SharedBuckets {

    /** Takes a token by moving the time on, unless that would be further away than an empty bucket's. */
    private static final String TAKE = """
            WITH a AS (
                SELECT statement_timestamp() AS now,
                    CAST(? AS bigint) * interval '1 microsecond' AS step,
                    CAST(? AS bigint) * interval '1 microsecond' AS period),
            taken AS (
                INSERT INTO hotelchat.bucket AS b (id, full_at)
                SELECT ?, a.now + a.step FROM a
                ON CONFLICT (id) DO UPDATE
                SET full_at = greatest(b.full_at, statement_timestamp()) + (SELECT step FROM a)
                WHERE greatest(b.full_at, statement_timestamp()) + (SELECT step FROM a)
                    <= statement_timestamp() + (SELECT period FROM a)
                RETURNING b.id)
            SELECT CASE
                WHEN EXISTS (SELECT FROM taken) THEN 0
                ELSE coalesce(
                    (SELECT greatest(1, CAST(extract(epoch FROM b.full_at + a.step - a.period - a.now) * 1000000 AS bigint))
                    FROM a, hotelchat.bucket b WHERE b.id = ?),
                    (SELECT CAST(extract(epoch FROM step) * 1000000 AS bigint) FROM a))
                END
            """;

    private static final String UNTIL_NEXT = """
            SELECT CAST(extract(epoch FROM full_at - statement_timestamp()) * 1000000 AS bigint)
            FROM hotelchat.bucket WHERE id = ?
            """;

    private static final String GIVE_BACK = """
            UPDATE hotelchat.bucket SET full_at = full_at - CAST(? AS bigint) * interval '1 microsecond' WHERE id = ?
            """;

    private final Database database;

    /** Buckets in that database. */
    public JooqSharedBuckets(Database database) {
        this.database = database;
    }

    @Override
    public Duration take(String bucket, Limit limit) {
        long micros = database.runForAll(sql -> Objects.requireNonNull(
                sql.resultQuery(TAKE, micros(limit.perToken()), micros(limit.period()), bucket, bucket)
                        .fetchOne(0, Long.class)));
        return Duration.of(micros, ChronoUnit.MICROS);
    }

    @Override
    public Duration untilNext(String bucket, Limit limit) {
        Long untilFull =
                database.runForAll(sql -> sql.resultQuery(UNTIL_NEXT, bucket).fetchOne(0, Long.class));
        long micros = untilFull == null ? 0 : untilFull + micros(limit.perToken()) - micros(limit.period());
        return Duration.of(Math.max(0, micros), ChronoUnit.MICROS);
    }

    @Override
    public void giveBack(String bucket, Limit limit) {
        int unused = database.runForAll(sql -> sql.execute(GIVE_BACK, micros(limit.perToken()), bucket));
    }

    private static long micros(Duration time) {
        return time.dividedBy(ChronoUnit.MICROS.getDuration());
    }
}
