package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.channel.Channel;

/** Signs what a client shows a realtime server to be let into a private channel. Thread-safe. */
public interface ChannelSigner {

    /**
     * The authorisation {@code <key>:<hex HMAC-SHA256 of socket_id:channel_name>} of the Pusher protocol.
     *
     * @param socketId the well-formed id of the client's connection
     */
    String sign(String socketId, Channel channel);
}
