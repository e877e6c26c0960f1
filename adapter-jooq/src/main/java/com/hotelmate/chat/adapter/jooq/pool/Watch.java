package com.hotelmate.chat.adapter.jooq.pool;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Asks the database twice a second whether it is there and takes writes, on a connection of its own, so that a busy pool
 * is no sign of a dead database. Whoever wants to know never waits. While it is away, the pool hands nothing out, so that
 * requests are refused at once and do not pile up. Thread-safe.
 */
public final class Watch implements AutoCloseable {

    private static final long BEAT_MILLIS = 500;
    private static final int ANSWER_MILLIS = 1_000;
    private static final long FRESH_NANOS = Duration.ofSeconds(2).toNanos();
    private static final String NO_ROOM = "53300";
    private static final String QUESTION = "SELECT NOT pg_is_in_recovery()";

    private final Pool pool;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread = new Thread(this::watch, "hotel-chat-database-watch");
    private volatile boolean answered;
    private volatile long answeredAt;

    private Watch(Pool pool) {
        this.pool = pool;
    }

    /** Begins to watch the database of that pool. */
    public static Watch over(Pool pool) {
        Watch watch = new Watch(pool);
        watch.thread.setDaemon(true);
        watch.thread.start();
        return watch;
    }

    /** Whether the database answered just now that it takes writes. */
    public boolean isAnswered() {
        return answered && System.nanoTime() - answeredAt < FRESH_NANOS;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            thread.join(2L * ANSWER_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void watch() {
        while (!pause()) {
            try (Connection connection = pool.unpooled().getConnection()) {
                connection.setNetworkTimeout(Runnable::run, ANSWER_MILLIS);
                ask(connection);
            } catch (SQLException e) {
                // It is away, or has no room for us; the next beat tries again.
                answered = false;
                pool.setAway(!NO_ROOM.equals(e.getSQLState()));
            }
        }
        answered = false;
        pool.setAway(false);
    }

    private void ask(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            do {
                try (ResultSet answer = statement.executeQuery(QUESTION)) {
                    boolean writable = answer.next() && answer.getBoolean(1);
                    answeredAt = System.nanoTime();
                    answered = writable;
                    pool.setAway(false);
                }
            } while (!pause());
        }
    }

    /** Whether it is to end. */
    private boolean pause() {
        try {
            return closed.await(BEAT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
