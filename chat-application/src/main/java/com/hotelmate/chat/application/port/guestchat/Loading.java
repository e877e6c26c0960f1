package com.hotelmate.chat.application.port.guestchat;

import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/**
 * What a use case needs to see beside the locked conversation, named beforehand so that a store can fetch it at once.
 *
 * @param message a message of the conversation
 * @param replyTarget a message of the conversation that is to be answered
 * @param repeated a submission that may have been stored before, in whichever conversation
 * @param unreadBy the messages that wait to be read by that side
 * @param missed staff messages that the writer may not have seen
 */
public record Loading(
        Optional<MessageId> message,
        Optional<MessageId> replyTarget,
        Optional<SubmissionKey> repeated,
        Optional<Side> unreadBy,
        Optional<Missed> missed) {

    /** Nothing beside the conversation. */
    public static final Loading NOTHING =
            new Loading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** One message. */
    public static Loading message(MessageId message) {
        return new Loading(
                Optional.of(message), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What waits to be read by that side. */
    public static Loading unreadBy(Side side) {
        return new Loading(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(side), Optional.empty());
    }

    /** What a send needs. */
    public static Loading forSend(
            Optional<MessageId> replyTarget, Optional<SubmissionKey> repeated, Optional<Missed> missed) {
        return new Loading(Optional.empty(), replyTarget, repeated, Optional.empty(), missed);
    }

    /**
     * Messages of other staff members that are not deleted and were created after that number.
     *
     * @param atMost how many of them, the oldest first
     */
    public record Missed(long afterSeq, StaffId by, int atMost) {}
}
