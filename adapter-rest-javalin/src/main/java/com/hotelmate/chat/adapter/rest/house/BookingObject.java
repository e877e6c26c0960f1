package com.hotelmate.chat.adapter.rest.house;

import com.hotelmate.chat.application.port.house.Booking;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A booking as the booking system sees it. */
record BookingObject(
        long id,
        String bookingId,
        String guestFirstName,
        String guestLastName,
        LocalDate checkIn,
        LocalDate checkOut,
        String status,
        int partySize,
        @Nullable String roomNumber,
        @Nullable Instant checkedInAt,
        @Nullable Instant checkedOutAt,
        String state) {

    static BookingObject of(Booking booking) {
        Booking.Details details = booking.details();
        return new BookingObject(
                booking.number(),
                booking.id().value(),
                details.guest().first(),
                details.guest().last(),
                details.checkIn(),
                details.checkOut(),
                details.status().wireName(),
                details.partySize(),
                details.room().map(room -> room.number().value()).orElse(null),
                details.checkedInAt().orElse(null),
                details.checkedOutAt().orElse(null),
                booking.state().wireName());
    }
}
