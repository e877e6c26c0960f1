package com.hotelmate.chat.adapter.rest.realtime;

import com.hotelmate.chat.application.live.NoteEmptyChannels;
import java.util.Optional;

/** Reads what a realtime service reports of its channels. Thread-safe. */
@FunctionalInterface
public interface ChannelWebhooks {

    /**
     * The channels that became empty, none of them if the report was read before.
     *
     * @param key of the application that the service says it speaks of
     * @param signature by which it vouches for the body
     * @param body as it was sent
     * @return empty if it is not genuine, or too old
     */
    Optional<NoteEmptyChannels.Command> read(String key, String signature, String body);
}
