package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.Instant;
import java.util.Optional;

/**
 * A change of a guest conversation as it is read back from the log.
 *
 * @param message the message it is about, as it is now; absent when there is none or it was deleted for good
 */
public record LoggedGuestChange(GuestChange change, Optional<QuotedMessage> message) implements LoggedChange {

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
