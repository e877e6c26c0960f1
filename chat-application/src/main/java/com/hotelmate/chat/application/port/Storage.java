package com.hotelmate.chat.application.port;

import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.log.ChangeLog;
import com.hotelmate.chat.application.port.log.Commits;

/** Everything that one store keeps of the chat, written together in one unit of work. */
public record Storage(
        GuestConversations conversations, GuestMessages messages, ChangeLog changes, Lanes lanes, Commits commits) {}
