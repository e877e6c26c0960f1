package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.jooq.embedded.EmbeddedDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseRole;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import java.util.Optional;

/** Where the database is: a server that runs anyway, or one of our own, which runs from here to the closing. */
final class Premises implements AutoCloseable {

    private final PoolSettings pool;
    private final Optional<EmbeddedDatabase> own;

    private Premises(PoolSettings pool, Optional<EmbeddedDatabase> own) {
        this.pool = pool;
        this.own = own;
    }

    static Premises enter(DatabaseSettings settings) {
        Optional<EmbeddedDatabase> own = settings.directory().map(EmbeddedDatabase::start);
        DatabaseAddress address =
                own.map(EmbeddedDatabase::address).or(settings::address).orElseThrow();
        return new Premises(new PoolSettings(address, settings.poolSize(), settings.timeout(), role(settings)), own);
    }

    /** Behind the policies of the database, requests are worked on with a role that owns nothing. */
    private static Optional<DatabaseRole> role(DatabaseSettings settings) {
        return settings.rowSecurity() ? Optional.of(DatabaseRole.USUAL) : Optional.empty();
    }

    PoolSettings pool() {
        return pool;
    }

    @Override
    public void close() {
        own.ifPresent(EmbeddedDatabase::close);
    }
}
