package com.hotelmate.chat.adapter.websocket.channel;

import com.hotelmate.chat.application.port.realtime.Holder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * Which holders were let into which channels on one connection, so that the end of a right also ends the signature that
 * was given for it. Not thread-safe: its connection guards it.
 *
 * <p>A channel nobody was noted for is open to whoever shows a signature, since another node may have given it. A
 * channel whose holders have all lost their right is closed until somebody is let in anew.
 */
public final class Grants {

    private static final int MOST_CHANNELS = 1_000;
    private static final int MOST_HOLDERS = 16;

    private final Map<String, Deque<Holder>> byChannel = new LinkedHashMap<>(4);
    private boolean forgetful;

    /** Notes a grant; the oldest channel not listened to gives way when there are too many. */
    public void add(String channel, Holder holder, Predicate<String> listenedTo) {
        Deque<Holder> holders = byChannel.computeIfAbsent(channel, name -> new ArrayDeque<>(2));
        if (!holders.contains(holder)) {
            holders.add(holder);
        }
        if (holders.size() > MOST_HOLDERS) {
            holders.removeFirst();
        }
        if (byChannel.size() > MOST_CHANNELS) {
            forgetOne(channel, listenedTo);
        }
    }

    /** Whether a right signature for the channel still lets somebody in. */
    public boolean allow(String channel) {
        Deque<Holder> holders = byChannel.get(channel);
        return holders == null ? !forgetful : !holders.isEmpty();
    }

    /** Whether a covered holder was let into any channel. */
    public boolean include(Holder holder) {
        return byChannel.values().stream().flatMap(Deque::stream).anyMatch(holder::covers);
    }

    /** Ends a holder's right to a channel; true if that was the last right to it. */
    public boolean end(String channel, Holder holder) {
        Deque<Holder> holders = byChannel.get(channel);
        return holders != null && holders.removeIf(holder::covers) && holders.isEmpty();
    }

    private void forgetOne(String newest, Predicate<String> listenedTo) {
        // What is forgotten may have been ended, so from here on an unknown channel is a closed one.
        forgetful = true;
        for (Iterator<String> oldest = byChannel.keySet().iterator(); oldest.hasNext(); ) {
            String channel = oldest.next();
            if (!channel.equals(newest) && !listenedTo.test(channel)) {
                oldest.remove();
                return;
            }
        }
    }
}
