package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import java.time.InstantSource;

/**
 * Somebody tells a realtime server who they are. A server outside can end the connections of a person only if the person
 * said so when they came.
 */
public interface IdentifyUser {

    /** Wires the use case to its ports. */
    static IdentifyUser using(Callers callers, ChannelSigner signer, InstantSource clock) {
        return new IdentifyUserService(callers, signer, clock);
    }

    /**
     * What the connection shows the server.
     *
     * @throws RejectedException if the holder may not listen to anything
     */
    Identity handle(Command command);

    /**
     * Who they are, over which connection.
     *
     * @param socketId the well-formed id of the connection
     */
    record Command(Holder holder, String socketId) {}

    /**
     * A signed name.
     *
     * @param userData a JSON object with the {@code id} of the user
     */
    record Identity(String auth, String userData) {

        /** Without the signature. */
        @Override
        public String toString() {
            return "Identity[" + userData + "]";
        }
    }
}
