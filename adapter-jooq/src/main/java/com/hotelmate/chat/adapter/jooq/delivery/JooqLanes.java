package com.hotelmate.chat.adapter.jooq.delivery;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.DEAD_LETTER;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.LANE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import com.hotelmate.chat.adapter.jooq.schema.tables.records.LaneRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.delivery.Backlog;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.RowCountQuery;
import org.jooq.UpdateConditionStep;

/**
 * Lanes as rows, claimed and reported on by one statement each. The database's clock says what is due, so nodes need not
 * agree on the time. The lanes grow with the statement that writes the changes. Thread-safe.
 */
public final class JooqLanes implements Lanes {

    /** Not volatile, unlike the time of the clock, so that the index finds what is due. */
    private static final Field<Instant> NOW = field("statement_timestamp()", Instant.class);

    private static final Field<Instant> NEVER = field("timestamptz 'epoch'", Instant.class);

    /** Grows over all repetitions of one letter, so that no report on an earlier one is taken for one on a later. */
    private static final Field<Long> FIRST_TOKEN =
            field("(extract(epoch FROM clock_timestamp()) * 1000000)::bigint", Long.class);

    private final Database database;
    private final SortedSet<String> sinks = new ConcurrentSkipListSet<>();

    /** Lanes in that database. */
    public JooqLanes(Database database) {
        this.database = database;
    }

    @Override
    public void open(Collection<String> names) {
        sinks.addAll(names);
    }

    /** The sinks for which every change is to be queued, always in the same order. */
    public List<String> openSinks() {
        return List.copyOf(sinks);
    }

    @Override
    public List<Lane> claim(String sink, int atMost, Duration lease) {
        CommonTableExpression<Record3<String, Long, Long>> due = name("due")
                .as(select(LANE.HOTEL, LANE.CONVERSATION, LANE.REPEATED_SEQ)
                        .from(LANE)
                        .where(LANE.SINK.eq(sink))
                        .and(LANE.DUE_AT.le(NOW))
                        .and(LANE.LEASE_UNTIL.lt(NOW))
                        .orderBy(LANE.DUE_AT)
                        .limit(atMost)
                        .forUpdate()
                        .skipLocked());
        return database.runForAll(sql -> sql
                .with(due)
                .update(LANE)
                .set(LANE.LEASE_TOKEN, LANE.LEASE_TOKEN.plus(1))
                .set(LANE.LEASE_UNTIL, after(lease))
                .from(due)
                .where(LANE.SINK.eq(sink))
                .and(LANE.HOTEL.eq(due.field(LANE.HOTEL)))
                .and(LANE.CONVERSATION.eq(due.field(LANE.CONVERSATION)))
                .and(LANE.REPEATED_SEQ.eq(due.field(LANE.REPEATED_SEQ)))
                .returning()
                .fetch()
                .stream()
                .sorted(Comparator.comparing(LaneRecord::getDueAt))
                .map(JooqLanes::toLane)
                .toList());
    }

    @Override
    public boolean sent(Lane lane, long upTo) {
        return database.run(lane.hotel(), sql -> moveOn(sql, lane, upTo).execute() == 1);
    }

    @Override
    public boolean hold(Lane lane, long upTo, Duration wait) {
        return (lane.repetition() && upTo >= lane.headSeq())
                ? sent(lane, upTo)
                : database.run(
                        lane.hotel(), sql -> goOn(sql, lane, upTo, after(wait)).execute() == 1);
    }

    @Override
    public boolean retry(Lane lane, Duration wait, String error) {
        return database.run(
                lane.hotel(),
                sql -> sql.update(LANE)
                                .set(LANE.DUE_AT, after(wait))
                                .set(LANE.LEASE_UNTIL, NEVER)
                                .set(LANE.LEASE_TOKEN, LANE.LEASE_TOKEN.plus(1))
                                .set(LANE.ATTEMPTS, LANE.ATTEMPTS.plus(1))
                                .set(LANE.LAST_ERROR, error)
                                .where(held(lane))
                                .execute()
                        == 1);
    }

    @Override
    public boolean bury(Lane lane, DeadLetter letter) {
        return database.run(lane.hotel(), sql -> {
            CommonTableExpression<Record1<String>> moved = name("moved")
                    .as(
                            lane.repetition()
                                    ? sql.deleteFrom(LANE).where(held(lane)).returningResult(LANE.HOTEL)
                                    : goOn(sql, lane, letter.seq(), NOW).returningResult(LANE.HOTEL));
            return sql.with(moved)
                            .insertInto(
                                    DEAD_LETTER,
                                    DEAD_LETTER.HOTEL,
                                    DEAD_LETTER.SINK,
                                    DEAD_LETTER.CONVERSATION,
                                    DEAD_LETTER.SEQ,
                                    DEAD_LETTER.REASON,
                                    DEAD_LETTER.ATTEMPTS,
                                    DEAD_LETTER.AT)
                            .select(select(
                                            moved.field(LANE.HOTEL),
                                            val(letter.sink()),
                                            val(letter.conversation().value()),
                                            val(letter.seq()),
                                            val(letter.reason()),
                                            val(letter.attempts()),
                                            val(letter.at(), DEAD_LETTER.AT))
                                    .from(moved))
                            .execute()
                    == 1;
        });
    }

