package com.hotelmate.chat.adapter.jooq.embedded;

import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Something to keep. */
final class Words {

    private Words() {}

    static void write(EmbeddedDatabase database, String word) throws SQLException {
        try (Pool pool = Pool.open(PoolSettings.of(database.address()));
                Connection connection = pool.unpooled().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS word (word text)");
            statement.execute("INSERT INTO word VALUES ('" + word + "')");
        }
    }

    static List<String> in(EmbeddedDatabase database) throws SQLException {
        return ask(database, "SELECT word FROM word");
    }

    static List<String> ask(EmbeddedDatabase database, String query) throws SQLException {
        try (Pool pool = Pool.open(PoolSettings.of(database.address()));
                Connection connection = pool.unpooled().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> answers = new ArrayList<>();
            while (rows.next()) {
                answers.add(rows.getString(1));
            }
            return answers;
        }
    }
}
