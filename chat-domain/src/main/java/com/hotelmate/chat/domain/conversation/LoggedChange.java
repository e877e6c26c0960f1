package com.hotelmate.chat.domain.conversation;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A numbered change of a conversation of either chat, as it is read back from the log. Which chat it is of, and what
 * happened, its type tells; whoever only carries changes along need not know.
 */
public interface LoggedChange {

    HotelSlug hotel();

    ConversationId conversation();

    /** 1 for the first change of the conversation, then without a gap, in the order of commits. */
    long seq();

    /** The one message that it is about, if there is one. */
    Optional<MessageId> about();

    /** When it happened. */
    Instant at();
}
