package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.channel.Channel;

/**
 * One realtime event on one channel.
 *
 * @param dialect the one in which it says what it says
 * @param event the event name that clients bind
 */
public record Signal(Dialect dialect, Channel channel, String event, Payload payload) {

    /** The most that the JSON text of a body may measure in UTF-8; over it, the thin body is sent. */
    public static final int MAX_DATA_BYTES = 10_240;
}
