package com.hotelmate.chat.application.stay;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;

/**
 * The house says that a stay changed: another room, check-in, check-out, another name. A host calls this after it changed
 * its own booking, so that both sides learn of it at once; calling too often does no harm.
 */
public interface FollowStay {

    /**
     * Brings the conversation of the stay, if there is one, up to date.
     *
     * @throws RejectedException if the hotel has no such stay
     */
    void handle(Command command);

    /** Which stay. */
    record Command(HotelSlug hotel, BookingId booking) {}
}
