package com.hotelmate.chat.application.staffchat.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;

/** A page of what was written in a staff conversation. */
public interface ReadTeamMessages {

    /** Wires the use case to its ports. */
    static ReadTeamMessages using(StaffMessages messages, StaffWork work) {
        return new ReadTeamMessagesService(messages, work);
    }

    /**
     * The page with the conversation it is of.
     *
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    History handle(Query query);

    /** Which messages, for whom. */
    record Query(HotelSlug hotel, StaffId staff, ConversationId conversation, StaffMessageQuery page) {}

    /** A page of messages and the conversation it is of, which knows the names of everybody they refer to. */
    record History(StaffConversation in, StaffMessagePage page) {}
}
