package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.channel.Channel;

/** Signs what a client shows a realtime server, as the Pusher protocol has it. Thread-safe. */
@FunctionalInterface
public interface ChannelSigner {

    /** The key of the application, a colon, and the HMAC-SHA256 of the text in lower-case hex digits. */
    String sign(String text);

    /**
     * What lets a client into a private channel.
     *
     * @param socketId the well-formed id of the client's connection
     */
    default String sign(String socketId, Channel channel) {
        return sign(socketId + ":" + channel.name());
    }

    /**
     * What says who the client is, so that all connections of a user can be ended.
     *
     * @param socketId the well-formed id of the client's connection
     * @param userData a JSON object with the {@code id} of the user
     */
    default String signUser(String socketId, String userData) {
        return sign(socketId + "::user::" + userData);
    }
}
