package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import java.util.List;

final class CountUnreadService implements CountUnread {

    private final StaffConversations conversations;
    private final Callers callers;

    CountUnreadService(StaffConversations conversations, Callers callers) {
        this.conversations = conversations;
        this.callers = callers;
    }

    @Override
    public UnreadTotals total(HotelSlug hotel, StaffId staff) {
        callers.staff(hotel, staff, Capability.STAFF_CHAT_CONVERSATION_READ);
        return conversations.unreadTotals(hotel, staff);
    }

    @Override
    public List<StaffConversation> breakdown(HotelSlug hotel, StaffId staff) {
        callers.staff(hotel, staff, Capability.STAFF_CHAT_CONVERSATION_READ);
        return conversations.unread(hotel, staff);
    }
}
