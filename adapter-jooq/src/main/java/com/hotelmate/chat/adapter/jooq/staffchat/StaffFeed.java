package com.hotelmate.chat.adapter.jooq.staffchat;

import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/** Reads a conversation with its next changes and the messages they are about, as they are at one moment. */
public final class StaffFeed {

    private static final String SQL = """
            SELECT to_jsonb(c) AS conversation,
                coalesce((
                    SELECT oldest.seq FROM hotelchat.change oldest
                    WHERE oldest.hotel = c.hotel AND oldest.conversation = c.id
                    ORDER BY oldest.seq LIMIT 1), c.last_seq + 1) AS oldest_seq,
                to_jsonb(found) AS change,
                CASE WHEN m.id IS NOT NULL THEN jsonb_build_object('message', m, 'target', t) END AS quoted
            FROM hotelchat.staff_conversation c
            LEFT JOIN LATERAL (
                SELECT seq, kind, message, body, at FROM hotelchat.change
                WHERE hotel = c.hotel AND conversation = c.id AND seq > ?
                ORDER BY seq
                LIMIT ?) found ON true
            LEFT JOIN hotelchat.staff_message m ON m.hotel = c.hotel AND m.id = found.message
            LEFT JOIN hotelchat.staff_message t ON t.hotel = m.hotel AND t.id = m.reply_to
            WHERE c.hotel = ? AND c.id = ?
            ORDER BY found.seq
            """;

    private StaffFeed() {}

    /** The changes with numbers above {@code after}, lowest first; empty when the hotel has no such conversation. */
    public static Optional<ChangePage> fetch(
            DSLContext context, HotelSlug hotel, ConversationId id, long after, int limit) {
        List<Record> rows = context.fetch(SQL, after, limit, hotel.value(), id.value());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        StaffConversation conversation = Row.of(rows.get(0).get("conversation", JSONB.class))
                .map(ConversationRows::read)
                .orElseThrow();
        List<LoggedChange> changes =
                rows.stream().flatMap(row -> logged(row, conversation).stream()).toList();
        return Optional.of(new ChangePage(changes, rows.get(0).get("oldest_seq", Long.class), conversation.lastSeq()));
    }

    private static Optional<LoggedChange> logged(Record row, StaffConversation conversation) {
        Optional<QuotedStaffMessage> message = Row.of(row.get("quoted", JSONB.class))
                .filter(quoted -> !conversation.isDeleted())
                .map(MessageRows::readQuoted);
        return Row.of(row.get("change", JSONB.class))
                .map(change -> new LoggedStaffChange(ChangeRows.read(change, conversation), conversation, message));
    }
}
