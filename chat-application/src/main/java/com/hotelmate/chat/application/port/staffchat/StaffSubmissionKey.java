package com.hotelmate.chat.application.port.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.util.Optional;

/**
 * Under which a stored submission is unique within the staff chat of a hotel: its sender, the sender's own id for it, and
 * for the copies of a forwarded message, which share one id, the conversation of the copy.
 *
 * @param copyIn absent for a message that was written
 */
public record StaffSubmissionKey(StaffId sender, ClientMessageId id, Optional<ConversationId> copyIn) {

    /** The key of something the sender writes. */
    public static StaffSubmissionKey ofWritten(StaffId sender, ClientMessageId id) {
        return new StaffSubmissionKey(sender, id, Optional.empty());
    }

    /** The key of the copy that the sender forwards into that conversation. */
    public static StaffSubmissionKey ofCopy(StaffId sender, ClientMessageId id, ConversationId conversation) {
        return new StaffSubmissionKey(sender, id, Optional.of(conversation));
    }

    /** The key a message was submitted under, if its client gave it an id. */
    public static Optional<StaffSubmissionKey> of(StaffMessage message) {
        return message.author()
                .person()
                .flatMap(sender -> message.submission()
                        .map(submission -> submission instanceof StaffSubmission.Forwarded
                                ? ofCopy(sender, submission.id(), message.conversation())
                                : ofWritten(sender, submission.id())));
    }
}
