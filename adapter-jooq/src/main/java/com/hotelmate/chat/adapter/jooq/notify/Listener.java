package com.hotelmate.chat.adapter.jooq.notify;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/** Listens on a connection of its own, makes it again when it is lost, and tells the subscribers of both. */
final class Listener implements Runnable {

    /** A quiet connection is asked for a word this often, so that a dead one shows. */
    private static final int BEAT_MILLIS = 250;

    private static final long FIRST_PAUSE_MILLIS = 50;
    private static final long LONGEST_PAUSE_MILLIS = 500;

    private final Map<String, List<Subscriber>> subscribers = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final DataSource source;
    private final long freshNanos;
    private volatile boolean connected;
    private volatile long heardAt;
    private long pauseMillis = FIRST_PAUSE_MILLIS;

    Listener(DataSource source, Duration freshness) {
        this.source = source;
        this.freshNanos = freshness.toNanos();
    }

    void subscribe(String channel, Subscriber subscriber) {
        subscribers
                .computeIfAbsent(channel, name -> new CopyOnWriteArrayList<>())
                .add(subscriber);
    }

    boolean isFresh() {
        return connected && System.nanoTime() - heardAt < freshNanos;
    }

    void close() {
        closed.countDown();
    }

    @Override
    public void run() {
        while (isOpen()) {
            try (Link link = Link.open(source)) {
                listen(link);
            } catch (SQLException | RuntimeException e) {
                // The database is away, or a subscriber failed and has to be told anew: both end with a new connection.
                lose();
            }
            pause();
        }
        lose();
    }

    private void listen(Link link) throws SQLException {
        PGConnection server = link.connection().unwrap(PGConnection.class);
        try (Statement statement = link.connection().createStatement()) {
            long asked = System.nanoTime();
            for (String channel : subscribers.keySet()) {
                statement.execute("LISTEN \"" + channel + "\"");
            }
            subscribers.values().forEach(all -> all.forEach(Subscriber::connected));
            heardAt = asked;
            connected = true;
            pauseMillis = FIRST_PAUSE_MILLIS;
            while (isOpen()) {
                hear(server.getNotifications(BEAT_MILLIS));
                if (System.nanoTime() - heardAt >= TimeUnit.MILLISECONDS.toNanos(BEAT_MILLIS)) {
                    askForAWord(statement, server);
                }
            }
            statement.execute("UNLISTEN *");
        }
    }

    /** The answer comes after every notification that was under way when it was asked for. */
    private void askForAWord(Statement statement, PGConnection server) throws SQLException {
        long asked = System.nanoTime();
        statement.execute("SELECT 1");
        hear(server.getNotifications());
        heardAt = asked;
    }

    private void hear(PGNotification[] notifications) {
        for (PGNotification notification : notifications) {
            subscribers
                    .getOrDefault(notification.getName(), List.of())
                    .forEach(subscriber -> subscriber.received(notification.getParameter()));
        }
    }

    private void lose() {
        if (connected) {
            connected = false;
            subscribers.values().forEach(all -> all.forEach(Listener::disconnect));
        }
    }

    private static void disconnect(Subscriber subscriber) {
        try {
            subscriber.disconnected();
        } catch (RuntimeException e) {
            // It will be told of the next connection; the others have to be told of this loss.
        }
    }

    private boolean isOpen() {
        return closed.getCount() > 0;
    }

    private void pause() {
        try {
            if (!closed.await(pauseMillis, TimeUnit.MILLISECONDS)) {
                pauseMillis = Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        }
    }
}
