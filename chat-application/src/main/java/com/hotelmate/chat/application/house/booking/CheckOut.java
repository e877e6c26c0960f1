package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;

/** A guest leaves, which ends the conversation. Checking out again changes nothing. */
public interface CheckOut {

    /** Wires the use case to its ports. */
    static CheckOut using(Bookings bookings, Rooms rooms, FollowedBookings followed, InstantSource clock) {
        return new StayTransitions(bookings, rooms, followed, clock);
    }

    /**
     * The booking with its guest gone.
     *
     * @throws RejectedException if there is no such booking, or the guest never was in house
     */
    Booking handle(Command command);

    /** Who leaves. */
    record Command(HotelSlug hotel, BookingId booking) {}
}
