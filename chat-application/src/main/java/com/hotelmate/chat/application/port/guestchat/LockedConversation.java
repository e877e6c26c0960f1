package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A conversation that nobody else changes until the unit of work ends, with what was asked for beside it.
 *
 * @param messageIds gives ids for new messages, each greater than every id given before in this conversation
 */
public record LockedConversation(
        GuestConversation conversation,
        Optional<QuotedMessage> message,
        Optional<GuestMessage> replyTarget,
        Optional<QuotedMessage> repeated,
        List<GuestMessage> unread,
        List<QuotedMessage> missed,
        Supplier<MessageId> messageIds) {}
