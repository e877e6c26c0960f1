package com.hotelmate.chat.adapter.jooq.pool;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

/** Refuses at once while the database is known to be away, so that nobody waits for what will not come. */
final class GuardedConnections extends HikariDataSource {

    private static final String CONNECTION_FAILURE = "08006";

    private volatile boolean away;

    GuardedConnections(HikariConfig configuration) {
        super(configuration);
    }

    void setAway(boolean value) {
        away = value;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (away) {
            throw new SQLTransientConnectionException("The database is away", CONNECTION_FAILURE);
        }
        return super.getConnection();
    }
}
