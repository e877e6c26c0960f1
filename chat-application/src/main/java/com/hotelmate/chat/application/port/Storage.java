package com.hotelmate.chat.application.port;

import com.hotelmate.chat.application.port.delivery.Lanes;

/** Everything that one store keeps of the chat, written together in one unit of work. */
public record Storage(
        GuestConversations conversations, GuestMessages messages, ChangeLog changes, Lanes lanes, Commits commits) {}
