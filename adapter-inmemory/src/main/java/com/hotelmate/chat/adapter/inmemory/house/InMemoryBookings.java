package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Bookings in memory. One lock orders the writers; readers never wait. Thread-safe. */
public final class InMemoryBookings implements Bookings {

    private final Map<Key, Booking> bookings = new ConcurrentHashMap<>();
    private final Map<Door, Key> occupants = new ConcurrentHashMap<>();
    private final Rooms rooms;

    public InMemoryBookings(Rooms rooms) {
        this.rooms = rooms;
    }

    @Override
    public Optional<Booking> booking(HotelSlug hotel, BookingId id) {
        return Optional.ofNullable(bookings.get(new Key(hotel, id)));
    }

    @Override
    public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
        Door door = new Door(hotel, room);
        return Optional.ofNullable(occupants.get(door))
                .map(bookings::get)
                .filter(booking -> doorOf(booking).equals(Optional.of(door)))
                .map(Booking::stay);
    }

    @Override
    public boolean hasRoom(HotelSlug hotel, RoomNumber room) {
        return rooms.find(hotel, room).isPresent();
    }

    @Override
    public synchronized Put<Booking> put(
            HotelSlug hotel, BookingId id, Function<Optional<Booking.Details>, Booking.Details> decision) {
        Key key = new Key(hotel, id);
        Optional<Booking> before = booking(hotel, id);
        Booking.Details details = decision.apply(before.map(Booking::details));
        long number = before.map(Booking::number).orElse(bookings.size() + 1L);
        Booking after = new Booking(hotel, id, number, details);
        Optional<Door> left = before.flatMap(InMemoryBookings::doorOf);
        Optional<Door> entered = doorOf(after);

        if (entered.map(occupants::get)
                .filter(occupant -> !occupant.equals(key))
                .isPresent()) {
            throw new RejectedException(Refusal.ROOM_OCCUPIED);
        }
        bookings.put(key, after);
        entered.ifPresent(door -> occupants.put(door, key));
        left.filter(door -> !entered.equals(Optional.of(door))).ifPresent(occupants::remove);
        return new Put<>(before, after);
    }

    private static Optional<Door> doorOf(Booking booking) {
        return booking.stay().occupiedRoom().map(Room::number).map(number -> new Door(booking.hotel(), number));
    }

    private record Key(HotelSlug hotel, BookingId booking) {}

    private record Door(HotelSlug hotel, RoomNumber number) {}
}
