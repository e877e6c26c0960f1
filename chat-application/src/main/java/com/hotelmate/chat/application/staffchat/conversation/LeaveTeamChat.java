package com.hotelmate.chat.application.staffchat.conversation;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;

/** Somebody leaves a group, or is sent away from it; at once they hear no more of it. */
public interface LeaveTeamChat {

    /** Wires the use case to its ports. */
    static LeaveTeamChat using(StaffWork work) {
        return new LeaveTeamChatService(work);
    }

    /**
     * Lets the staff member leave.
     *
     * @throws RejectedException if there is no such conversation, they take no part in it, or it is a one-to-one
     */
    void leave(HotelSlug hotel, StaffId staff, ConversationId conversation);

    /**
     * Sends a participant away; whoever names themselves leaves. Removing somebody who left already changes nothing.
     *
     * @throws RejectedException if there is no such conversation, the staff member takes no part in it, is neither a
     *     manager nor the creator, it is a one-to-one, or the other one never took part
     */
    void remove(Removal removal);

    /** Who is to be sent away from where, by whom. */
    record Removal(HotelSlug hotel, StaffId staff, ConversationId conversation, StaffId participant) {}
}
