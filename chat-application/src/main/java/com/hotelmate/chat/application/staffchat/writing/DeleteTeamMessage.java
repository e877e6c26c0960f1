package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/** A staff member deletes a message that colleagues can see. */
public interface DeleteTeamMessage {

    /** Wires the use case to its ports. */
    static DeleteTeamMessage using(StaffWork work) {
        return new DeleteTeamMessageService(work);
    }

    /**
     * Deletes the message. Deleting again what is gone in the same way changes nothing and is announced to nobody.
     *
     * @throws RejectedException if the message is not there, the conversation is closed to the staff member, or they may
     *     not delete it in that way
     */
    Deleted handle(Command command);

    /** Which message, and how it is to go. */
    record Command(HotelSlug hotel, StaffId staff, MessageId message, DeletionMode mode) {}

    /**
     * A message that is gone.
     *
     * @param remains the message with its placeholder; absent after a deletion for good
     * @param alreadyDeleted whether it was gone in that way before
     */
    record Deleted(MessageId id, DeletionMode mode, Optional<TeamMessage> remains, boolean alreadyDeleted) {}
}
