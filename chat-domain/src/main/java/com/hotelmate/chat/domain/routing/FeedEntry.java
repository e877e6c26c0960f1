package com.hotelmate.chat.domain.routing;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A change as the change feed hands it out.
 *
 * @param payload what the envelope of the live event carries, with the message as it is now
 */
public record FeedEntry(
        long seq, UUID eventId, String type, Instant occurredAt, Map<String, @Nullable Object> payload) {

    /** The entry of that type for what happened; the body is added to what every event says. */
    public static FeedEntry of(Occasion occasion, String type, Consumer<Map<String, @Nullable Object>> body) {
        return new FeedEntry(occasion.seq(), occasion.eventId().get(), type, occasion.at(), occasion.complete(body));
    }
}
