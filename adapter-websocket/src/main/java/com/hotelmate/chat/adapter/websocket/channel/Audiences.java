package com.hotelmate.chat.adapter.websocket.channel;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Who listens to which channel. Thread-safe; a channel without listeners leaves no trace.
 *
 * @param <L> a listener, told apart by identity
 */
public final class Audiences<L> {

    private final ConcurrentMap<String, Set<L>> byChannel = new ConcurrentHashMap<>();

    /** Adds a listener. */
    public void join(String channel, L listener) {
        byChannel.compute(channel, (name, present) -> {
            Set<L> listeners = present == null ? ConcurrentHashMap.newKeySet(2) : present;
            listeners.add(listener);
            return listeners;
        });
    }

    /** Removes a listener. */
    public void leave(String channel, L listener) {
        byChannel.computeIfPresent(channel, (name, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    /** Whether anybody listens. */
    public boolean isPresent(String channel) {
        return byChannel.containsKey(channel);
    }

    /** The listeners of a channel; those who come or go meanwhile may or may not be among them. */
    public Collection<L> of(String channel) {
        Set<L> listeners = byChannel.get(channel);
        return listeners == null ? List.of() : listeners;
    }

    /** How many listen to each channel. */
    public Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        byChannel.forEach((channel, listeners) -> sizes.put(channel, listeners.size()));
        return sizes;
    }
}
