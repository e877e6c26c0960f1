package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A booking as the house keeps it.
 *
 * @param number its number in the deployment, positive
 */
public record Booking(HotelSlug hotel, BookingId id, long number, Details details) {

    /** How far it has come. */
    public StayState state() {
        return details.state();
    }

    /** The booking as the chat sees it. */
    public Stay stay() {
        return new Stay(hotel, id, number, details.guest(), state(), details.room(), details.checkedOutAt());
    }

    /** Whether the booking goes ahead. */
    public enum Status {
        CONFIRMED,
        CANCELLED,
        DECLINED;

        /** The status as the wire spells it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What may change about a booking.
     *
     * @param checkIn the day the guest is to arrive
     * @param checkOut the day the guest is to leave
     * @param room the room assigned now, whether or not the guest has arrived
     * @param checkedInAt when the guest did arrive
     * @param checkedOutAt when the guest did leave
     */
    public record Details(
            GuestName guest,
            LocalDate checkIn,
            LocalDate checkOut,
            Status status,
            int partySize,
            Optional<Room> room,
            Optional<Instant> checkedInAt,
            Optional<Instant> checkedOutAt) {

        /** How far the booking has come; one that does not go ahead is nothing else. */
        public StayState state() {
            return switch (status) {
                case CANCELLED -> StayState.CANCELLED;
                case DECLINED -> StayState.DECLINED;
                case CONFIRMED -> progress();
            };
        }

        /** The same, with the guest in this room, or in none. */
        public Details in(Optional<Room> other) {
            return new Details(guest, checkIn, checkOut, status, partySize, other, checkedInAt, checkedOutAt);
        }

        /** The same, with the guest arrived. */
        public Details arrived(Instant at) {
            return new Details(guest, checkIn, checkOut, status, partySize, room, Optional.of(at), checkedOutAt);
        }

        /** The same, with the guest gone. */
        public Details left(Instant at) {
            return new Details(guest, checkIn, checkOut, status, partySize, room, checkedInAt, Optional.of(at));
        }

        private StayState progress() {
            if (checkedOutAt.isPresent()) {
                return StayState.CHECKED_OUT;
            }
            return checkedInAt.isPresent() ? StayState.IN_HOUSE : StayState.EXPECTED;
        }
    }
}
