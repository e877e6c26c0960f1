package com.hotelmate.chat.adapter.jooq.idempotency;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.IDEMPOTENCY_KEY;

import com.hotelmate.chat.adapter.jooq.schema.tables.records.IdempotencyKeyRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;

/**
 * Idempotency keys as rows, so that a claim on one node holds on all. Who waits asks now and then, and holds no connection
 * in between. Claims remove keys that are kept no longer, now and then. Thread-safe.
 */
public final class JooqIdempotencyKeys implements IdempotencyKeys {

    private final Database database;
    private final InstantSource clock;
    private final KeyRemoval removal;

    /** Keys in that database; the clock tells how long answers and claims last. */
    public JooqIdempotencyKeys(Database database, InstantSource clock) {
        this.database = database;
        this.clock = clock;
        this.removal = new KeyRemoval(database, clock.instant());
    }

    @Override
    public Claim claim(Scope scope, String fingerprint, Duration patience) {
        removal.ifItIsTime(now());
        Wait wait = new Wait(patience);
        Optional<Claim> claim = take(scope, fingerprint);
        while (claim.isEmpty()) {
            claim = follow(scope, fingerprint, wait).or(() -> take(scope, fingerprint));
        }
        return claim.get();
    }

    @Override
    public void store(Scope scope, Answer answer) {
        database.run(
                scope.hotel(),
                sql -> sql.update(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.STORED_AT, now())
                        .set(IDEMPOTENCY_KEY.STATUS, answer.status())
                        .set(IDEMPOTENCY_KEY.CONTENT_TYPE, answer.contentType())
                        .set(IDEMPOTENCY_KEY.BODY, answer.body())
                        .where(is(scope))
                        .and(IDEMPOTENCY_KEY.STORED_AT.isNull())
                        .execute());
    }

    @Override
    public void release(Scope scope) {
        database.run(
                scope.hotel(),
                sql -> sql.deleteFrom(IDEMPOTENCY_KEY)
                        .where(is(scope))
                        .and(IDEMPOTENCY_KEY.STORED_AT.isNull())
                        .execute());
    }

    /** Whether the answer is kept no longer, or whoever worked on it is gone. */
    static Condition isOver(Instant now) {
        Condition stored = IDEMPOTENCY_KEY.STORED_AT.isNotNull();
        return stored.and(IDEMPOTENCY_KEY.STORED_AT.le(now.minus(RETENTION)))
                .or(stored.not().and(IDEMPOTENCY_KEY.CLAIMED_AT.le(now.minus(LONGEST_WORK))));
    }

    /** Empty if somebody else holds the key. */
    private Optional<Claim> take(Scope scope, String fingerprint) {
        Instant now = now();
        int taken = database.run(
                scope.hotel(),
                sql -> sql.insertInto(IDEMPOTENCY_KEY)
                        .set(IDEMPOTENCY_KEY.HOTEL, scope.hotel().value())
                        .set(IDEMPOTENCY_KEY.CALLER, scope.caller())
                        .set(IDEMPOTENCY_KEY.ROUTE, scope.route())
                        .set(IDEMPOTENCY_KEY.KEY, scope.key())
                        .set(IDEMPOTENCY_KEY.FINGERPRINT, fingerprint)
                        .set(IDEMPOTENCY_KEY.CLAIMED_AT, now)
                        .onConflict(
                                IDEMPOTENCY_KEY.HOTEL,
                                IDEMPOTENCY_KEY.CALLER,
                                IDEMPOTENCY_KEY.ROUTE,
                                IDEMPOTENCY_KEY.KEY)
                        .doUpdate()
                        .set(IDEMPOTENCY_KEY.FINGERPRINT, fingerprint)
                        .set(IDEMPOTENCY_KEY.CLAIMED_AT, now)
                        .setNull(IDEMPOTENCY_KEY.STORED_AT)
                        .setNull(IDEMPOTENCY_KEY.STATUS)
                        .setNull(IDEMPOTENCY_KEY.CONTENT_TYPE)
                        .setNull(IDEMPOTENCY_KEY.BODY)
                        .where(isOver(now))
                        .execute());
        return taken > 0 ? Optional.of(new Claim.Granted()) : Optional.empty();
    }

    /** What becomes of the request that holds the key; empty if the key is free again. */
    private Optional<Claim> follow(Scope scope, String fingerprint, Wait wait) {
        Optional<IdempotencyKeyRecord> holder = holder(scope);
        while (holder.isPresent()) {
            Optional<Claim> end = holder.flatMap(row -> endOf(row, fingerprint));
            if (end.isPresent()) {
                return end;
            }
            if (!wait.aMoment()) {
                return Optional.of(new Claim.InProgress());
            }
            holder = holder(scope);
        }
        return Optional.empty();
    }

    private Optional<IdempotencyKeyRecord> holder(Scope scope) {
        return database.run(
                scope.hotel(),
                sql -> sql.selectFrom(IDEMPOTENCY_KEY)
                        .where(is(scope))
                        .andNot(isOver(now()))
                        .fetchOptional());
    }

    private static Optional<Claim> endOf(IdempotencyKeyRecord holder, String fingerprint) {
        if (!holder.getFingerprint().equals(fingerprint)) {
            return Optional.of(new Claim.OtherRequest());
        }
        return Optional.ofNullable(holder.getStoredAt())
                .map(at -> new Answer(holder.getStatus(), holder.getContentType(), holder.getBody()))
                .map(Claim.Answered::new);
    }

    private static Condition is(Scope scope) {
        return IDEMPOTENCY_KEY
                .HOTEL
                .eq(scope.hotel().value())
                .and(IDEMPOTENCY_KEY.CALLER.eq(scope.caller()))
                .and(IDEMPOTENCY_KEY.ROUTE.eq(scope.route()))
                .and(IDEMPOTENCY_KEY.KEY.eq(scope.key()));
    }

    /** The database keeps microseconds. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
