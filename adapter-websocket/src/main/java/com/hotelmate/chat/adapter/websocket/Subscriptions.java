package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.channel.ChannelName;
import com.hotelmate.chat.adapter.websocket.channel.Grants;
import com.hotelmate.chat.adapter.websocket.wire.ClientFrame;
import com.hotelmate.chat.adapter.websocket.wire.ServerFrame;
import com.hotelmate.chat.application.port.realtime.Holder;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which channels one connection listens to, and by whose right. Thread-safe. */
final class Subscriptions {

    private final Switchboard switchboard;
    private final Connection listener;
    private final Set<String> channels = new HashSet<>(4);
    private final Grants grants = new Grants();
    private boolean closed;

    Subscriptions(Switchboard switchboard, Connection listener) {
        this.switchboard = switchboard;
        this.listener = listener;
    }

    /**
     * Lets the connection listen, if it may; the answer to the client is the result.
     *
     * @param user who signed in on the connection; empty when nobody did
     */
    synchronized ByteBuffer subscribe(ClientFrame wish, String socketId, String user) {
        String channel = wish.channel();
        if (closed || !mayListen(wish, socketId, user)) {
            return ServerFrame.subscriptionError(channel, "AuthError", "Not authorized to listen to this channel", 401);
        }
        if (!channels.contains(channel)) {
            if (channels.size() >= switchboard.settings().limits().channels()) {
                return ServerFrame.subscriptionError(channel, "LimitReached", "Too many channels", 403);
            }
            channels.add(channel);
            // Before the answer: a client that reads the change feed on that answer must not miss what comes next.
            switchboard.join(channel, listener);
        }
        return ServerFrame.subscriptionSucceeded(channel);
    }

    synchronized void unsubscribe(String channel) {
        if (channels.remove(channel)) {
            switchboard.leave(channel, listener);
        }
    }

    synchronized void grant(String channel, Holder holder) {
        if (!closed) {
            grants.add(channel, holder, channels::contains);
        }
    }

    synchronized boolean includes(Holder holder) {
        return grants.include(holder);
    }

    /** Ends a holder's rights; the channels that the connection therefore stopped listening to are the result. */
    synchronized List<String> end(Holder holder, Collection<String> ended) {
        List<String> silenced = new ArrayList<>();
        for (String channel : ended) {
            if (grants.end(channel, holder) && channels.remove(channel)) {
                switchboard.leave(channel, listener);
                silenced.add(channel);
            }
        }
        return silenced;
    }

    synchronized void close() {
        closed = true;
        channels.forEach(channel -> switchboard.leave(channel, listener));
        channels.clear();
    }

    private boolean mayListen(ClientFrame wish, String socketId, String user) {
        String channel = wish.channel();
        if (!user.isEmpty() && channel.equals(ChannelName.ofUser(user))) {
            return true;
        }
        if (!ChannelName.isWellFormed(channel) || ChannelName.isPresence(channel)) {
            return false;
        }
        if (ChannelName.isPrivate(channel)) {
            return switchboard.signature().authorises(wish.auth(), socketId, channel) && grants.allow(channel);
        }
        return switchboard.settings().privacy() == RealtimeSettings.Privacy.PUBLIC;
    }
}
