package com.hotelmate.chat.adapter.jooq;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
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
     * @return how many migrations were applied
     */
    public int apply() {
        return flyway.migrate().migrationsExecuted;
    }

    /** Whether nothing is missing, and nothing was applied that this version does not know. */
    public boolean areComplete() {
        return flyway.validateWithResult().validationSuccessful;
    }
}
