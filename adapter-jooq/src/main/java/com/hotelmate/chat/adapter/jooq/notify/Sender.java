package com.hotelmate.chat.adapter.jooq.notify;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Sends notifications on a connection of its own, all that came together in one statement. */
final class Sender implements Runnable {

    /** Commits that notify wait for each other in the whole database, so there is to be a limited number of them. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private static final long PAUSE_AFTER_FAILURE_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final int MOST_WAITING = 10_000;
    private static final String NOTIFY =
            "SELECT pg_notify(n.channel, n.payload) FROM unnest(?::text[], ?::text[]) AS n (channel, payload)";

    private final DataSource source;
    private final Set<Notification> waiting = new LinkedHashSet<>();
    private boolean closed;
    private @Nullable Link link;

    Sender(DataSource source) {
        this.source = source;
    }

    synchronized void send(Notification notification) {
        if (!closed && waiting.size() < MOST_WAITING && waiting.add(notification)) {
            notifyAll();
        }
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            List<Notification> batch = take();
            while (!batch.isEmpty()) {
                deliver(batch);
                batch = take();
            }
        } catch (InterruptedException e) {
            close();
            Thread.currentThread().interrupt();
        } finally {
            drop();
        }
    }

    private void deliver(List<Notification> batch) {
        try {
            send(batch);
            LockSupport.parkNanos(PAUSE_NANOS);
        } catch (SQLException | RuntimeException e) {
            // The database is away. What could not be sent is tried again on a new connection.
            drop();
            putBack(batch);
            LockSupport.parkNanos(PAUSE_AFTER_FAILURE_NANOS);
        }
    }

    private void send(List<Notification> batch) throws SQLException {
        Link open = link == null ? Link.open(source) : link;
        link = open;
        Connection connection = open.connection();
        try (PreparedStatement statement = connection.prepareStatement(NOTIFY)) {
            statement.setArray(1, connection.createArrayOf("text", texts(batch, Notification::channel)));
            statement.setArray(2, connection.createArrayOf("text", texts(batch, Notification::payload)));
            statement.execute();
        }
    }

    private synchronized List<Notification> take() throws InterruptedException {
        while (waiting.isEmpty() && !closed) {
            wait();
        }
        List<Notification> batch = new ArrayList<>(waiting);
        waiting.clear();
        return batch;
    }

    private synchronized void putBack(List<Notification> batch) {
        if (!closed && waiting.size() < MOST_WAITING) {
            waiting.addAll(batch);
        }
    }

    private void drop() {
        Link open = link;
        link = null;
        if (open != null) {
            open.close();
        }
    }

    private static Object[] texts(List<Notification> batch, Function<Notification, String> text) {
        return batch.stream().map(text).toArray();
    }
}
