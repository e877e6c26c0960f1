package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.jooq.delivery.JooqLanes;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import com.hotelmate.chat.application.delivery.DeadLetters;
import java.util.List;

/** The dead letters of a deployment, seen to without running a server on its database. */
public final class DeadLetterOffice implements AutoCloseable {

    private final Premises premises;
    private final Pool pool;
    private final DeadLetters letters;

    private DeadLetterOffice(DatabaseSettings settings, List<String> sinks) {
        premises = Premises.enter(settings);
        pool = Pool.open(premises.pool());
        letters = new DeadLetters(new JooqLanes(new Database(pool.pooled(), settings.rowSecurity())), sinks);
    }

    /** Opens it for the letters of these sinks. */
    public static DeadLetterOffice open(DatabaseSettings settings, List<String> sinks) {
        return new DeadLetterOffice(settings, sinks);
    }

    /** The letters. */
    public DeadLetters letters() {
        return letters;
    }

    @Override
    public void close() {
        pool.close();
        premises.close();
    }
}
