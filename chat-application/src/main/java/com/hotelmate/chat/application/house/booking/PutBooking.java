package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.Reach;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;
import java.time.LocalDate;

/**
 * A booking is entered, or what is known of it changed. Another room for a guest who is in house moves them; a booking that
 * is cancelled or declined ends its guest's access at once, and frees the room.
 */
public interface PutBooking {

    /** Wires the use case to its ports. */
    static PutBooking using(Hotels hotels, Rooms rooms, FollowedBookings bookings, Reach reach, InstantSource clock) {
        return new PutBookingService(hotels, rooms, bookings, reach, clock);
    }

    /**
     * Makes or changes the booking.
     *
     * @throws RejectedException if there is no such hotel, a value cannot be right, or somebody else is in house in the
     *     room of a guest who is
     */
    Put<Booking> handle(Command command);

    /**
     * What is known of the booking.
     *
     * @param status {@code CONFIRMED} unless said otherwise
     * @param partySize 1 unless said otherwise
     * @param room the number of a room of the hotel
     */
    record Command(
            HotelSlug hotel,
            BookingId booking,
            String guestFirstName,
            String guestLastName,
            LocalDate checkIn,
            LocalDate checkOut,
            Patch<Booking.Status> status,
            Patch<Integer> partySize,
            Patch<String> room) {}
}
