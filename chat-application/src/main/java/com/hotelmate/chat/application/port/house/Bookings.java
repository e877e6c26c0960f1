package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.util.Optional;
import java.util.function.Function;

/** Bookings that can be written. At most one stay is in house in a room, however many arrive at once. Thread-safe. */
public interface Bookings extends Stays {

    /** The booking of that id, if the hotel has it. */
    Optional<Booking> booking(HotelSlug hotel, BookingId id);

    @Override
    default Optional<Stay> find(HotelSlug hotel, BookingId id) {
        return booking(hotel, id).map(Booking::stay);
    }

    /**
     * Makes or changes the booking: what the decision answers to the present details is stored, as one step in which
     * nobody else changes them. A decision that throws stores nothing. May be called within a unit of work on the
     * conversation of the stay, and then becomes part of it where the store can do that.
     *
     * @throws RejectedException with {@code ROOM_OCCUPIED}, storing nothing, if it would put a second stay in a room
     */
    Put<Booking> put(HotelSlug hotel, BookingId id, Function<Optional<Booking.Details>, Booking.Details> decision);
}
