package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * Everything that one unit of work alters in a staff conversation, to be stored as a whole or not at all.
 *
 * @param conversation the conversation after it, with the unread counts of its members
 * @param messages messages that are new or changed, as they are after it
 * @param formerTexts texts that edits replaced
 * @param erased the message that was deleted for good, with its former texts
 * @param changes what goes into the log, in order of number
 */
public record StaffRevision(
        StaffConversation conversation,
        List<StaffMessage> messages,
        List<FormerText> formerTexts,
        Optional<MessageId> erased,
        List<StaffChange> changes) {

    public StaffRevision {
        messages = List.copyOf(messages);
        formerTexts = List.copyOf(formerTexts);
        changes = List.copyOf(changes);
    }
}
