package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.staffchat.StaffConversation;

/** A conversation that exists now, and whether this call made it. */
public record OpenedStaffConversation(StaffConversation conversation, boolean created) {}
