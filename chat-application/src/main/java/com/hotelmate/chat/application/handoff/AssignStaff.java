package com.hotelmate.chat.application.handoff;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.InstantSource;
import java.util.Optional;

/** A staff member takes a conversation, or hands it to a colleague; what the guest wrote counts as read. */
public interface AssignStaff {

    /** Wires the use case to its ports. */
    static AssignStaff using(
            GuestConversations conversations, StaffDirectory staffDirectory, Callers callers, InstantSource clock) {
        return new HandoffService(conversations, staffDirectory, callers, clock);
    }

    /**
     * Makes the person the handler.
     *
     * @throws RejectedException if there is no such conversation in the hotel, the caller may not assign, or the
     *     colleague is inactive or unknown in the hotel
     */
    Assignment handle(Command command);

    /**
     * Who assigns whom.
     *
     * @param assignee absent for the caller
     */
    record Command(HotelSlug hotel, StaffId staff, ConversationId conversation, Optional<StaffId> assignee) {}

    /** What the assignment did. */
    record Assignment(
            GuestConversation conversation,
            StaffSignature assigned,
            int messagesMarkedRead,
            boolean joined,
            boolean handlerChanged) {}
}
