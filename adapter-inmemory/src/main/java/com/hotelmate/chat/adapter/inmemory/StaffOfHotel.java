package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staffchat.Circle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What the staff chat of one hotel keeps. Nothing of another hotel can be reached from here.
 *
 * @param circles the conversations that are to be found again by the people in them; read and written under its monitor
 * @param conversationOf also remembers messages that were deleted for good
 */
record StaffOfHotel(
        Map<ConversationId, StaffShelf> conversations,
        Map<Circle, StaffShelf> circles,
        Map<MessageId, ConversationId> conversationOf,
        SubmittedMessages submissions) {

    StaffOfHotel() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new ConcurrentHashMap<>(), new SubmittedMessages());
    }
}
