package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/** Reads the messages of guest conversations; they are written by {@link GuestConversations#change}. Thread-safe. */
public interface GuestMessages {

    /** The message of that id, if the hotel has it. */
    Optional<QuotedMessage> find(HotelSlug hotel, MessageId id);

    /** The conversation a message is or was in; one that was deleted for good is remembered. */
    Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id);

    /** A page of the conversation's messages; empty when the hotel has no such conversation. */
    Optional<MessagePage> page(HotelSlug hotel, ConversationId conversation, MessageQuery query);

    /** What the message said before its edits, oldest first. */
    List<FormerText> formerTexts(HotelSlug hotel, MessageId id);
}
