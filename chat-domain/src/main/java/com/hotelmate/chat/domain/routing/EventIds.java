package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.guestchat.GuestChange;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Derives the id of an event from the change it belongs to, so that every node, sink, channel and repetition gives one
 * logical event one and the same id.
 */
public final class EventIds {

    private EventIds() {}

    /** The id of the change itself. */
    public static UUID of(GuestChange change) {
        return notice(change, "");
    }

    /** The id of a notice that goes with the change. */
    public static UUID notice(GuestChange change, String notice) {
        return derive(change.hotel() + "/" + change.conversation() + "/" + change.seq() + "/"
                + change.at().toEpochMilli() + "/" + notice);
    }

    static UUID derive(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
