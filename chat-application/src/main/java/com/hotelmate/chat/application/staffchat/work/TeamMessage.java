package com.hotelmate.chat.application.staffchat.work;

import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

/** A message with the conversation it is in, which knows the names of everybody the message refers to. */
public record TeamMessage(StaffConversation in, QuotedStaffMessage message) {}