    @Override
    public List<DeadLetter> deadLetters(String sink) {
        return database.runForAll(sql -> sql.selectFrom(DEAD_LETTER)
                .where(DEAD_LETTER.SINK.eq(sink))
                .orderBy(DEAD_LETTER.AT, DEAD_LETTER.CONVERSATION, DEAD_LETTER.SEQ)
                .fetch(row -> new DeadLetter(
                        row.getSink(),
                        new HotelSlug(row.getHotel()),
                        new ConversationId(row.getConversation()),
                        row.getSeq(),
                        row.getReason(),
                        row.getAttempts(),
                        row.getAt())));
    }

    @Override
    public boolean repeat(DeadLetterId letter) {
        return database.run(letter.hotel(), sql -> {
            var taken = name("taken")
                    .as(sql.deleteFrom(DEAD_LETTER).where(named(letter)).returning());
            return sql.with(taken)
                            .insertInto(
                                    LANE,
                                    LANE.HOTEL,
                                    LANE.SINK,
                                    LANE.CONVERSATION,
                                    LANE.REPEATED_SEQ,
                                    LANE.HEAD_SEQ,
                                    LANE.SENT_SEQ,
                                    LANE.DUE_AT,
                                    LANE.LEASE_TOKEN,
                                    LANE.ATTEMPTS,
                                    LANE.LAST_ERROR)
                            .select(select(
                                            taken.field(DEAD_LETTER.HOTEL),
                                            taken.field(DEAD_LETTER.SINK),
                                            taken.field(DEAD_LETTER.CONVERSATION),
                                            taken.field(DEAD_LETTER.SEQ),
                                            taken.field(DEAD_LETTER.SEQ),
                                            taken.field(DEAD_LETTER.SEQ).minus(1),
                                            NOW,
                                            FIRST_TOKEN,
                                            taken.field(DEAD_LETTER.ATTEMPTS),
                                            taken.field(DEAD_LETTER.REASON))
                                    .from(taken))
                            .execute()
                    == 1;
        });
    }

    @Override
    public boolean discard(DeadLetterId letter) {
        return database.run(
                letter.hotel(),
                sql -> sql.deleteFrom(DEAD_LETTER).where(named(letter)).execute() == 1);
    }

    @Override
    public Backlog backlog(String sink) {
        Condition waits = LANE.SINK.eq(sink).and(LANE.DUE_AT.isNotNull()).and(LANE.REPEATED_SEQ.eq(0L));
        var waiting = field(select(coalesce(sum(LANE.HEAD_SEQ.minus(LANE.SENT_SEQ)), BigDecimal.ZERO))
                .from(LANE)
                .where(waits));
        var oldest = field(select(min(CHANGE.AT))
                .from(LANE)
                .join(CHANGE)
                .on(CHANGE.HOTEL.eq(LANE.HOTEL))
                .and(CHANGE.CONVERSATION.eq(LANE.CONVERSATION))
                .and(CHANGE.SEQ.eq(LANE.SENT_SEQ.plus(1)))
                .where(waits));
        var letters = field(selectCount().from(DEAD_LETTER).where(DEAD_LETTER.SINK.eq(sink)));
        return database.runForAll(sql -> sql.select(waiting, oldest, letters)
                .fetchSingle(row -> new Backlog(
                        row.get(waiting).longValue(),
                        Optional.ofNullable(row.get(oldest)),
                        row.get(letters).longValue())));
    }

    private static RowCountQuery moveOn(DSLContext sql, Lane lane, long upTo) {
        return lane.repetition() ? sql.deleteFrom(LANE).where(held(lane)) : goOn(sql, lane, upTo, NOW);
    }

    private static UpdateConditionStep<LaneRecord> goOn(DSLContext sql, Lane lane, long upTo, Field<Instant> due) {
        Field<Long> sent = greatest(LANE.SENT_SEQ, val(upTo));
        return sql.update(LANE)
                .set(LANE.SENT_SEQ, sent)
                .set(LANE.DUE_AT, when(sent.lt(LANE.HEAD_SEQ), due))
                .set(LANE.LEASE_UNTIL, NEVER)
                .set(LANE.LEASE_TOKEN, LANE.LEASE_TOKEN.plus(1))
                .set(LANE.ATTEMPTS, when(sent.gt(LANE.SENT_SEQ), 0).otherwise(LANE.ATTEMPTS))
                .setNull(LANE.LAST_ERROR)
                .where(held(lane));
    }

    /** The row of a claim, as long as nobody else has claimed it since. */
    private static Condition held(Lane lane) {
        return LANE.HOTEL
                .eq(lane.hotel().value())
                .and(LANE.SINK.eq(lane.sink()))
                .and(LANE.CONVERSATION.eq(lane.conversation().value()))
                .and(LANE.REPEATED_SEQ.eq(lane.repetition() ? lane.headSeq() : 0))
                .and(LANE.LEASE_TOKEN.eq(lane.token()));
    }

    private static Condition named(DeadLetterId letter) {
        return DEAD_LETTER
                .HOTEL
                .eq(letter.hotel().value())
                .and(DEAD_LETTER.SINK.eq(letter.sink()))
                .and(DEAD_LETTER.CONVERSATION.eq(letter.conversation().value()))
                .and(DEAD_LETTER.SEQ.eq(letter.seq()));
    }

    private static Field<Instant> after(Duration time) {
        return field("statement_timestamp() + {0} * interval '1 millisecond'", Instant.class, val(time.toMillis()));
    }

    private static Lane toLane(LaneRecord row) {
        return new Lane(
                row.getSink(),
                new HotelSlug(row.getHotel()),
                new ConversationId(row.getConversation()),
                row.getSentSeq(),
                row.getHeadSeq(),
                row.getLeaseToken(),
                row.getAttempts(),
                row.getRepeatedSeq() > 0);
    }
}
