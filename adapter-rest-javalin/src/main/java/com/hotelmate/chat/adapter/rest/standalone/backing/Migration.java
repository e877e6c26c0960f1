package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.RowSecurity;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseRole;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import java.util.List;

/** A database brought up to date without running a server on it. */
public final class Migration {

    private Migration() {}

    /**
     * Applies what is missing.
     *
     * @return what was applied, in order
     */
    public static List<String> apply(DatabaseSettings settings) {
        try (Premises premises = Premises.enter(settings);
                Pool pool = Pool.open(premises.pool())) {
            return apply(settings, pool);
        }
    }

    static List<String> apply(DatabaseSettings settings, Pool pool) {
        List<String> applied = new Migrations(pool.unpooled()).apply();
        RowSecurity security = new RowSecurity(pool.unpooled());
        if (settings.rowSecurity()) {
            security.enforceFor(DatabaseRole.USUAL);
        } else {
            security.lift();
        }
        return applied;
    }
}
