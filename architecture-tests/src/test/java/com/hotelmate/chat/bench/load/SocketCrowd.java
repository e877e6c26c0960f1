package com.hotelmate.chat.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Many clients of the Pusher protocol on one thread, which count what they hear. */
public final class SocketCrowd implements AutoCloseable {

    private static final long PATIENCE_NANOS = Duration.ofSeconds(30).toNanos();

    private final Selector selector = Selector.open();
    private final List<Listener> listeners = new ArrayList<>();
    private final Map<String, Integer> heard = new HashMap<>();
    private final byte[] lastName = new byte[128];
    private int lastLength = -1;
    private String last = "";

    /** A crowd of nobody. */
    public SocketCrowd() throws IOException {}

    /** Connects so many at once; how long it took until the last was welcomed. */
    public Duration connect(int port, String key, int count) throws IOException {
        heard.clear();
        long start = System.nanoTime();
        for (int i = 0; i < count; i++) {
            listeners.add(new Listener(port, key, selector));
        }
        return await("pusher:connection_established", listeners.size(), start);
    }

    /** Lets all listen to a channel; how long it took until the last was told that it does. */
    public Duration subscribe(String channel, UnaryOperator<String> authorisation) throws IOException {
        heard.clear();
        long start = System.nanoTime();
        for (Listener listener : listeners) {
            listener.say("{\"event\":\"pusher:subscribe\",\"data\":{\"channel\":\"" + channel + "\",\"auth\":\""
                    + authorisation.apply(listener.socketId()) + "\"}}");
        }
        return await("pusher_internal:subscription_succeeded", listeners.size(), start);
    }

    /** How long it takes from the beginning of an action until the last has heard the event. */
    public Duration hearing(String event, Action action) throws IOException {
        heard.clear();
        long start = System.nanoTime();
        action.run();
        return await(event, listeners.size(), start);
    }

    /** Waits until all have heard one event too. */
    public void await(String event) throws IOException {
        await(event, listeners.size(), System.nanoTime());
    }

    /** Something that makes the server speak, and does not wait until it has spoken. */
    public interface Action {
        void run() throws IOException;
    }

    @Override
    public void close() throws IOException {
        for (Listener listener : listeners) {
            listener.close();
        }
        selector.close();
    }

    private Duration await(String event, int count, long start) throws IOException {
        while (heard.getOrDefault(event, 0) < count) {
            if (System.nanoTime() - start > PATIENCE_NANOS) {
                throw new IllegalStateException(event + " was heard by " + heard.getOrDefault(event, 0) + " only");
            }
            selector.select(key -> ((Listener) key.attachment()).ready(key, this), 100);
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    void heard(String event) {
        heard.merge(event, 1, Integer::sum);
    }

    /** The name in those bytes; mostly the same as last time. */
    String name(ByteBuffer bytes, int from, int to) {
        boolean same = to - from == lastLength;
        for (int i = 0; same && i < lastLength; i++) {
            same = bytes.get(from + i) == lastName[i];
        }
        if (!same) {
            lastLength = Math.min(to - from, lastName.length);
            bytes.get(from, lastName, 0, lastLength);
            last = new String(lastName, 0, lastLength, StandardCharsets.UTF_8);
        }
        return last;
    }
}
