package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.function.Consumer;

/**
 * Carries signals that belong to no stored change to the other nodes, for the clients connected there: now or never, and
 * not at all what is too large for the carrier. Thread-safe.
 */
public interface SignalRelay {

    /** Sends the signals to all other nodes, never to this one. Returns at once. */
    void send(List<Signal> signals);

    /**
     * Calls the listener with what other nodes send; it must return at once.
     *
     * @return closes the subscription
     */
    Subscription subscribe(Consumer<List<Signal>> listener);

    /** A listener that is being called, until it is closed. */
    interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}
