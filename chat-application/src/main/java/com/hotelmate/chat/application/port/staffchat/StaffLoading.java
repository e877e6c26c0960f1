package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.Optional;

/**
 * What a use case needs to see beside the locked conversation, named beforehand so that a store can fetch it at once.
 *
 * @param message a message of the conversation
 * @param replyTarget a message of the conversation that is to be answered
 * @param repeated a submission that may have been stored before, in whichever conversation
 * @param unreadBy the messages that wait to be read by that participant
 * @param messages messages of the conversation, by id
 */
public record StaffLoading(
        Optional<MessageId> message,
        Optional<MessageId> replyTarget,
        Optional<StaffSubmissionKey> repeated,
        Optional<StaffId> unreadBy,
        List<MessageId> messages) {

    /** Nothing beside the conversation. */
    public static final StaffLoading NOTHING =
            new StaffLoading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public StaffLoading {
        messages = List.copyOf(messages);
    }

    /** One message, with the one it answers. */
    public static StaffLoading message(MessageId message) {
        return new StaffLoading(Optional.of(message), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
    }

    /** Messages by their ids. */
    public static StaffLoading messages(List<MessageId> messages) {
        return new StaffLoading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), messages);
    }

    /** What waits to be read by that participant. */
    public static StaffLoading unreadBy(StaffId participant) {
        return new StaffLoading(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(participant), List.of());
    }

    /** What a send needs. */
    public static StaffLoading forSend(Optional<MessageId> replyTarget, Optional<StaffSubmissionKey> repeated) {
        return new StaffLoading(Optional.empty(), replyTarget, repeated, Optional.empty(), List.of());
    }
}
