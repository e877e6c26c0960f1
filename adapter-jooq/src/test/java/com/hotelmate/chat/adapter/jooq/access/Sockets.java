package com.hotelmate.chat.adapter.jooq.access;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** The connections of one node, which knows only what it was told of its own. Thread-safe. */
final class Sockets implements LiveAccess {

    private record Grant(String socket, Channel channel, Holder holder) {}

    private final Set<String> connected;
    private final List<Grant> grants = new ArrayList<>();
    private final List<String> ended = new ArrayList<>();

    Sockets(String... connected) {
        this.connected = Set.of(connected);
    }

    @Override
    public synchronized void granted(String socketId, Channel channel, Holder holder) {
        Grant grant = new Grant(socketId, channel, holder);
        if (connected.contains(socketId) && !grants.contains(grant)) {
            grants.add(grant);
        }
    }

    @Override
    public synchronized void closeConnections(Holder holder) {
        for (Grant grant : List.copyOf(grants)) {
            if (holder.covers(grant.holder())
                    && grants.removeIf(other -> other.socket().equals(grant.socket()))) {
                ended.add(grant.socket());
            }
        }
    }

    @Override
    public synchronized void endSubscriptions(Holder holder, Collection<Channel> channels) {
        for (Grant grant : List.copyOf(grants)) {
            if (holder.covers(grant.holder()) && channels.contains(grant.channel())) {
                grants.remove(grant);
                ended.add(grant.socket() + " " + grant.channel());
            }
        }
    }

    /** Sockets that were closed, and subscriptions that were ended. */
    synchronized List<String> ended() {
        return List.copyOf(ended);
    }

    /** How many rights are known. */
    synchronized int known() {
        return grants.size();
    }
}
