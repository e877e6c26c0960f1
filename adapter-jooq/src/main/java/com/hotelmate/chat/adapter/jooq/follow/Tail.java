package com.hotelmate.chat.adapter.jooq.follow;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.least;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import com.hotelmate.chat.adapter.jooq.session.Database;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was committed to a table since it was read last, each row once. Rows tell which transaction wrote them.
 * Since a transaction may commit long after a younger one, everything is read again that was written by transactions
 * which are not older than the oldest one still running; what of it was seen before is left out. Nor does the reading
 * ever get ahead of the youngest transaction that was found in the table, since a server that crashed may give out
 * numbers again that nothing durable had been written under. So the cost depends on what is written, never on what the
 * table holds. Not thread-safe.
 *
 * @param <T> what a row, or a group of rows of one transaction, becomes; equal ones are the same
 */
public final class Tail<T> {

    private static final Field<Long> OLDEST_RUNNING =
            field("pg_snapshot_xmin(pg_current_snapshot())::text::bigint", Long.class);
    private static final Field<Long> NOT_GIVEN_OUT =
            field("pg_snapshot_xmax(pg_current_snapshot())::text::bigint", Long.class);
    private static final Field<Long> NEXT = field(name("next"), Long.class);

    private final Database database;
    private final TableField<?, Long> transaction;
    private final Function<Condition, Select<?>> rows;
    private final Function<Record, T> mapper;
    private Set<T> seen = Set.of();
    private long from;

    /**
     * The tail of a table.
     *
     * @param transaction the number of the transaction that wrote the row, with an index
     * @param rows selects the rows that fulfil the condition, their transaction among the fields
     * @param mapper makes sense of what was selected
     */
    public Tail(
            Database database,
            TableField<?, Long> transaction,
            Function<Condition, Select<?>> rows,
            Function<Record, T> mapper) {
        this.database = database;
        this.transaction = transaction;
        this.rows = rows;
        this.mapper = mapper;
    }

    /** Leaves out everything that was committed until now. */
    public void skip() {
        adoptRestoredRows();
        from = Objects.requireNonNull(
                database.runForAll(sql -> sql.select(next()).fetchOne(NEXT)));
        List<T> unused = read();
    }

    /** What was committed since the last time. */
    public List<T> read() {
        Table<?> written = rows.apply(transaction.ge(from)).asTable("written");
        Set<T> present = new HashSet<>();
        List<T> found = new ArrayList<>();
        long last = from;
        for (Record row : database.runForAll(sql -> sql.select(NEXT)
                .select(written.fields())
                .from(select(next()).asTable("horizon"))
                .leftJoin(written)
                .on(trueCondition())
                .fetch())) {
            last = row.get(NEXT);
            T one = mapped(row, written);
            if (one != null && present.add(one) && !seen.contains(one)) {
                found.add(one);
            }
        }
        from = last;
        seen = present;
        return found;
    }

    private @Nullable T mapped(Record row, Table<?> written) {
        return row.get(written.field(transaction)) == null ? null : mapper.apply(row.into(written));
    }

    private Field<Long> next() {
        return least(
                        OLDEST_RUNNING,
                        field(select(coalesce(max(transaction), 0L).plus(1)).from(transaction.getTable())))
                .as(NEXT);
    }

    /** A dump that was restored elsewhere brings numbers of transactions which this server will give out only later. */
    private void adoptRestoredRows() {
        int unused = database.runForAll(sql -> sql.update(transaction.getTable())
                .set(transaction, 0L)
                .where(transaction.ge(NOT_GIVEN_OUT))
                .execute());
    }
}
