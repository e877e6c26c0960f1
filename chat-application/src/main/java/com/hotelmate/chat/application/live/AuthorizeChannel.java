package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.Holder;
import com.hotelmate.chat.domain.routing.Channel;

/** Somebody wants to listen to a channel. */
public interface AuthorizeChannel {

    /**
     * The signature that lets the connection in.
     *
     * @throws RejectedException if the holder may not listen to it, whether or not it exists
     */
    String handle(Command command);

    /**
     * Who wants to listen to what, over which connection.
     *
     * @param socketId the well-formed id of the connection
     */
    record Command(Holder holder, String socketId, Channel channel) {}
}
