package com.hotelmate.chat.adapter.websocket;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** Who listens to which channel. Thread-safe; a channel without listeners leaves no trace. */
final class Audiences {

    private final ConcurrentMap<String, Set<Connection>> byChannel = new ConcurrentHashMap<>();

    void join(String channel, Connection listener) {
        byChannel.compute(channel, (name, present) -> {
            Set<Connection> listeners = present == null ? ConcurrentHashMap.newKeySet(2) : present;
            listeners.add(listener);
            return listeners;
        });
    }

    void leave(String channel, Connection listener) {
        byChannel.computeIfPresent(channel, (name, listeners) -> {
            listeners.remove(listener);
            return listeners.isEmpty() ? null : listeners;
        });
    }

    boolean isPresent(String channel) {
        return byChannel.containsKey(channel);
    }

    /** The listeners of a channel; those who come or go meanwhile may or may not be among them. */
    Collection<Connection> of(String channel) {
        Set<Connection> listeners = byChannel.get(channel);
        return listeners == null ? List.of() : listeners;
    }

    /** How many listen to each channel. */
    Map<String, Integer> sizes() {
        Map<String, Integer> sizes = new HashMap<>();
        byChannel.forEach((channel, listeners) -> sizes.put(channel, listeners.size()));
        return sizes;
    }
}
