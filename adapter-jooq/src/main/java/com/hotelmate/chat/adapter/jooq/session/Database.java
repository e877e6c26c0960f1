package com.hotelmate.chat.adapter.jooq.session;

import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.Configuration;
import org.jooq.DSLContext;
import org.jooq.ExecuteListenerProvider;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on behalf of one hotel, each committed on its own unless the calling thread is within a unit of work.
 * Connections are held no longer than a statement or a unit. A database that is away shows as
 * {@link StorageUnavailableException}. Thread-safe.
 */
public final class Database {

    private final DataSource source;
    private final boolean rowSecurity;
    private final Configuration configuration;
    private final DSLContext statements;
    /** Not static: two databases in one JVM know nothing of each other's units. */
    @SuppressWarnings("ThreadLocalUsage")
    private final ThreadLocal<@Nullable Unit> current = new ThreadLocal<>();

    /**
     * Statements on connections of that source.
     *
     * @param rowSecurity whether the database itself is to be told which hotel's rows may be seen
     */
    public Database(DataSource source, boolean rowSecurity) {
        this(source, rowSecurity, nanos -> {});
    }

    /**
     * Statements on connections of that source.
     *
     * @param rowSecurity whether the database itself is to be told which hotel's rows may be seen
     * @param statementNanos told how long each statement took, whatever became of it; it must return at once
     */
    public Database(DataSource source, boolean rowSecurity, LongConsumer statementNanos) {
        this.source = source;
        this.rowSecurity = rowSecurity;
        this.configuration = new DefaultConfiguration()
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderFormatted(false).withExecuteLogging(false))
                .set((ExecuteListenerProvider) () -> new StatementTimes(statementNanos));
        this.statements = DSL.using(configuration.derive(source));
    }

    /** Runs the work for that hotel: within the thread's unit of work if there is one, else each statement on its own. */
    public <T> T run(HotelSlug hotel, Function<DSLContext, T> work) {
        Unit unit = current.get();
        if (unit != null && unit.hasBegun()) {
            return translated(() -> work.apply(unit.transaction()));
        }
        return rowSecurity ? alone(Scope.of(hotel), work) : translated(() -> work.apply(statements));
    }

    /** Runs the work for all hotels at once, outside of any unit: what keeps the deployment going. */
    public <T> T runForAll(Function<DSLContext, T> work) {
        return rowSecurity ? alone(Scope.ALL, work) : translated(() -> work.apply(statements));
    }

    /** Runs the work for all hotels in a transaction of its own. */
    public <T> T inTransaction(Function<DSLContext, T> work) {
        return alone(Scope.ALL, work);
    }

    /** Runs the work in a transaction: that of the thread's unit of work if there is one, else its own. */
    public <T> T inTransaction(HotelSlug hotel, Function<DSLContext, T> work) {
        Unit unit = current.get();
        return unit == null ? alone(Scope.of(hotel), work) : translated(() -> work.apply(unit.transaction()));
    }

    /**
     * Makes everything that the calling thread does within the work one unit: committed after the work, or rolled back if
     * it throws. A transaction begins only when something asks for one, so that a unit of one statement needs none.
     */
    public <T> T unit(HotelSlug hotel, Function<Unit, T> work) {
        if (current.get() != null) {
            throw new IllegalStateException("A unit of work within another one");
        }
        Unit unit = new Unit(source, configuration, rowSecurity, Scope.of(hotel));
        T result;
        try (unit) {
            current.set(unit);
            result = work.apply(unit);
            translated(() -> {
                unit.commit();
                return unit;
            });
        } finally {
            current.remove();
        }
        unit.tellCommitted();
        return result;
    }

    /** The unit of work that the calling thread is in. */
    public @Nullable Unit currentUnit() {
        return current.get();
    }

    private <T> T alone(Scope scope, Function<DSLContext, T> work) {
        return translated(() -> {
            try (Unit unit = new Unit(source, configuration, rowSecurity, scope)) {
                T result = work.apply(unit.transaction());
                unit.commit();
                return result;
            }
        });
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            throw Failures.translated(e);
        }
    }
}
