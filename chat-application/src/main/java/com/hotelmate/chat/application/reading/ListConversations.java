package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;
import java.util.List;

/** What the staff of a hotel see of its guest conversations. */
public interface ListConversations {

    /** Wires the use case to its ports. */
    static ListConversations using(
            GuestConversations conversations,
            Stays stays,
            Callers callers,
            FollowStay followStay,
            InstantSource clock) {
        return new ListConversationsService(conversations, stays, callers, followStay, clock);
    }

    /**
     * A page of the hotel's conversations, the last updated first.
     *
     * @throws RejectedException if the staff member may not read them
     */
    List<ConversationSummary> list(HotelSlug hotel, StaffId staff, ConversationQuery query);

    /**
     * One conversation.
     *
     * @throws RejectedException if there is no such conversation in the hotel, or the staff member may not read it
     */
    ConversationSummary show(HotelSlug hotel, StaffId staff, ConversationId conversation);

    /**
     * The conversations in which something waits for the staff, the last updated first.
     *
     * @throws RejectedException if the staff member may not read them
     */
    List<GuestConversation> unread(HotelSlug hotel, StaffId staff);

    /**
     * The conversation of the stay that is in that room now, made if there is none.
     *
     * @throws RejectedException if nobody stays there, or the staff member may not read conversations
     */
    Opened ofRoom(HotelSlug hotel, StaffId staff, RoomNumber room);
}
