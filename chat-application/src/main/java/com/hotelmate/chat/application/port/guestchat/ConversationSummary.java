package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import java.util.Optional;

/** A conversation with its newest message that was not deleted for good. */
public record ConversationSummary(GuestConversation conversation, Optional<GuestMessage> lastMessage) {}
