package com.hotelmate.chat.application.stay;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;

/**
 * The house says that a stay changed: another room, check-in, check-out, another name. A host calls this after it changed
 * its own booking, so that both sides learn of it at once; calling too often does no harm.
 */
public interface FollowStay {

    /** Wires the use case to its ports. */
    static FollowStay using(
            GuestConversations conversations, Stays stays, Devices devices, Callers callers, InstantSource clock) {
        return new StayService(conversations, stays, devices, callers, clock);
    }

    /**
     * Brings the conversation of the stay, if there is one, up to date, and forgets the devices of a guest who left.
     *
     * @throws RejectedException if the hotel has no such stay
     */
    void handle(Command command);

    /** Which stay. */
    record Command(HotelSlug hotel, BookingId booking) {}
}
