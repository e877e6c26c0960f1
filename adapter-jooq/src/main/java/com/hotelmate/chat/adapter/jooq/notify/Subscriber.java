package com.hotelmate.chat.adapter.jooq.notify;

/**
 * Who wants to hear the notifications of a channel. Always called by the same thread, one call at a time, and expected to
 * come back at once. One that throws is treated as if the connection had been lost: all subscribers are told so, and that
 * it came back.
 */
public interface Subscriber {

    /** Somebody sent this. Equal payloads sent shortly after each other may arrive once. */
    void received(String payload);

    /** From now on everything that is sent arrives; what was sent before did not. */
    default void connected() {}

    /** From now on nothing arrives, until {@link #connected}. */
    default void disconnected() {}
}
