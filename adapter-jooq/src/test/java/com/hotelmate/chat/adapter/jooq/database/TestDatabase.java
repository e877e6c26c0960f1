package com.hotelmate.chat.adapter.jooq.database;

import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * One PostgreSQL for all tests of a JVM, started when first asked for: an embedded one, or the server that the system
 * property {@value #URL_PROPERTY} names (a JDBC URL with user and password, of somebody who may create databases). Each
 * call gives a migrated database of its own, copied from a template.
 */
public final class TestDatabase {

    /** Names a running server to use instead of an embedded one. */
    public static final String URL_PROPERTY = "hotelchat.test.database";

    private static final String TEMPLATE = "hotelchat_template";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final PGSimpleDataSource admin;

    private TestDatabase(PGSimpleDataSource admin) {
        this.admin = admin;
    }

    /** A migrated, empty database that nobody else uses. */
    public static DataSource create() {
        return Holder.SERVER.copyOf(TEMPLATE);
    }

    /** Takes everything out of a migrated database, which then counts from one again. */
    public static DataSource emptied(DataSource source) {
        execute(source, """
                DO $$ BEGIN EXECUTE (
                    SELECT 'TRUNCATE ' || string_agg(format('%I.%I', schemaname, tablename), ', ') || ' RESTART IDENTITY'
                    FROM pg_tables WHERE schemaname = 'hotelchat' AND tablename <> 'schema_history'
                ); END $$""");
        return source;
    }

    /** Where a migrated, empty database is that nobody else uses. */
    public static DatabaseAddress newAddress() {
        return addressOf(Holder.SERVER.copyOf(TEMPLATE));
    }

    /** Where a database is that has nothing in it. */
    public static DatabaseAddress newEmptyAddress() {
        return addressOf(Holder.SERVER.copyOf("template1"));
    }

    /** A database without anything in it. */
    public static DataSource createEmpty() {
        return Holder.SERVER.copyOf("template1");
    }

    private static DatabaseAddress addressOf(PGSimpleDataSource source) {
        return new DatabaseAddress(
                source.getUrl().replaceAll("\\?.*", ""),
                Optional.ofNullable(source.getUser()),
                Optional.ofNullable(source.getPassword()));
    }

    private PGSimpleDataSource copyOf(String template) {
        String name = "hotelchat_" + ProcessHandle.current().pid() + "_" + COUNT.incrementAndGet();
        execute("CREATE DATABASE " + name + " TEMPLATE " + template);
        return named(name);
    }

    private PGSimpleDataSource named(String name) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(admin.getUrl());
        source.setDatabaseName(name);
        source.setUser(admin.getUser());
        source.setPassword(admin.getPassword());
        return source;
    }

    private void execute(String sql) {
        execute(admin, sql);
    }

    private static void execute(DataSource source, String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestDatabase start() {
        TestDatabase server = new TestDatabase(admin());
        server.execute("DROP DATABASE IF EXISTS " + TEMPLATE);
        server.execute("CREATE DATABASE " + TEMPLATE);
        new Migrations(server.named(TEMPLATE)).apply();
        return server;
    }

    private static PGSimpleDataSource admin() {
        String url = System.getProperty(URL_PROPERTY);
        PGSimpleDataSource source = new PGSimpleDataSource();
        if (url != null) {
            source.setUrl(url);
            return source;
        }
        try {
            EmbeddedPostgres embedded = EmbeddedPostgres.builder()
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "300")
                    .start();
            source.setUrl(embedded.getJdbcUrl("postgres", "postgres"));
            return source;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Holder {
        private static final TestDatabase SERVER = start();
    }
}
