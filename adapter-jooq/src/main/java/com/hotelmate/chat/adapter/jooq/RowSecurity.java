package com.hotelmate.chat.adapter.jooq;

import static org.jooq.impl.DSL.name;

import com.hotelmate.chat.adapter.jooq.pool.DatabaseRole;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Record;

/**
 * The second wall between hotels: policies of the database, by which a transaction sees and writes only rows of the hotel
 * that it names, whatever its statements ask for. They are laid over all tables that have a hotel, also those of later
 * migrations, and bind the owner of the tables, too. A transaction that names no hotel sees nothing, so whoever works with
 * the tables has to do it by a {@link Database} that was told of it. Doing it again does no harm; nodes that do it at once
 * take turns. Thread-safe.
 */
public final class RowSecurity {

    private static final String TURN = "SELECT pg_advisory_xact_lock(hashtext('hotelchat row security'))";

    private static final String TABLES = """
            SELECT t.relname AS tenants, a.attname AS hotel, t.relrowsecurity AND t.relforcerowsecurity AS enforced
            FROM pg_class t
            JOIN pg_attribute a ON a.attrelid = t.oid AND NOT a.attisdropped
            WHERE t.relnamespace = CAST('hotelchat' AS regnamespace) AND t.relkind IN ('r', 'p')
                AND a.attname = CASE t.relname WHEN 'hotel' THEN 'slug' ELSE 'hotel' END
            ORDER BY t.relname
            """;

    private static final List<String> RIGHTS = List.of(
            "GRANT USAGE ON SCHEMA hotelchat TO {0}",
            "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA hotelchat TO {0}",
            "REVOKE INSERT, UPDATE, DELETE ON hotelchat.schema_history FROM {0}",
            "GRANT USAGE ON ALL SEQUENCES IN SCHEMA hotelchat TO {0}");

    private static final List<String> ENFORCING = List.of(
            "DROP POLICY IF EXISTS of_hotel ON {0}",
            """
            CREATE POLICY of_hotel ON {0} USING (
                {1} = current_setting('hotelchat.hotel', true) OR current_setting('hotelchat.hotel', true) = '*')
            """, "ALTER TABLE {0} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");

    private static final List<String> LIFTING = List.of(
            "ALTER TABLE {0} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY",
            "DROP POLICY IF EXISTS of_hotel ON {0}");

    private final Database owner;

    /** Over the tables of that database, with connections of their owner. */
    public RowSecurity(DataSource owner) {
        this.owner = new Database(owner, false);
    }

    /**
     * Puts up the wall, and lets the role do behind it what the chat needs. The role is made if there is none of that
     * name; then whoever connects here becomes a member of it.
     *
     * @throws StorageUnavailableException if the database is away, or gave up waiting
     */
    public void enforceFor(DatabaseRole role) {
        taken(sql -> {
            Name name = name(role.name());
            if (sql.fetch("SELECT FROM pg_roles WHERE rolname = ?", role.name()).isEmpty()) {
                sql.execute("CREATE ROLE {0} NOLOGIN", name);
                sql.execute("GRANT {0} TO CURRENT_USER", name);
            }
            RIGHTS.forEach(right -> sql.execute(right, name));
            each(sql, false, ENFORCING);
        });
    }

    /**
     * Takes the wall down.
     *
     * @throws StorageUnavailableException if the database is away, or gave up waiting
     */
    public void lift() {
        taken(sql -> each(sql, true, LIFTING));
    }

    private void taken(Consumer<DSLContext> work) {
        int unused = owner.inTransaction(sql -> {
            sql.execute(TURN);
            work.accept(sql);
            return 0;
        });
    }

    /** Does it to the tables where it is still to be done, since it keeps everybody from them for a moment. */
    private static void each(DSLContext sql, boolean whereEnforced, List<String> statements) {
        for (Record table : sql.fetch(TABLES)) {
            if (table.get("enforced", Boolean.class) == whereEnforced) {
                Name tenants = name(Migrations.SCHEMA, table.get("tenants", String.class));
                Name hotel = name(table.get("hotel", String.class));
                statements.forEach(statement -> sql.execute(statement, tenants, hotel));
            }
        }
    }
}
