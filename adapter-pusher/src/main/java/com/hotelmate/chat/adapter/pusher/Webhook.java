package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.domain.channel.Channel;
import java.time.Instant;
import java.util.List;

/** What a call to our webhook turned out to be. */
public sealed interface Webhook {

    /**
     * The service reports what happened.
     *
     * @param at when it happened, by the clock of the service
     * @param vacated the channels that the last listener left, in the order reported
     */
    record Genuine(Instant at, List<Channel> vacated) implements Webhook {

        /** Keeps a copy of the channels. */
        public Genuine {
            vacated = List.copyOf(vacated);
        }
    }

    /** The service reports again what it reported before: nothing to do, and no error. */
    record Repeated() implements Webhook {}

    /** Not from the service, too old, or not understood. */
    record NotGenuine() implements Webhook {}
}
