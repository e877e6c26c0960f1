package com.hotelmate.chat.adapter.jooq.log;

import com.hotelmate.chat.adapter.jooq.session.Database;
import java.time.Instant;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * Takes old changes out of the log, some at a time, so that no statement runs or locks for long. Goes through the log by
 * age and over what has to stay because it is among the newest of its conversation. What a conversation forgets is always
 * the beginning of its log, even if the clocks of the nodes disagree, so that its numbers stay without a gap.
 */
final class Forgetting {

    private static final int AT_ONCE = 1000;

    /**
     * The oldest changes behind a place in the order of age, and of their conversations everything up to the newest of
     * them that may go. Says where it got to.
     */
    private static final String SQL = """
            WITH old AS (
                SELECT hotel, conversation, seq, at
                FROM hotelchat.change
                WHERE at < CAST(? AS timestamptz)
                    AND (at, hotel, conversation, seq) > (CAST(? AS timestamptz), ?, ?, ?)
                ORDER BY at, hotel, conversation, seq
                LIMIT ?),
            bound AS (
                SELECT hotel, conversation,
                    least(max(seq), (
                        SELECT max(newest.seq) FROM hotelchat.change newest
                        WHERE newest.hotel = old.hotel AND newest.conversation = old.conversation) - ?) AS up_to
                FROM old
                GROUP BY hotel, conversation),
            forgotten AS (
                DELETE FROM hotelchat.change c USING bound
                WHERE c.hotel = bound.hotel AND c.conversation = bound.conversation AND c.seq <= bound.up_to)
            SELECT at, hotel, conversation, seq
            FROM old
            ORDER BY at DESC, hotel DESC, conversation DESC, seq DESC
            LIMIT 1
            """;

    private final Database database;

    Forgetting(Database database) {
        this.database = database;
    }

    void forget(Instant before, int keep) {
        Place place = new Place(Instant.EPOCH, "", 0, 0);
        while (place != null) {
            Place from = place;
            place = database.runForAll(context -> step(context, before, keep, from));
        }
    }

    private static @Nullable Place step(DSLContext context, Instant before, int keep, Place from) {
        Record last =
                context.fetchOne(SQL, before, from.at, from.hotel, from.conversation, from.seq, AT_ONCE, (long) keep);
        return last == null
                ? null
                : new Place(
                        last.get("at", Instant.class),
                        last.get("hotel", String.class),
                        last.get("conversation", Long.class),
                        last.get("seq", Long.class));
    }

    private record Place(Instant at, String hotel, long conversation, long seq) {}
}
