package com.hotelmate.chat.adapter.jooq.notify;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A connection kept for longer, on which the database has to answer soon. Not thread-safe. */
final class Link implements AutoCloseable {

    private static final int ANSWER_MILLIS = 2_000;

    private final Connection connection;
    private final int usualTimeout;

    private Link(Connection connection) throws SQLException {
        this.connection = connection;
        this.usualTimeout = connection.getNetworkTimeout();
    }

    static Link open(DataSource source) throws SQLException {
        Link link = new Link(source.getConnection());
        try {
            link.connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
            link.connection.setAutoCommit(true);
            return link;
        } catch (SQLException e) {
            link.close();
            throw e;
        }
    }

    Connection connection() {
        return connection;
    }

    @Override
    public void close() {
        try (connection) {
            connection.setNetworkTimeout(Runnable::run, usualTimeout);
        } catch (SQLException e) {
            // The connection is broken, which is why it is closed; there is nothing to give back.
        }
    }
}
