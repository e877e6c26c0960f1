package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.MESSAGE;
import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.TARGET;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_MESSAGE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import com.hotelmate.chat.adapter.jooq.session.RenderedSelect;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.OrderField;
import org.jooq.Record;

/** Reads a conversation with a page of its messages and what they answer, as they are at one moment. Thread-safe. */
final class PageStatement {

    private final RenderedSelect older = of(GUEST_MESSAGE.ID.lt(val(0L)), GUEST_MESSAGE.ID.desc());
    private final RenderedSelect newer = of(GUEST_MESSAGE.ID.gt(val(0L)), GUEST_MESSAGE.ID.asc());

    Optional<MessagePage> fetch(DSLContext context, HotelSlug hotel, ConversationId id, MessageQuery query) {
        boolean forward = query.after().isPresent();
        long from = forward ? query.after().getAsLong() : query.before().orElse(Long.MAX_VALUE);
        List<Record> rows = (forward ? newer : older)
                .fetch(
                        context,
                        from,
                        query.untilEnd(),
                        query.includeDeleted(),
                        query.limit() + 1L,
                        hotel.value(),
                        id.value());
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<QuotedMessage> found = rows.stream()
                .flatMap(row -> MessageRows.readQuoted(row).stream())
                .toList();
        GuestConversation conversation = ConversationRows.read(rows.get(0));
        return Optional.of(new MessagePage(
                conversation,
                within(found, query.limit(), forward),
                found.size() > query.limit(),
                query.untilEnd() ? conversation.lastSeqForGuest() : conversation.lastSeq()));
    }

    /** One more was read than asked for, at the far end. */
    private static List<QuotedMessage> within(List<QuotedMessage> found, int limit, boolean forward) {
        int excess = Math.max(0, found.size() - limit);
        return forward ? found.subList(0, found.size() - excess) : found.subList(excess, found.size());
    }

    private static RenderedSelect of(Condition direction, OrderField<Long> order) {
        var page = select(GUEST_MESSAGE.fields())
                .from(GUEST_MESSAGE)
                .where(GUEST_MESSAGE.HOTEL.eq(GUEST_CONVERSATION.HOTEL))
                .and(GUEST_MESSAGE.CONVERSATION.eq(GUEST_CONVERSATION.ID))
                .and(direction)
                .and(not(condition(val(true)))
                        .or(GUEST_CONVERSATION.END_SEQ.isNull())
                        .or(GUEST_MESSAGE.CREATED_SEQ.le(GUEST_CONVERSATION.END_SEQ)))
                .and(condition(val(true)).or(GUEST_MESSAGE.DELETED_AT.isNull()))
                .orderBy(order)
                .limit(val(0L))
                .asTable(MESSAGE.getName());
        return RenderedSelect.of(select(GUEST_CONVERSATION.fields())
                .select(MESSAGE.fields())
                .select(TARGET.fields())
                .from(GUEST_CONVERSATION)
                .leftJoin(lateral(page))
                .on(noCondition())
                .leftJoin(TARGET)
                .on(TARGET.HOTEL.eq(MESSAGE.HOTEL))
                .and(TARGET.ID.eq(MESSAGE.REPLY_TO))
                .where(GUEST_CONVERSATION.HOTEL.eq(val("")))
                .and(GUEST_CONVERSATION.ID.eq(val(0L)))
                .orderBy(MESSAGE.ID));
    }
}
