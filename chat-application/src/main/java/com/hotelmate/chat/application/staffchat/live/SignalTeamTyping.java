package com.hotelmate.chat.application.staffchat.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.staffchat.work.StaffWork;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.staffchat.StaffChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;

/** A staff member began or ceased to type. */
public interface SignalTeamTyping {

    /** Wires the use case to its ports. */
    static SignalTeamTyping using(
            StaffWork work, Callers callers, StaffChatRouting routing, Announcer announcer, InstantSource clock) {
        return new SignalTeamTypingService(work, callers, routing, announcer, clock);
    }

    /**
     * Shows it to the others; at most once in a second per person and conversation, the rest is dropped silently.
     *
     * @throws RejectedException if there is no such conversation, or it is closed to the staff member
     */
    void handle(Command command);

    /** Who types where. */
    record Command(HotelSlug hotel, StaffId staff, ConversationId conversation, boolean typing) {}
}
