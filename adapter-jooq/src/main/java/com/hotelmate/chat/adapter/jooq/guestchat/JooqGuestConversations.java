package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.guestchat.MessageRows.MESSAGE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import com.hotelmate.chat.adapter.jooq.schema.Sequences;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectConditionStep;

/** Keeps guest conversations in PostgreSQL. Thread-safe. */
public final class JooqGuestConversations implements GuestConversations {

    private final Database database;
    private final UnitsOfWork units;
    private final FeedStatement feed = new FeedStatement();
    private final KnownIds ids;

    /**
     * Conversations in that database.
     *
     * @param ids what this node knows of ids already
     * @param sinks the sinks that lanes are kept for
     * @param committed is run when new changes were committed; returns at once
     */
    public JooqGuestConversations(Database database, KnownIds ids, Supplier<List<String>> sinks, Runnable committed) {
        this.database = database;
        this.ids = ids;
        this.units = new UnitsOfWork(database, ids, sinks, committed);
    }

    @Override
    public Opened open(Stay stay, Instant now) {
        Opened opened = database.run(
                stay.hotel(),
                context -> find(context, stay.hotel(), ofBooking(stay.booking()))
                        .map(present -> new Opened(present, false))
                        .or(() -> insert(context, stay, now).map(made -> new Opened(made, true)))
                        .or(() -> find(context, stay.hotel(), ofBooking(stay.booking()))
                                .map(present -> new Opened(present, false)))
                        .orElseThrow(() -> new IllegalStateException("A conversation is never taken away")));
        ids.learn(stay.hotel(), stay.booking(), opened.conversation().id());
        return opened;
    }

    @Override
    public Optional<GuestConversation> find(HotelSlug hotel, ConversationId id) {
        return database.run(hotel, context -> find(context, hotel, GUEST_CONVERSATION.ID.eq(id.value())));
    }

    @Override
    public Optional<GuestConversation> ofBooking(HotelSlug hotel, BookingId booking) {
        return database.run(hotel, context -> find(context, hotel, ofBooking(booking)));
    }

    @Override
    public Optional<ConversationId> idOf(HotelSlug hotel, BookingId booking) {
        return ids.ofBooking(
                hotel,
                booking,
                () -> database.run(
                        hotel,
                        context -> context.select(GUEST_CONVERSATION.ID)
                                .from(GUEST_CONVERSATION)
                                .where(GUEST_CONVERSATION.HOTEL.eq(hotel.value()))
                                .and(ofBooking(booking))
                                .fetchOptional(found -> new ConversationId(found.value1()))));
    }

    @Override
    public Optional<ConversationSummary> summary(HotelSlug hotel, ConversationId id) {
        return database.run(
                hotel,
                context -> summaries(context, hotel)
                        .and(GUEST_CONVERSATION.ID.eq(id.value()))
                        .fetchOptional(JooqGuestConversations::summary));
    }

    @Override
    public List<ConversationSummary> list(HotelSlug hotel, ConversationQuery query) {
        return database.run(
                hotel,
                context -> summaries(context, hotel)
                        .and(in(query.state()))
                        .and(query.after().map(JooqGuestConversations::behind).orElse(noCondition()))
                        .orderBy(GUEST_CONVERSATION.UPDATED_AT.desc(), GUEST_CONVERSATION.ID.desc())
                        .limit(query.limit())
                        .fetch(JooqGuestConversations::summary));
    }

    @Override
    public List<GuestConversation> unreadByStaff(HotelSlug hotel) {
        return database.run(
                hotel,
                context -> context.selectFrom(GUEST_CONVERSATION)
                        .where(GUEST_CONVERSATION.HOTEL.eq(hotel.value()))
                        .and(GUEST_CONVERSATION.UNREAD_BY_STAFF.gt(0))
                        .orderBy(GUEST_CONVERSATION.UPDATED_AT.desc(), GUEST_CONVERSATION.ID.desc())
                        .fetch(ConversationRows::read));
    }

