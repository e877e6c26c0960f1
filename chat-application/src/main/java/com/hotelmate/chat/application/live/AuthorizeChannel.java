package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import java.time.InstantSource;

/** Somebody wants to listen to a channel. */
public interface AuthorizeChannel {

    /** Wires the use case to its ports. */
    static AuthorizeChannel using(
            ChannelNames names,
            Storage storage,
            Stays stays,
            Callers callers,
            ChannelSigner signer,
            LiveAccess liveAccess,
            InstantSource clock) {
        ListeningRights rights = new ListeningRights(names, storage, stays, callers);
        return new AuthorizeChannelService(rights, signer, liveAccess, clock);
    }

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
