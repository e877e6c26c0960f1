package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.adapter.jooq.session.Failures;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * Brings a database to the schema that this version works with. The tables live in a schema of their own,
 * {@value #SCHEMA}, so that a host can share its database with the chat. Thread-safe; of several nodes that migrate at
 * once, one does it and the others wait.
 */
public final class Migrations {

    /** The schema of all tables. */
    public static final String SCHEMA = "hotelchat";

    private final Flyway flyway;

    /** Migrations of that database, whose user must be allowed to create a schema. */
    public Migrations(DataSource database) {
        FluentConfiguration configuration = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .schemas(SCHEMA)
                .defaultSchema(SCHEMA)
                .table("schema_history")
                .locations("classpath:com/hotelmate/chat/adapter/jooq/migration")
                .failOnMissingLocations(true);
        this.flyway = new Flyway(configuration);
    }

    /**
     * Applies what is missing.
     *
     * @return the version and the name of each migration that was applied, in order
     * @throws StorageUnavailableException if the database is away, or gave up waiting
     */
    public List<String> apply() {
        return asked(() -> flyway.migrate().migrations.stream()
                .map(migration -> migration.version + " " + migration.description)
                .toList());
    }

    /**
     * Whether nothing is missing, and nothing was applied that this version does not know.
     *
     * @throws StorageUnavailableException if the database is away, or gave up waiting
     */
    public boolean areComplete() {
        return asked(() -> flyway.validateWithResult().validationSuccessful);
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (FlywayException e) {
            throw Failures.isPassing(e) ? new StorageUnavailableException(e) : e;
        }
    }
}
