package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.channel.Channel;
import java.util.Collection;

/**
 * The rights that open connections live on: who was let into which channel, and the end of it. Thread-safe. An end takes
 * effect within one second on every node and returns without waiting for it.
 */
public interface LiveAccess {

    /** Nobody is ever let in. */
    LiveAccess NONE = NoAccess.INSTANCE;

    /** Remembers that the holder was given a signature for the channel on that connection. */
    void granted(String socketId, Channel channel, Holder holder);

    /** Closes every connection on which a covered holder was let in, as unauthorised. Absence is no error. */
    void closeConnections(Holder holder);

    /** Ends the covered holders' subscriptions of these channels; their connections stay. Absence is no error. */
    void endSubscriptions(Holder holder, Collection<Channel> channels);
}
