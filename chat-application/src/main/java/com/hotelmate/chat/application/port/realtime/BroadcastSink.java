package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;

/**
 * Carries signals to the clients that are connected to this node, now or never: a client that missed one reads the
 * change feed. Safe for use by several threads; signals of one caller leave in the order given.
 */
public interface BroadcastSink {

    /** Whether anybody on this node listens to the channel. A hint that saves rendering; may be out of date. */
    boolean watches(Channel channel);

    /** Hands the signals to their listeners without waiting for any of them. Never throws for a slow or gone client. */
    void broadcast(List<Signal> signals);
}
