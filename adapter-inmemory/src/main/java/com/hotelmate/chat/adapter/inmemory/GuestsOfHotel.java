package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What one hotel keeps. Nothing of another hotel can be reached from here.
 *
 * @param conversationOf also remembers messages that were deleted for good
 */
record GuestsOfHotel(
        Map<ConversationId, GuestShelf> conversations,
        Map<BookingId, GuestShelf> byBooking,
        Map<MessageId, ConversationId> conversationOf,
        Map<SubmissionKey, MessageId> submissions) {

    GuestsOfHotel() {
        this(
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>(),
                new ConcurrentHashMap<>());
    }
}
