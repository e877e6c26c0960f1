package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.GUEST_CONVERSATION;

import com.hotelmate.chat.adapter.jooq.schema.Sequences;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Failures;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Revision;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Changes conversations without holding a lock while the decision is made: reads, decides, and stores only if nobody else
 * stored meanwhile; else all over again. Whoever keeps losing locks the row first. A decision that makes something begin
 * a transaction, such as storing a booking, gets the row locked before, so that all transactions lock in the same order.
 * Thread-safe.
 */
final class UnitsOfWork {

    private static final int LOSSES_BEFORE_LOCKING = 3;
    private static final int MOST_ATTEMPTS = 10;

    private final Database database;
    private final KnownIds ids;
    private final Supplier<List<String>> sinks;
    private final Runnable committed;
    private final LoadStatement load = new LoadStatement();
    private final Turns turns = new Turns();

    /**
     * Units in that database.
     *
     * @param ids learns the ids of messages that are stored
     * @param sinks the sinks that lanes are kept for
     * @param committed is run when new changes were committed; returns at once
     */
    UnitsOfWork(Database database, KnownIds ids, Supplier<List<String>> sinks, Runnable committed) {
        this.database = database;
        this.ids = ids;
        this.sinks = sinks;
        this.committed = committed;
    }

    <T> Optional<T> change(
            HotelSlug hotel, ConversationId id, Loading loading, Function<LockedConversation, Outcome<T>> decision) {
        return turns.take(id, () -> {
            for (int attempt = 1; ; attempt++) {
                boolean locking = attempt > LOSSES_BEFORE_LOCKING;
                try {
                    return database.unit(hotel, unit -> once(unit, hotel, id, loading, decision, locking));
                } catch (LostRace e) {
                    if (attempt == MOST_ATTEMPTS) {
                        throw new IllegalStateException(
                                "Somebody was faster each time, although the row was locked", e);
                    }
                } catch (DataAccessException e) {
                    // Somebody submitted the same thing first; looking again finds what they stored.
                    if (!Failures.isDuplicate(e) || attempt == MOST_ATTEMPTS) {
                        throw e;
                    }
                }
            }
        });
    }

    private <T> Optional<T> once(
            Unit unit,
            HotelSlug hotel,
            ConversationId id,
            Loading loading,
            Function<LockedConversation, Outcome<T>> decision,
            boolean locking) {
        if (locking) {
            long unused = database.inTransaction(hotel, transaction -> lock(transaction, hotel, id));
        }
        Optional<Loaded> found = database.run(hotel, context -> load.fetch(context, hotel, id, loading));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Loaded loaded = found.get();
        unit.learn(loaded.conversation().booking(), loaded.booking());
        unit.atBegin(transaction -> {
            if (lock(transaction, hotel, id) != loaded.version()) {
                throw new LostRace();
            }
        });
        Outcome<T> outcome = decision.apply(loaded.locked(() -> nextMessageId(hotel)));
        if (outcome.revision().isPresent()) {
            store(unit, hotel, loaded, outcome.revision().get());
        } else if (unit.hasBegun()) {
            // What was decided on together with this conversation is no longer as others may have seen it.
            require(database.run(hotel, context -> WriteStatement.touch(context, hotel, id, loaded.version())));
        }
        return Optional.of(outcome.answer());
    }

    private void store(Unit unit, HotelSlug hotel, Loaded loaded, Revision revision) {
        require(database.run(
                hotel,
                context -> WriteStatement.execute(
                        context, loaded.conversation(), loaded.version(), revision, sinks.get())));
        unit.afterCommit(() -> revision.messages()
                .forEach(message ->
                        ids.learn(hotel, message.id(), loaded.conversation().id())));
        if (!revision.changes().isEmpty()) {
            unit.afterCommit(committed);
        }
    }

    /** The version of the conversation, which nobody else changes until the transaction ends; 0 if there is none. */
    private static long lock(DSLContext transaction, HotelSlug hotel, ConversationId id) {
        return transaction
                .select(GUEST_CONVERSATION.VERSION)
                .from(GUEST_CONVERSATION)
                .where(GUEST_CONVERSATION.HOTEL.eq(hotel.value()))
                .and(GUEST_CONVERSATION.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(GUEST_CONVERSATION.VERSION)
                .orElse(0L);
    }

    private Long nextMessageId(HotelSlug hotel) {
        return database.run(hotel, context -> context.nextval(Sequences.MESSAGE_ID));
    }

    private static void require(boolean stored) {
        if (!stored) {
            throw new LostRace();
        }
    }

    /** Somebody else stored first. Never leaves this class. */
    private static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LostRace() {
            super("Somebody else stored first", null, false, false);
        }
    }
}
