package com.hotelmate.chat.application.deletion;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.InstantSource;
import java.util.List;

/** A manager tries out whether a deletion reaches every screen: all of its events are sent, nothing is deleted. */
public interface RehearseDeletion {

    /** Wires the use case to its ports. */
    static RehearseDeletion using(
            GuestConversations conversations,
            GuestMessages messages,
            Stays stays,
            Callers callers,
            GuestChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        return new RehearseDeletionService(conversations, messages, stays, callers, routing, announcer, clock);
    }

    /**
     * Announces the deletion of the message in the conversation of the stay that is in the room now.
     *
     * @return the signals that were sent
     * @throws RejectedException if nobody stays in the room, the message is not of that stay, or the caller may not test
     */
    List<Signal> handle(Command command);

    /** Which deletion to try out. */
    record Command(HotelSlug hotel, StaffId staff, RoomNumber room, MessageId message, DeletionMode mode) {}
}
