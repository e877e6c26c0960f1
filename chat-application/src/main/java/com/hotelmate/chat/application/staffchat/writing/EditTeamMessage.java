package com.hotelmate.chat.application.staffchat.writing;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;

/** A staff member gives a message of their own another text; every former one is kept. */
public interface EditTeamMessage {

    /** Wires the use case to its ports. */
    static EditTeamMessage using(StaffWork work) {
        return new EditTeamMessageService(work);
    }

    /**
     * Stores the text and announces it. The same text again changes nothing and is announced to nobody.
     *
     * @throws RejectedException if the message is not there, the conversation is closed to the staff member, the message
     *     is not theirs or is deleted, or the text is empty or too long
     */
    TeamMessage handle(Command command);

    /** Which message, and what it is to say. */
    record Command(HotelSlug hotel, StaffId staff, MessageId message, String text) {

        @Override
        public String toString() {
            return "EditTeamMessage " + message;
        }
    }
}
