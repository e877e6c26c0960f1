package com.hotelmate.chat.adapter.jooq.session;

import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.domain.stay.BookingId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * What one thread does together: its transaction, once something asked for one, and what it read already. Not
 * thread-safe.
 */
public final class Unit implements AutoCloseable {

    private final DataSource source;
    private final Configuration configuration;
    private final boolean rowSecurity;
    private final Scope scope;
    private final Map<BookingId, Optional<Booking>> bookings = new HashMap<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private Consumer<DSLContext> first = transaction -> {};
    private @Nullable Connection connection;
    private @Nullable DSLContext transaction;

    Unit(DataSource source, Configuration configuration, boolean rowSecurity, Scope scope) {
        this.source = source;
        this.configuration = configuration;
        this.rowSecurity = rowSecurity;
        this.scope = scope;
    }

    /** Whether a transaction has begun. */
    public boolean hasBegun() {
        return transaction != null;
    }

    /** Does this first in the transaction, if one begins: the place to take locks in an order that all units keep to. */
    public void atBegin(Consumer<DSLContext> task) {
        first = task;
    }

    /** Learns what the booking is within this unit, or that the hotel has none of that id. */
    public void learn(BookingId id, Optional<Booking> booking) {
        bookings.put(id, booking);
    }

    /** Whether the unit knows the booking, or that there is none. */
    public boolean knows(BookingId id) {
        return bookings.containsKey(id);
    }

    /** The booking as the unit knows it; empty as well when it does not know. */
    public Optional<Booking> booking(BookingId id) {
        return bookings.getOrDefault(id, Optional.empty());
    }

    /** Does this once everything is committed and the unit is over; never after a rollback. */
    public void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    DSLContext transaction() {
        DSLContext begun = transaction;
        if (begun == null) {
            begun = begin();
            transaction = begun;
            first.accept(begun);
        }
        return begun;
    }

    void commit() {
        Connection begun = connection;
        if (begun != null) {
            try {
                begun.commit();
            } catch (SQLException e) {
                throw new DataAccessException("The commit failed", e);
            }
        }
    }

    void tellCommitted() {
        afterCommit.forEach(Runnable::run);
    }

    @Override
    public void close() {
        Connection begun = connection;
        connection = null;
        transaction = null;
        if (begun != null) {
            try (begun) {
                begun.rollback();
                begun.setAutoCommit(true);
            } catch (SQLException e) {
                // The connection is broken, so the server rolls back by itself; the pool finds out and drops it.
            }
        }
    }

    private DSLContext begin() {
        try {
            Connection begun = source.getConnection();
            connection = begun;
            begun.setAutoCommit(false);
            DSLContext context = DSL.using(configuration.derive(begun));
            if (rowSecurity) {
                context.select(DSL.function(
                                "set_config",
                                String.class,
                                DSL.val(Scope.NAME),
                                DSL.val(scope.setting()),
                                DSL.val(true)))
                        .fetch();
            }
            return context;
        } catch (SQLException e) {
            throw new DataAccessException("No connection", e);
        }
    }
}
