package com.hotelmate.chat.testkit.house;

import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.GuestName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What is known of a booking; unless said otherwise that of Mary Byrne, for two nights and without a room. */
public final class ABooking {

    /** When those arrive who do. */
    public static final Instant ARRIVAL = Instant.parse("2026-01-05T14:00:00Z");

    private ABooking() {}

    /** Of a guest who has not arrived. */
    public static Booking.Details expected() {
        return new Booking.Details(
                new GuestName("Mary", "Byrne"),
                LocalDate.parse("2026-01-05"),
                LocalDate.parse("2026-01-07"),
                Booking.Status.CONFIRMED,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Of a guest who lives in that room. */
    public static Booking.Details inHouse(String room) {
        return expected().in(room(room)).arrived(ARRIVAL);
    }

    /** The room of that number; its id is a thousand more. */
    public static Optional<Room> room(String number) {
        return Optional.of(new Room(1000 + Long.parseLong(number), new RoomNumber(number)));
    }
}