    @Override
    public Optional<ConversationChanges> changes(HotelSlug hotel, ConversationId id, long after, int limit) {
        return database.run(hotel, context -> feed.fetch(context, hotel, id, after, limit));
    }

    @Override
    public <T> Optional<T> change(
            HotelSlug hotel, ConversationId id, Loading loading, Function<LockedConversation, Outcome<T>> decision) {
        return units.change(hotel, id, loading, decision);
    }

    private static Optional<GuestConversation> find(DSLContext context, HotelSlug hotel, Condition which) {
        return context.selectFrom(GUEST_CONVERSATION)
                .where(GUEST_CONVERSATION.HOTEL.eq(hotel.value()))
                .and(which)
                .fetchOptional(ConversationRows::read);
    }

    private static SelectConditionStep<Record> summaries(DSLContext context, HotelSlug hotel) {
        return context.select(GUEST_CONVERSATION.fields())
                .select(MESSAGE.fields())
                .from(GUEST_CONVERSATION)
                .leftJoin(MESSAGE)
                .on(MESSAGE.HOTEL.eq(GUEST_CONVERSATION.HOTEL))
                .and(MESSAGE.ID.eq(GUEST_CONVERSATION.LAST_MESSAGE))
                .where(GUEST_CONVERSATION.HOTEL.eq(hotel.value()));
    }

    private static ConversationSummary summary(Record row) {
        return new ConversationSummary(ConversationRows.read(row), MessageRows.read(row, MESSAGE));
    }

    private static Condition in(ConversationQuery.State state) {
        return switch (state) {
            case ACTIVE -> GUEST_CONVERSATION.ENDED_AT.isNull();
            case ENDED -> GUEST_CONVERSATION.ENDED_AT.isNotNull();
            case ALL -> noCondition();
        };
    }

    private static Condition behind(ConversationQuery.Position last) {
        return row(GUEST_CONVERSATION.UPDATED_AT, GUEST_CONVERSATION.ID)
                .lt(last.updatedAt(), last.id().value());
    }

    private static Condition ofBooking(BookingId booking) {
        return GUEST_CONVERSATION.BOOKING.eq(booking.value());
    }

    /** The conversation, made now; empty if somebody else made it meanwhile. */
    private static Optional<GuestConversation> insert(DSLContext context, Stay stay, Instant now) {
        return context.insertInto(GUEST_CONVERSATION)
                .set(GUEST_CONVERSATION.HOTEL, stay.hotel().value())
                .set(GUEST_CONVERSATION.ID, Sequences.CONVERSATION_ID.nextval())
                .set(GUEST_CONVERSATION.VERSION, 1L)
                .set(GUEST_CONVERSATION.BOOKING, stay.booking().value())
                .set(GUEST_CONVERSATION.BOOKING_NUMBER, stay.number())
                .set(GUEST_CONVERSATION.GUEST_FIRST_NAME, stay.guest().first())
                .set(GUEST_CONVERSATION.GUEST_LAST_NAME, stay.guest().last())
                .set(
                        GUEST_CONVERSATION.ROOM_ID,
                        stay.occupiedRoom().map(room -> room.id()).orElse(null))
                .set(
                        GUEST_CONVERSATION.ROOM_NUMBER,
                        stay.occupiedRoom().map(room -> room.number().value()).orElse(null))
                .set(GUEST_CONVERSATION.CREATED_AT, now)
                .set(GUEST_CONVERSATION.UPDATED_AT, now)
                .set(GUEST_CONVERSATION.LAST_SEQ, 0L)
                .set(GUEST_CONVERSATION.UNREAD_BY_STAFF, 0)
                .set(GUEST_CONVERSATION.UNREAD_BY_GUEST, 0)
                .set(GUEST_CONVERSATION.PARTICIPATIONS, JSONB.jsonb("[]"))
                .onConflict(GUEST_CONVERSATION.HOTEL, GUEST_CONVERSATION.BOOKING)
                .doNothing()
                .returning()
                .fetchOptional(ConversationRows::read);
    }
}
