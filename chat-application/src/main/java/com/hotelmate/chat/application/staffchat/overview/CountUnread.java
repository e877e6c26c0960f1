package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.List;

/** How much of what colleagues wrote a staff member has not read. */
public interface CountUnread {

    /** Wires the use case to its ports. */
    static CountUnread using(StaffConversations conversations, Callers callers) {
        return new CountUnreadService(conversations, callers);
    }

    /**
     * In all conversations together.
     *
     * @throws RejectedException if the staff member may not read conversations
     */
    UnreadTotals total(HotelSlug hotel, StaffId staff);

    /**
     * The conversations in which something waits, most unread first; their members know how much.
     *
     * @throws RejectedException if the staff member may not read conversations
     */
    List<StaffConversation> breakdown(HotelSlug hotel, StaffId staff);
}
