package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import java.time.Instant;
import java.util.Optional;

/**
 * Which conversations of a hotel to list.
 *
 * @param after the last one of the page before
 */
public record ConversationQuery(State state, Optional<Position> after, int limit) {

    /** Which of them: of stays that go on, of stays that are over, or both. */
    public enum State {
        ACTIVE,
        ENDED,
        ALL
    }

    /** A place in the order of last updates. */
    public record Position(Instant updatedAt, ConversationId id) {}
}
