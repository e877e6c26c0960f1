package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.Reach;
import com.hotelmate.chat.application.house.Given;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Booking.Details;
import com.hotelmate.chat.application.port.house.Booking.Status;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.stay.GuestName;
import java.time.InstantSource;
import java.util.Optional;

final class PutBookingService implements PutBooking {

    private static final int LONGEST_NAME = 150;
    private static final int LARGEST_PARTY = 999;

    private final Hotels hotels;
    private final Rooms rooms;
    private final FollowedBookings bookings;
    private final Reach reach;
    private final InstantSource clock;

    PutBookingService(Hotels hotels, Rooms rooms, FollowedBookings bookings, Reach reach, InstantSource clock) {
        this.hotels = hotels;
        this.rooms = rooms;
        this.bookings = bookings;
        this.reach = reach;
        this.clock = clock;
    }

    @Override
    public Put<Booking> handle(Command command) {
        if (hotels.find(command.hotel()).isEmpty()) {
            throw RejectedException.notFound();
        }
        GuestName guest = new GuestName(
                Given.line("guest_first_name", command.guestFirstName(), LONGEST_NAME),
                Given.line("guest_last_name", command.guestLastName(), LONGEST_NAME));
        if (command.checkOut().isBefore(command.checkIn())) {
            throw Given.invalid("check_out", "The guest cannot leave before arriving.");
        }
        if (command.partySize()
                .value()
                .filter(size -> size < 1 || size > LARGEST_PARTY)
                .isPresent()) {
            throw Given.invalid("party_size", "Between 1 and " + LARGEST_PARTY + " people are possible.");
        }
        Patch<Room> room = command.room().map(number -> RoomChoice.of(rooms, command.hotel(), number));

        Put<Booking> put = bookings.put(
                command.hotel(), command.booking(), clock.instant(), present -> details(command, guest, room, present));

        if (put.after().details().status() != Status.CONFIRMED) {
            reach.end(new Holder.Guest(command.hotel(), command.booking()));
        }
        return put;
    }

    private static Details details(Command command, GuestName guest, Patch<Room> room, Optional<Details> present) {
        return new Details(
                guest,
                command.checkIn(),
                command.checkOut(),
                command.status().over(present.map(Details::status), Status.CONFIRMED),
                command.partySize().over(present.map(Details::partySize), 1),
                room.over(present.flatMap(Details::room)),
                present.flatMap(Details::checkedInAt),
                present.flatMap(Details::checkedOutAt));
    }
}
