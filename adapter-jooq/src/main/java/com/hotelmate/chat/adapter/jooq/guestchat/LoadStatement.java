package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.MESSAGE;
import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.TARGET;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.BOOKING;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.with;

import com.hotelmate.chat.adapter.jooq.schema.Sequences;
import com.hotelmate.chat.adapter.jooq.session.RenderedSelect;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.CommonTableExpression;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SelectField;
import org.jooq.Table;
import org.jooq.TableLike;
import org.jooq.impl.SQLDataType;

/**
 * Reads everything that a unit of work asks to see, with the booking of the stay and two fresh message ids, in one
 * statement and so as it is at one moment. There is one text for each combination of what is asked for. Thread-safe.
 */
final class LoadStatement {

    private static final Field<String> PART = field(name("message", Part.NAME), SQLDataType.VARCHAR);
    private static final Field<Long> FIRST_ID = field(name("fresh", "first_id"), SQLDataType.BIGINT);
    private static final Field<Long> SECOND_ID = field(name("fresh", "second_id"), SQLDataType.BIGINT);

    private final Map<List<Part>, RenderedSelect> statements = new ConcurrentHashMap<>();

    /** What there is; empty when the hotel has no such conversation. */
    Optional<Loaded> fetch(DSLContext context, HotelSlug hotel, ConversationId id, Loading loading) {
        List<Part> parts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        loading.message().ifPresent(message -> add(parts, Part.MESSAGE, values, message.value()));
        loading.replyTarget().ifPresent(target -> add(parts, Part.REPLY_TARGET, values, target.value()));
        loading.repeated().ifPresent(key -> add(parts, values, key));
        loading.unreadBy()
                .ifPresent(
                        side -> add(parts, side == Side.STAFF ? Part.UNREAD_BY_STAFF : Part.UNREAD_BY_GUEST, values));
        loading.missed()
                .ifPresent(missed -> add(
                        parts,
                        Part.MISSED,
                        values,
                        missed.afterSeq(),
                        missed.by().value(),
                        (long) missed.atMost()));
        values.add(hotel.value());
        values.add(id.value());
        List<Record> rows = statements
                .computeIfAbsent(List.copyOf(parts), LoadStatement::of)
                .fetch(context, values.toArray());
        return rows.isEmpty() ? Optional.empty() : Optional.of(loaded(rows, !parts.isEmpty()));
    }

    private static void add(List<Part> parts, List<Object> values, SubmissionKey key) {
        key.guest()
                .ifPresent(guest -> add(
                        parts,
                        Part.REPEATED_BY_GUEST,
                        values,
                        guest.value(),
                        key.id().value()));
        key.staff()
                .ifPresent(staff -> add(
                        parts,
                        Part.REPEATED_BY_STAFF,
                        values,
                        staff.value(),
                        key.id().value()));
    }

    private static void add(List<Part> parts, Part part, List<Object> values, Object... ofPart) {
        parts.add(part);
        values.addAll(List.of(ofPart));
    }

    private static Loaded loaded(List<Record> rows, boolean withMessages) {
        Record first = rows.get(0);
        Loaded loaded = Loaded.read(first, List.of(first.get(FIRST_ID), first.get(SECOND_ID)));
        if (withMessages) {
            for (Record row : rows) {
                MessageRows.readQuoted(row).ifPresent(message -> loaded.add(Part.valueOf(row.get(PART)), message));
            }
        }
        return loaded;
    }

    private static RenderedSelect of(List<Part> parts) {
        CommonTableExpression<Record2<Long, Long>> fresh = name("fresh")
                .fields("first_id", "second_id")
                .as(select(Sequences.MESSAGE_ID.nextval(), Sequences.MESSAGE_ID.nextval()));
        List<SelectField<?>> columns = new ArrayList<>(List.of(FIRST_ID, SECOND_ID));
        columns.addAll(List.of(GUEST_CONVERSATION.fields()));
        columns.addAll(List.of(BOOKING.fields()));
        Table<?> from = GUEST_CONVERSATION
                .join(fresh)
                .on(noCondition())
                .leftJoin(BOOKING)
                .on(BOOKING.HOTEL.eq(GUEST_CONVERSATION.HOTEL))
                .and(BOOKING.ID.eq(GUEST_CONVERSATION.BOOKING));
        if (parts.isEmpty()) {
            return RenderedSelect.of(with(fresh)
                    .select(columns)
                    .from(from)
                    .where(GUEST_CONVERSATION.HOTEL.eq(val("")))
                    .and(GUEST_CONVERSATION.ID.eq(val(0L))));
        }
        columns.add(PART);
        columns.addAll(List.of(MESSAGE.fields()));
        columns.addAll(List.of(TARGET.fields()));
        return RenderedSelect.of(with(fresh)
                .select(columns)
                .from(from.leftJoin(lateral(union(parts).asTable(MESSAGE.getName())))
                        .on(noCondition())
                        .leftJoin(TARGET)
                        .on(TARGET.HOTEL.eq(MESSAGE.HOTEL))
                        .and(TARGET.ID.eq(MESSAGE.REPLY_TO)))
                .where(GUEST_CONVERSATION.HOTEL.eq(val("")))
                .and(GUEST_CONVERSATION.ID.eq(val(0L)))
                .orderBy(MESSAGE.ID));
    }

    private static TableLike<Record> union(List<Part> parts) {
        Select<Record> all = parts.get(0).messages();
        for (Part part : parts.subList(1, parts.size())) {
            all = all.unionAll(part.messages());
        }
        return all;
    }
}
