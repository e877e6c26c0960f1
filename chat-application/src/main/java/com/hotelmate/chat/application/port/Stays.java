package com.hotelmate.chat.application.port;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.util.Optional;

/** The bookings of the house; a host brings its own. Asked on every call of a guest, so it must be quick. Thread-safe. */
public interface Stays {

    /** The stay under that booking as it is now, if the hotel has it. */
    Optional<Stay> find(HotelSlug hotel, BookingId booking);

    /** The stay that is in house in that room now. */
    Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room);

    /** Whether the hotel has a room of that number; by default, whether somebody stays in it. */
    default boolean hasRoom(HotelSlug hotel, RoomNumber room) {
        return inRoom(hotel, room).isPresent();
    }
}
