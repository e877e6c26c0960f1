package com.hotelmate.chat.application.stay;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;

/** A guest comes in: their conversation is made if there is none, and learns what changed in the stay. */
public interface OpenStay {

    /** Wires the use case to its ports. */
    static OpenStay using(
            GuestConversations conversations, Stays stays, Devices devices, Callers callers, InstantSource clock) {
        return new StayService(conversations, stays, devices, callers, clock);
    }

    /**
     * The stay with its conversation and what the guest may do. May be repeated at any time.
     *
     * @throws RejectedException if there is no such stay, or its guest may not even read any more
     */
    OpenedStay handle(Query query);

    /** Whose stay. */
    record Query(HotelSlug hotel, BookingId booking) {}

    /** The stay, its conversation, and whether the guest may write. */
    record OpenedStay(Stay stay, GuestConversation conversation, StayGate gate) {}
}
