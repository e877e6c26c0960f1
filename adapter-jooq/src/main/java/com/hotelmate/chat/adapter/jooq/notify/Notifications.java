package com.hotelmate.chat.adapter.jooq.notify;

import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that nodes send each other through the database ({@code LISTEN} and {@code NOTIFY}). Two connections
 * of the source are kept while it runs, one for listening and one for sending, since neither may wait for a unit of work.
 * Lost connections are made again. Notifications are hints: one that is sent while the database is away, or while the
 * receiver is, may be lost, so receivers have to look for themselves now and then. Thread-safe.
 */
public final class Notifications implements AutoCloseable {

    /** For how long after the last word from the database it is taken for granted that nothing was missed. */
    public static final Duration FRESHNESS = Duration.ofSeconds(1);

    private static final Pattern CHANNEL = Pattern.compile("[a-z_]{1,63}");
    private static final long PATIENCE_MILLIS = 2_000;

    private final Listener listener;
    private final Sender sender;
    private @Nullable Thread listening;
    private @Nullable Thread sending;

    /** Notifications through that database, with the usual {@link #FRESHNESS}. */
    public Notifications(DataSource source) {
        this(source, FRESHNESS);
    }

    /**
     * Notifications through that database.
     *
     * @param freshness for how long after the last word from the database {@link #isFresh} holds
     */
    public Notifications(DataSource source, Duration freshness) {
        this.listener = new Listener(source, freshness);
        this.sender = new Sender(source);
    }

    /**
     * Lets the subscriber hear what is sent to the channel, from the next connection on: subscribe before the start.
     *
     * @param channel lower-case letters and underscores
     */
    public void subscribe(String channel, Subscriber subscriber) {
        listener.subscribe(valid(channel), subscriber);
    }

    /**
     * Sends this to all nodes, this one included, without waiting: outside of the caller's unit of work, so only once that
     * is committed. Equal notifications that wait to be sent are sent once.
     *
     * @param payload shorter than 8000 bytes
     */
    public void send(String channel, String payload) {
        sender.send(new Notification(valid(channel), payload));
    }

    /** Starts to listen and to send; before that there is no thread and no connection. */
    public synchronized void start() {
        if (listening == null) {
            listening = started(listener, "hotelchat-listen");
            sending = started(sender, "hotelchat-notify");
        }
    }

    /**
     * Whether everything that was committed a {@linkplain #FRESHNESS moment} ago has been heard: the connection is there,
     * and the database answered on it just now. False before the start and while this process or the database hung.
     */
    public boolean isFresh() {
        return listener.isFresh();
    }

    /** Sends what still waits, and gives the connections back. */
    @Override
    public synchronized void close() {
        sender.close();
        listener.close();
        join(sending);
        join(listening);
    }

    private static String valid(String channel) {
        if (!CHANNEL.matcher(channel).matches()) {
            throw new IllegalArgumentException("Not a channel: " + channel);
        }
        return channel;
    }

    private static Thread started(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    private static void join(@Nullable Thread thread) {
        if (thread == null) {
            return;
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
