package com.hotelmate.chat.adapter.jooq.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What one thread does together: its transaction, once something asked for one. Not thread-safe. */
public final class Unit implements AutoCloseable {

    private final DataSource source;
    private final Settings settings;
    private final boolean rowSecurity;
    private final Scope scope;
    private final List<Runnable> afterCommit = new ArrayList<>();
    private @Nullable Connection connection;
    private @Nullable DSLContext transaction;

    Unit(DataSource source, Settings settings, boolean rowSecurity, Scope scope) {
        this.source = source;
        this.settings = settings;
        this.rowSecurity = rowSecurity;
        this.scope = scope;
    }

    /** Whether a transaction has begun. */
    public boolean hasBegun() {
        return transaction != null;
    }

    /** Does this once everything is committed; never after a rollback. */
    public void afterCommit(Runnable task) {
        afterCommit.add(task);
    }

    DSLContext transaction() {
        DSLContext begun = transaction;
        if (begun == null) {
            begun = begin();
            transaction = begun;
        }
        return begun;
    }

    /** Gives up what was done so far, so that the work can be done again. */
    public void rollback() {
        afterCommit.clear();
        close();
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
            DSLContext context = DSL.using(begun, SQLDialect.POSTGRES, settings);
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
