package com.hotelmate.chat.adapter.rest.standalone.settings;

import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The PostgreSQL that everything is kept in: one that runs anyway, or one of our own.
 *
 * @param address where the one is that runs anyway
 * @param directory where our own keeps its data
 * @param timeout how long the database may take for a statement
 * @param migrate whether missing migrations are applied at start
 * @param rowSecurity whether the database itself is to keep the hotels apart, too
 */
public record DatabaseSettings(
        Optional<DatabaseAddress> address,
        Optional<Path> directory,
        int poolSize,
        Duration timeout,
        boolean migrate,
        boolean rowSecurity) {

    private static final int MOST_CONNECTIONS = 500;
    private static final int LONGEST_SECONDS = 60;

    /** Reads the settings; empty if there is to be no database. */
    static Optional<DatabaseSettings> read(SettingsSource source) {
        Optional<DatabaseAddress> address = source.parsed(
                "DATABASE_URL",
                Optional.empty(),
                "postgres://user:password@host:port/database, or a jdbc:postgresql: URL",
                text -> Optional.of(DatabaseAddress.parse(text)));
        Optional<Path> directory = source.text("EMBEDDED_DATABASE").map(Path::of);
        DatabaseSettings settings = new DatabaseSettings(
                address,
                directory,
                (int) source.number("DATABASE_POOL_SIZE", PoolSettings.USUAL_SIZE, 2, MOST_CONNECTIONS),
                Duration.ofSeconds(source.number(
                        "DATABASE_TIMEOUT_SECONDS", PoolSettings.USUAL_PATIENCE.toSeconds(), 1, LONGEST_SECONDS)),
                source.flag("DATABASE_MIGRATE", true),
                source.flag("DATABASE_ROW_SECURITY", false));
        boolean named = source.text("DATABASE_URL").isPresent();
        if (named && directory.isPresent()) {
            source.wrong("DATABASE_URL", "nothing together with an embedded database");
        }
        Map<String, Boolean> stores = new LinkedHashMap<>();
        stores.put("memory", false);
        stores.put("postgres", true);
        boolean wanted = source.choice("STORAGE", named || directory.isPresent(), stores);
        if (wanted != (named || directory.isPresent())) {
            source.wrong("STORAGE", "postgres with a database, and memory without one");
        }
        return wanted ? Optional.of(settings) : Optional.empty();
    }

    /** Whether the database lives with this server, and nobody else uses it. */
    public boolean isOwn() {
        return directory.isPresent();
    }

    @Override
    public String toString() {
        return "["
                + address.map(DatabaseAddress::toString)
                        .or(() -> directory.map(Path::toString))
                        .orElse("-")
                + ", poolSize=" + poolSize + ", timeout=" + timeout + ", migrate=" + migrate + ", rowSecurity="
                + rowSecurity + "]";
    }
}
