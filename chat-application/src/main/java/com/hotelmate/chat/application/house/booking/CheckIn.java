package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A guest arrives. Checking in again changes nothing, unless it names another room, which moves the guest there.
 */
public interface CheckIn {

    /** Wires the use case to its ports. */
    static CheckIn using(Bookings bookings, Rooms rooms, FollowedBookings followed, InstantSource clock) {
        return new StayTransitions(bookings, rooms, followed, clock);
    }

    /**
     * The booking with its guest in house.
     *
     * @throws RejectedException if there is no such booking or room, the booking does not go ahead or is over, or somebody
     *     else is in house in the room
     */
    Booking handle(Command command);

    /**
     * Who arrives.
     *
     * @param room the number of the room they get; if absent the one assigned to the booking, if any
     */
    record Command(HotelSlug hotel, BookingId booking, Optional<String> room) {}
}
