package com.hotelmate.chat.adapter.jooq.staffchat;

import com.hotelmate.chat.adapter.jooq.schema.Sequences;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Failures;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Changes conversations of staff. A single one is not locked while the decision is made: it is read, decided on and stored
 * if nobody else stored meanwhile, else all over again. Whoever keeps losing, and whoever changes several, locks the rows
 * first, in order of id like everybody. Thread-safe.
 */
final class UnitsOfWork {

    private static final String LOCK = """
            SELECT id FROM hotelchat.staff_conversation
            WHERE hotel = ? AND id = ANY (CAST(? AS bigint[]))
            ORDER BY id
            FOR NO KEY UPDATE
            """;

    private static final int LOSSES_BEFORE_LOCKING = 3;
    private static final int MOST_ATTEMPTS = 10;

    private final Database database;
    private final Supplier<List<String>> sinks;
    private final Runnable committed;

    /**
     * Units in that database.
     *
     * @param sinks the sinks that lanes are kept for
     * @param committed is run when new changes were committed; returns at once
     */
    UnitsOfWork(Database database, Supplier<List<String>> sinks, Runnable committed) {
        this.database = database;
        this.sinks = sinks;
        this.committed = committed;
    }

    <T> List<T> change(
            HotelSlug hotel,
            List<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision) {
        for (int attempt = 1; ; attempt++) {
            boolean locking = ids.size() > 1 || attempt > LOSSES_BEFORE_LOCKING;
            try {
                return database.unit(hotel, unit -> once(unit, hotel, ids, loading, decision, locking));
            } catch (LostRace e) {
                if (attempt == MOST_ATTEMPTS) {
                    throw new IllegalStateException("Somebody was faster each time, although the rows were locked", e);
                }
            } catch (DataAccessException e) {
                // Somebody submitted the same thing first; looking again finds what they stored.
                if (!Failures.isDuplicate(e) || attempt == MOST_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** Stores what was decided, and tells of it after the commit. */
    void store(Unit unit, HotelSlug hotel, List<WriteStatement.Decided> decided) {
        if (decided.isEmpty()) {
            return;
        }
        int stored = database.run(hotel, context -> WriteStatement.execute(context, hotel, decided, sinks.get()));
        if (stored < decided.size()) {
            throw new LostRace();
        }
        unit.afterCommit(committed);
    }

    private <T> List<T> once(
            Unit unit,
            HotelSlug hotel,
            List<ConversationId> ids,
            StaffLoading loading,
            Function<LockedStaffConversation, StaffOutcome<T>> decision,
            boolean locking) {
        if (locking) {
            int unused = database.inTransaction(hotel, transaction -> lock(transaction, hotel, ids));
        }
        List<T> answers = new ArrayList<>();
        List<WriteStatement.Decided> decided = new ArrayList<>();
        for (LoadStatement.Loaded loaded :
                database.run(hotel, context -> LoadStatement.fetch(context, hotel, ids, loading))) {
            StaffOutcome<T> outcome = decision.apply(loaded.locked(() -> nextMessageId(hotel)));
            answers.add(outcome.answer());
            outcome.revision()
                    .ifPresent(revision ->
                            decided.add(new WriteStatement.Decided(loaded.conversation(), loaded.version(), revision)));
        }
        store(unit, hotel, decided);
        return answers;
    }

    private static int lock(DSLContext transaction, HotelSlug hotel, List<ConversationId> ids) {
        return transaction
                .fetch(
                        LOCK,
                        hotel.value(),
                        ids.stream().map(ConversationId::value).toArray(Long[]::new))
                .size();
    }

    private Long nextMessageId(HotelSlug hotel) {
        return database.run(hotel, context -> context.nextval(Sequences.MESSAGE_ID));
    }

    /** Somebody else stored first. Never leaves this class. */
    private static final class LostRace extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private LostRace() {
            super("Somebody else stored first", null, false, false);
        }
    }
}
