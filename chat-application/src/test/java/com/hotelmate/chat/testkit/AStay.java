package com.hotelmate.chat.testkit;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Instant;
import java.util.Optional;

/** Builds a stay; unless said otherwise that of Mary Byrne, who lives in room 101 of the hotel killarney. */
public final class AStay {

    private HotelSlug hotel = new HotelSlug("killarney");
    private BookingId booking = new BookingId("BK-MARY");
    private StayState state = StayState.IN_HOUSE;
    private Optional<Room> room = Optional.of(room("101"));
    private Optional<Instant> checkedOutAt = Optional.empty();

    private AStay() {}

    public static AStay inHouse() {
        return new AStay();
    }

    public static AStay checkedOut(Instant at) {
        AStay stay = new AStay();
        stay.state = StayState.CHECKED_OUT;
        stay.checkedOutAt = Optional.of(at);
        return stay;
    }

    /** The room with that number, digits only; its id is a thousand more. */
    public static Room room(String number) {
        return new Room(1000 + Long.parseLong(number), new RoomNumber(number));
    }

    public AStay at(HotelSlug hotel) {
        this.hotel = hotel;
        return this;
    }

    public AStay booked(String booking) {
        this.booking = new BookingId(booking);
        return this;
    }

    public AStay inRoom(String number) {
        this.room = Optional.of(room(number));
        return this;
    }

    public AStay in(StayState state) {
        this.state = state;
        return this;
    }

    public Stay build() {
        return new Stay(
                hotel,
                booking,
                1 + Math.floorMod(booking.hashCode(), 1000),
                new GuestName("Mary", "Byrne"),
                state,
                room,
                checkedOutAt);
    }
}
