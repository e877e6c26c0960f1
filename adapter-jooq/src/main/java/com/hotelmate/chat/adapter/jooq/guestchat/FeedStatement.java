package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.MESSAGE;
import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.TARGET;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hotelmate.chat.adapter.jooq.schema.tables.Change;
import com.hotelmate.chat.adapter.jooq.session.RenderedSelect;
import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Reads a conversation with its next changes and the messages they are about, as they are at one moment. Thread-safe.
 */
public final class FeedStatement {

    static final Change FOUND = CHANGE.as("found");
    private static final Change OLDEST = CHANGE.as("oldest");
    private static final Field<Long> OLDEST_SEQ = coalesce(
                    field(select(OLDEST.SEQ)
                            .from(OLDEST)
                            .where(OLDEST.HOTEL.eq(GUEST_CONVERSATION.HOTEL))
                            .and(OLDEST.CONVERSATION.eq(GUEST_CONVERSATION.ID))
                            .orderBy(OLDEST.SEQ)
                            .limit(inline(1))),
                    GUEST_CONVERSATION.LAST_SEQ.plus(inline(1)))
            .as("oldest_seq");

    private final RenderedSelect statement = of();

    /** The changes with numbers above {@code after}, lowest first; empty when the hotel has no such conversation. */
    public Optional<ConversationChanges> fetch(
            DSLContext context, HotelSlug hotel, ConversationId id, long after, int limit) {
        List<Record> rows = statement.fetch(context, after, (long) limit, hotel.value(), id.value());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        GuestConversation conversation = ConversationRows.read(rows.get(0));
        List<LoggedChange> changes = rows.stream()
                .filter(row -> row.get(FOUND.SEQ) != null)
                .<LoggedChange>map(row -> ChangeRows.read(row, conversation))
                .toList();
        ChangePage page = new ChangePage(changes, rows.get(0).get(OLDEST_SEQ), conversation.lastSeq());
        return Optional.of(new ConversationChanges(conversation, page));
    }

    private static RenderedSelect of() {
        var next = select(CHANGE.fields())
                .from(CHANGE)
                .where(CHANGE.HOTEL.eq(GUEST_CONVERSATION.HOTEL))
                .and(CHANGE.CONVERSATION.eq(GUEST_CONVERSATION.ID))
                .and(CHANGE.SEQ.gt(val(0L)))
                .orderBy(CHANGE.SEQ)
                .limit(val(0L))
                .asTable(FOUND.getName());
        return RenderedSelect.of(select(GUEST_CONVERSATION.fields())
                .select(OLDEST_SEQ)
                .select(FOUND.fields())
                .select(MESSAGE.fields())
                .select(TARGET.fields())
                .from(GUEST_CONVERSATION)
                .leftJoin(lateral(next))
                .on(noCondition())
                .leftJoin(MESSAGE)
                .on(MESSAGE.HOTEL.eq(FOUND.HOTEL))
                .and(MESSAGE.ID.eq(FOUND.MESSAGE))
                .leftJoin(TARGET)
                .on(TARGET.HOTEL.eq(MESSAGE.HOTEL))
                .and(TARGET.ID.eq(MESSAGE.REPLY_TO))
                .where(GUEST_CONVERSATION.HOTEL.eq(val("")))
                .and(GUEST_CONVERSATION.ID.eq(val(0L)))
                .orderBy(FOUND.SEQ));
    }
}
