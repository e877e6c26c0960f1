package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/**
 * Derives the id of an event from the change it belongs to, so that every node, sink, channel and repetition gives one
 * logical event one and the same id.
 */
public final class EventIds {

    private EventIds() {}

    /** The id of the change itself. */
    public static UUID of(LoggedChange change) {
        return notice(change, "");
    }

    /** The id of a notice that goes with the change. */
    public static UUID notice(LoggedChange change, String notice) {
        return derive(change.hotel(), change.conversation(), change.seq(), change.at(), notice);
    }

    static UUID derive(HotelSlug hotel, ConversationId conversation, long seq, Instant at, String notice) {
        return derive(hotel + "/" + conversation + "/" + seq + "/" + at.toEpochMilli() + "/" + notice);
    }

    static UUID derive(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
