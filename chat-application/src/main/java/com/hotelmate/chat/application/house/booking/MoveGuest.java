package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;

/** A guest in house gets another room; the room they have already changes nothing. */
public interface MoveGuest {

    /** Wires the use case to its ports. */
    static MoveGuest using(Bookings bookings, Rooms rooms, FollowedBookings followed, InstantSource clock) {
        return new StayTransitions(bookings, rooms, followed, clock);
    }

    /**
     * The booking with its guest in the room.
     *
     * @throws RejectedException if there is no such booking or room, the guest is not in house, or somebody else is in
     *     house in the room
     */
    Booking handle(Command command);

    /**
     * Who moves where.
     *
     * @param room the number of the room
     */
    record Command(HotelSlug hotel, BookingId booking, String room) {}
}
