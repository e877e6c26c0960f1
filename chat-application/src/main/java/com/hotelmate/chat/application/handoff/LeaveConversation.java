package com.hotelmate.chat.application.handoff;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;

/** A staff member no longer takes part in a conversation. */
public interface LeaveConversation {

    /** Wires the use case to its ports. */
    static LeaveConversation using(
            GuestConversations conversations, StaffDirectory staffDirectory, Callers callers, InstantSource clock) {
        return new HandoffService(conversations, staffDirectory, callers, clock);
    }

    /**
     * Leaves; who does not take part changes nothing.
     *
     * @return the conversation after it
     * @throws RejectedException if there is no such conversation in the hotel, or the caller may not assign
     */
    GuestConversation handle(Command command);

    /** Who leaves which conversation. */
    record Command(HotelSlug hotel, StaffId staff, ConversationId conversation) {}
}
