package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.guestchat.GuestConversation;

/** Changes of a conversation, and the conversation as it was at the same moment. */
public record ConversationChanges(GuestConversation conversation, ChangePage page) {}
