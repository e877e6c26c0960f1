package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Booking.Details;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.UnaryOperator;

final class StayTransitions implements CheckIn, MoveGuest, CheckOut {

    private final Bookings bookings;
    private final Rooms rooms;
    private final FollowedBookings followed;
    private final InstantSource clock;

    StayTransitions(Bookings bookings, Rooms rooms, FollowedBookings followed, InstantSource clock) {
        this.bookings = bookings;
        this.rooms = rooms;
        this.followed = followed;
        this.clock = clock;
    }

    @Override
    public Booking handle(CheckIn.Command command) {
        requireBooking(command.hotel(), command.booking());
        Optional<Room> wanted = command.room().map(number -> RoomChoice.of(rooms, command.hotel(), number));
        Instant now = clock.instant();

        return change(command.hotel(), command.booking(), now, present -> {
            Details roomed = wanted.isPresent() ? present.in(wanted) : present;
            return switch (present.state()) {
                case EXPECTED -> roomed.arrived(now);
                case IN_HOUSE -> roomed;
                case CHECKED_OUT, CANCELLED, DECLINED -> throw new RejectedException(Refusal.BOOKING_STATE);
            };
        });
    }

    @Override
    public Booking handle(MoveGuest.Command command) {
        requireBooking(command.hotel(), command.booking());
        Optional<Room> wanted = Optional.of(RoomChoice.of(rooms, command.hotel(), command.room()));

        return change(command.hotel(), command.booking(), clock.instant(), present -> switch (present.state()) {
            case IN_HOUSE -> present.in(wanted);
            case EXPECTED, CHECKED_OUT, CANCELLED, DECLINED -> throw new RejectedException(Refusal.BOOKING_STATE);
        });
    }

    @Override
    public Booking handle(CheckOut.Command command) {
        Instant now = clock.instant();

        return change(command.hotel(), command.booking(), now, present -> switch (present.state()) {
            case IN_HOUSE -> present.left(now);
            case CHECKED_OUT -> present;
            case EXPECTED, CANCELLED, DECLINED -> throw new RejectedException(Refusal.BOOKING_STATE);
        });
    }

    private void requireBooking(HotelSlug hotel, BookingId booking) {
        if (bookings.booking(hotel, booking).isEmpty()) {
            throw RejectedException.notFound();
        }
    }

    private Booking change(HotelSlug hotel, BookingId booking, Instant now, UnaryOperator<Details> transition) {
        return followed.put(
                        hotel,
                        booking,
                        now,
                        present -> transition.apply(present.orElseThrow(RejectedException::notFound)))
                .after();
    }
}
