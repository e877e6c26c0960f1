package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the messages of staff conversations; they are written by {@link StaffConversations#change}. Thread-safe. */
public interface StaffMessages {

    /** The message of that id, if the hotel has it. */
    Optional<QuotedStaffMessage> find(HotelSlug hotel, MessageId id);

    /** Those messages of the conversation that have one of the ids, in order of id. */
    List<StaffMessage> among(HotelSlug hotel, ConversationId conversation, Collection<MessageId> ids);

    /** The conversation a message is or was in; one that was deleted for good is remembered. */
    Optional<ConversationId> conversationOf(HotelSlug hotel, MessageId id);

    /** A page of the conversation's messages; empty when the hotel has no such conversation. */
    Optional<StaffMessagePage> page(HotelSlug hotel, ConversationId conversation, StaffMessageQuery query);

    /** What the message said before its edits, oldest first. */
    List<FormerText> formerTexts(HotelSlug hotel, MessageId id);

    /** What the sender submitted under that id, in whichever conversations, in order of id. */
    List<StaffMessage> submitted(HotelSlug hotel, StaffId sender, ClientMessageId id);
}
