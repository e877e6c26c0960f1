package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change as the change feed hands it out.
 *
 * @param payload what the envelope of the live event carries, with the message as it is now
 */
public record FeedEntry(
        long seq, UUID eventId, String type, Instant occurredAt, Map<String, @Nullable Object> payload) {

    /** Renders the change. */
    public static FeedEntry of(LoggedChange logged) {
        if (logged instanceof LoggedGuestChange ofGuestChat) {
            return of(ofGuestChat);
        }
        throw new IllegalArgumentException("A change of no known chat");
    }

    private static FeedEntry of(LoggedGuestChange logged) {
        Occasion occasion = Occasion.of(logged.change(), Optional.empty());
        return new FeedEntry(
                occasion.seq(),
                occasion.eventId().get(),
                logged.change().fact().type(),
                occasion.at(),
                occasion.complete(GuestBodies.inEnvelope(occasion, logged)));
    }
}
