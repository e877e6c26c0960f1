package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A conversation that nobody else changes until the unit of work ends, with what was asked for beside it.
 *
 * @param repeated what was stored under exactly the key that was asked for, or else anything that the same sender
 *     submitted under the same id
 * @param unread what waits for the participant who was asked for, in order of id
 * @param messages those of the messages asked for that the conversation has, in order of id
 * @param messageIds gives ids for new messages and reactions, each greater than every id given before in this
 *     conversation
 */
public record LockedStaffConversation(
        StaffConversation conversation,
        Optional<QuotedStaffMessage> message,
        Optional<StaffMessage> replyTarget,
        Optional<QuotedStaffMessage> repeated,
        List<StaffMessage> unread,
        List<StaffMessage> messages,
        Supplier<MessageId> messageIds) {

    public LockedStaffConversation {
        unread = List.copyOf(unread);
        messages = List.copyOf(messages);
    }
}
