package com.hotelmate.chat.adapter.jooq.staffchat;

import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffSubmissionKey;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;

/**
 * Reads everything that a unit of work asks to see of some conversations, with two fresh message ids for each, in one
 * statement and so as it is at one moment.
 */
final class LoadStatement {

    private static final String SQL = """
            SELECT to_jsonb(c) AS conversation,
                c.version,
                nextval('hotelchat.message_id') AS first_id,
                nextval('hotelchat.message_id') AS second_id,
                (SELECT jsonb_build_object('message', m, 'target', t)
                    FROM hotelchat.staff_message m
                    LEFT JOIN hotelchat.staff_message t ON t.hotel = m.hotel AND t.id = m.reply_to
                    WHERE m.hotel = c.hotel AND m.conversation = c.id AND m.id = CAST(? AS bigint)) AS message,
                (SELECT to_jsonb(m)
                    FROM hotelchat.staff_message m
                    WHERE m.hotel = c.hotel AND m.conversation = c.id AND m.id = CAST(? AS bigint)) AS reply_target,
                (SELECT jsonb_build_object('message', m, 'target', t)
                    FROM hotelchat.staff_message m
                    LEFT JOIN hotelchat.staff_message t ON t.hotel = m.hotel AND t.id = m.reply_to
                    WHERE m.hotel = c.hotel
                        AND m.author = CAST(? AS bigint)
                        AND m.client_message_id = CAST(? AS uuid)
                    ORDER BY coalesce(m.copy_in, 0) = CAST(? AS bigint) DESC, m.id
                    LIMIT 1) AS repeated,
                (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.id)
                    FROM hotelchat.staff_unread u
                    JOIN hotelchat.staff_message m ON m.hotel = u.hotel AND m.id = u.message
                    WHERE u.hotel = c.hotel AND u.staff = CAST(? AS bigint) AND u.conversation = c.id) AS unread,
                (SELECT jsonb_agg(to_jsonb(m) ORDER BY m.id)
                    FROM hotelchat.staff_message m
                    WHERE m.hotel = c.hotel
                        AND m.conversation = c.id
                        AND m.id = ANY (CAST(? AS bigint[]))) AS messages
            FROM hotelchat.staff_conversation c
            WHERE c.hotel = ? AND c.id = ANY (CAST(? AS bigint[]))
            ORDER BY c.id
            """;

    private LoadStatement() {}

    /**
     * What one unit of work got to see of a conversation.
     *
     * @param version the version it saw
     */
    record Loaded(StaffConversation conversation, long version, Record row, Deque<Long> freshIds) {

        /**
         * The same as the decision sees it.
         *
         * @param moreIds where message ids come from when those that were fetched are used up
         */
        LockedStaffConversation locked(Supplier<Long> moreIds) {
            return new LockedStaffConversation(
                    conversation,
                    Row.of(row.get("message", JSONB.class)).map(MessageRows::readQuoted),
                    Row.of(row.get("reply_target", JSONB.class)).map(MessageRows::read),
                    Row.of(row.get("repeated", JSONB.class)).map(MessageRows::readQuoted),
                    Row.all(row.get("unread", JSONB.class)).stream()
                            .map(MessageRows::read)
                            .toList(),
                    Row.all(row.get("messages", JSONB.class)).stream()
                            .map(MessageRows::read)
                            .toList(),
                    () -> new MessageId(Optional.ofNullable(freshIds.poll()).orElseGet(moreIds)));
        }
    }

    /** Those of the conversations that the hotel has, in order of id. */
    static List<Loaded> fetch(DSLContext context, HotelSlug hotel, List<ConversationId> ids, StaffLoading loading) {
        Optional<StaffSubmissionKey> repeated = loading.repeated();
        return context.fetch(
                        SQL,
                        loading.message().map(MessageId::value).orElse(null),
                        loading.replyTarget().map(MessageId::value).orElse(null),
                        repeated.map(key -> key.sender().value()).orElse(null),
                        repeated.map(key -> key.id().value()).orElse(null),
                        repeated.flatMap(StaffSubmissionKey::copyIn)
                                .map(ConversationId::value)
                                .orElse(0L),
                        loading.unreadBy().map(StaffId::value).orElse(null),
                        loading.messages().stream().map(MessageId::value).toArray(Long[]::new),
                        hotel.value(),
                        ids.stream().map(ConversationId::value).toArray(Long[]::new))
                .map(LoadStatement::loaded);
    }

    private static Loaded loaded(Record row) {
        return new Loaded(
                Row.of(row.get("conversation", JSONB.class))
                        .map(ConversationRows::read)
                        .orElseThrow(),
                row.get("version", Long.class),
                row,
                new ArrayDeque<>(List.of(row.get("first_id", Long.class), row.get("second_id", Long.class))));
    }
}
