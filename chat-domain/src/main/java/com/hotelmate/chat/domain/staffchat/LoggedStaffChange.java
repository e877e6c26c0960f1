package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of a staff conversation as it is read back from the log.
 *
 * @param in the conversation as it is now, with the names of everybody who ever took part
 * @param message the message it is about, as it is now; absent when there is none, it was deleted for good, or the whole
 *     conversation was deleted
 */
public record LoggedStaffChange(StaffChange change, StaffConversation in, Optional<QuotedStaffMessage> message)
        implements LoggedChange {

    @Override
    public HotelSlug hotel() {
        return change.hotel();
    }

    @Override
    public ConversationId conversation() {
        return change.conversation();
    }

    @Override
    public long seq() {
        return change.seq();
    }

    @Override
    public Optional<MessageId> about() {
        return change.fact().about();
    }

    @Override
    public Instant at() {
        return change.at();
    }
}
