package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;

/** A conversation that exists now, and whether this call made it. */
public record Opened(GuestConversation conversation, boolean created) {}
