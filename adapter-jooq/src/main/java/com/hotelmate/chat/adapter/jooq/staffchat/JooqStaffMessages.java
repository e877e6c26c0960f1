package com.hotelmate.chat.adapter.jooq.staffchat;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.JSONB;
import org.jooq.Record;

/** Reads messages of staff out of PostgreSQL. Thread-safe. */
public final class JooqStaffMessages implements StaffMessages {

    private static final String FIND = """
            SELECT jsonb_build_object('message', m, 'target', t) AS quoted
            FROM hotelchat.staff_message m
            LEFT JOIN hotelchat.staff_message t ON t.hotel = m.hotel AND t.id = m.reply_to
            WHERE m.hotel = ? AND m.id = ?
            """;

    private static final String AMONG = """
            SELECT to_jsonb(m) AS message
            FROM hotelchat.staff_message m
            WHERE m.hotel = ? AND m.conversation = ? AND m.id = ANY (CAST(? AS bigint[]))
            ORDER BY m.id
            """;

    private static final String CONVERSATION_OF = """
            SELECT conversation FROM hotelchat.staff_message WHERE hotel = ? AND id = ?
            UNION ALL
            SELECT e.conversation
            FROM hotelchat.erased_message e
            JOIN hotelchat.staff_conversation c ON c.hotel = e.hotel AND c.id = e.conversation
            WHERE e.hotel = ? AND e.id = ?
            """;

    /** One more than is asked for tells whether there are more. */
    private static final String PAGE = """
            SELECT c.last_seq, page.quoted
            FROM hotelchat.staff_conversation c
            LEFT JOIN LATERAL (
                SELECT m.id, jsonb_build_object('message', m, 'target', t) AS quoted
                FROM hotelchat.staff_message m
                LEFT JOIN hotelchat.staff_message t ON t.hotel = m.hotel AND t.id = m.reply_to
                WHERE m.hotel = c.hotel AND m.conversation = c.id
                    AND m.id %s ? AND (CAST(? AS boolean) OR m.deleted_at IS NULL)
                ORDER BY m.id %s
                LIMIT ?) page ON true
            WHERE c.hotel = ? AND c.id = ?
            ORDER BY page.id
            """;

    private static final String OLDER = PAGE.formatted("<", "DESC");
    private static final String NEWER = PAGE.formatted(">", "ASC");

    private static final String FORMER_TEXTS = """
            SELECT version, text, valid_from, valid_until
            FROM hotelchat.staff_former_text
            WHERE hotel = ? AND message = ?
            ORDER BY version
            """;

    private static final String SUBMITTED = """
            SELECT to_jsonb(m) AS message
            FROM hotelchat.staff_message m
            WHERE m.hotel = ? AND m.author = ? AND m.client_message_id = ?
            ORDER BY m.id
            """;

    private final Database database;

    /** Messages in that database. */
    public JooqStaffMessages(Database database) {
        this.database = database;
    }

    @Override
    public Optional<QuotedStaffMessage> find(HotelSlug hotel, MessageId id) {
        return database.run(
                hotel,
                context ->
                        context.fetchOptional(FIND, hotel.value(), id.value()).flatMap(JooqStaffMessages::quoted));
    }

    @Override
    public List<StaffMessage> among(HotelSlug hotel, ConversationId conversation, Collection<MessageId> ids) {
        return database.run(
                hotel,
                context -> context.fetch(
                                AMONG,
                                hotel.value(),
                                conversation.value(),
                                ids.stream().map(MessageId::value).toArray(Long[]::new))
                        .map(JooqStaffMessages::message));
    }

    @Override
    public Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id) {
        return database.run(
                hotel,
                context -> context.fetchOptional(CONVERSATION_OF, hotel.value(), id.value(), hotel.value(), id.value())
                        .map(row -> new ConversationId(row.get("conversation", Long.class))));
    }

    @Override
    public Optional<StaffMessagePage> page(HotelSlug hotel, ConversationId conversation, StaffMessageQuery query) {
        boolean forward = query.after().isPresent();
        List<Record> rows = database.run(
                hotel,
                context -> context.fetch(
                        forward ? NEWER : OLDER,
                        forward ? query.after().getAsLong() : query.before().orElse(Long.MAX_VALUE),
                        query.includeDeleted(),
                        query.limit() + 1,
                        hotel.value(),
                        conversation.value()));
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<QuotedStaffMessage> found =
                rows.stream().flatMap(row -> quoted(row).stream()).toList();
        int excess = Math.max(0, found.size() - query.limit());
        return Optional.of(new StaffMessagePage(
                forward ? found.subList(0, found.size() - excess) : found.subList(excess, found.size()),
                excess > 0,
                rows.get(0).get("last_seq", Long.class)));
    }

    @Override
    public List<FormerText> formerTexts(HotelSlug hotel, MessageId id) {
        return database.run(
                hotel,
                context -> context.fetch(FORMER_TEXTS, hotel.value(), id.value())
                        .map(row -> new FormerText(
                                id,
                                row.get("version", Integer.class),
                                row.get("text", String.class),
                                row.get("valid_from", Instant.class),
                                row.get("valid_until", Instant.class))));
    }

    @Override
    public List<StaffMessage> submitted(HotelSlug hotel, StaffId sender, ClientMessageId id) {
        return database.run(
                hotel,
                context -> context.fetch(SUBMITTED, hotel.value(), sender.value(), id.value())
                        .map(JooqStaffMessages::message));
    }

    private static Optional<QuotedStaffMessage> quoted(Record row) {
        return Row.of(row.get("quoted", JSONB.class)).map(MessageRows::readQuoted);
    }

    private static StaffMessage message(Record row) {
        return Row.of(row.get("message", JSONB.class)).map(MessageRows::read).orElseThrow();
    }
}
