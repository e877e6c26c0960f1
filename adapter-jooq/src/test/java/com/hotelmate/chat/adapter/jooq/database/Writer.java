package com.hotelmate.chat.adapter.jooq.database;

import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Somebody who writes changes in a transaction of his own and commits when it suits him. */
public final class Writer implements AutoCloseable {

    private static final String HOTEL = "killarney";

    private final Connection connection;

    private Writer(Connection connection) {
        this.connection = connection;
    }

    /** A writer whose transaction is older than those of all who begin later. */
    public static Writer begin(DataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            Writer writer = new Writer(connection);
            long unused = writer.number("SELECT pg_current_xact_id()::text::bigint");
            return writer;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Writes and commits at once. */
    public static Commit write(DataSource source, long conversation, long firstSeq, long lastSeq) {
        try (Writer writer = begin(source)) {
            Commit commit = writer.write(conversation, firstSeq, lastSeq);
            writer.commit();
            return commit;
        }
    }

    /** Writes changes of a conversation. */
    public Commit write(long conversation, long firstSeq, long lastSeq) {
        for (long seq = firstSeq; seq <= lastSeq; seq++) {
            insert(conversation, seq, "DEFAULT");
        }
        return new Commit(new HotelSlug(HOTEL), new ConversationId(conversation), firstSeq, lastSeq);
    }

    /** Writes as if in a transaction of that number. */
    public void writeAs(long transaction, long conversation, long seq) {
        insert(conversation, seq, Long.toString(transaction));
    }

    private void insert(long conversation, long seq, String transaction) {
        execute("INSERT INTO hotelchat.change (hotel, conversation, seq, chat, kind, body, at, transaction) VALUES ('"
                + HOTEL + "', " + conversation + ", " + seq + ", 'guest', 'message_sent', '{}', now(), " + transaction
                + ")");
    }

    /** Executes a statement in the transaction. */
    public void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the query answers. */
    public long number(String sql) {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            if (!result.next()) {
                throw new IllegalStateException("No number: " + sql);
            }
            return result.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Commits, and begins another transaction with the next statement. */
    public void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try (connection) {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
