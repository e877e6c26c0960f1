package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.List;

/** A manager reads everything a message of a conversation of theirs ever said, deleted softly or not. */
public interface ReadTeamVersions {

    /** Wires the use case to its ports. */
    static ReadTeamVersions using(StaffMessages messages, StaffWork work) {
        return new ReadTeamVersionsService(messages, work);
    }

    /**
     * The message and what it said before.
     *
     * @throws RejectedException if the message is not there, the staff member takes no part in its conversation, or may
     *     not read histories
     */
    Versions handle(HotelSlug hotel, StaffId staff, MessageId message);

    /** The message with its former texts, the first one first. */
    record Versions(StaffMessage message, List<FormerText> formerTexts) {

        public Versions {
            formerTexts = List.copyOf(formerTexts);
        }
    }
}
