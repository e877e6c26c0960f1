package com.hotelmate.chat.adapter.rest.realtime;

import com.hotelmate.chat.application.live.NoteEmptyChannels;

/** Reads what a realtime service reports of its channels. Thread-safe. */
@FunctionalInterface
public interface ChannelWebhooks {

    /**
     * Takes note of the channels that became empty, unless the report was read before. What the notes throw passes on, and
     * the report counts as not read.
     *
     * @param key of the application that the service says it speaks of
     * @param signature by which it vouches for the body
     * @param body as it was sent
     * @return whether it is genuine, and not too old
     */
    boolean receive(String key, String signature, String body, NoteEmptyChannels notes);
}
