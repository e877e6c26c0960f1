package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Optional;

/** A conversation with its newest message that was not deleted for good. */
public record StaffConversationSummary(StaffConversation conversation, Optional<StaffMessage> lastMessage) {}
