package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;

/** A manager deletes a conversation that they take part in, for everybody. */
public interface DeleteTeamChat {

    /** Wires the use case to its ports. */
    static DeleteTeamChat using(StaffWork work) {
        return new DeleteTeamChatService(work);
    }

    /**
     * Deletes it. Deleting it again changes nothing and is announced to nobody.
     *
     * @throws RejectedException if there is no such conversation, the staff member takes no part in it, or is no manager
     */
    void handle(HotelSlug hotel, StaffId staff, ConversationId conversation);
}
