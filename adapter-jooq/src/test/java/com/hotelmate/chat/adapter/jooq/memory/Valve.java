package com.hotelmate.chat.adapter.jooq.memory;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Connections that can be cut and kept from coming back. */
final class Valve {

    private static final String NAME = "hotelchat_valve";

    private final DataSource source;
    private volatile boolean shut;

    Valve(DataSource source) {
        this.source = source;
    }

    DataSource connections() {
        return (DataSource) Proxy.newProxyInstance(
                Valve.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (shut) {
                        throw new SQLException("There is no way through", "08001");
                    }
                    Connection connection = source.getConnection();
                    execute(connection, "SET application_name = '" + NAME + "'");
                    return connection;
                });
    }

    /** Cuts all connections; there are no others until it is opened again. */
    void shut() throws SQLException {
        shut = true;
        try (Connection connection = source.getConnection()) {
            execute(
                    connection,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() "
                            + "AND application_name = '" + NAME + "'");
        }
    }

    void open() {
        shut = false;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
