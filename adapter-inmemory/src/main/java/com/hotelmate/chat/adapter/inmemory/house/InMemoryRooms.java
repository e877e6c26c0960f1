package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** Rooms in memory. Thread-safe. */
public final class InMemoryRooms implements Rooms {

    private final Map<Door, Typed> rooms = new ConcurrentHashMap<>();

    @Override
    public Optional<Room> find(HotelSlug hotel, RoomNumber number) {
        return Optional.ofNullable(rooms.get(new Door(hotel, number))).map(Typed::room);
    }

    @Override
    public synchronized Put<Typed> put(HotelSlug hotel, RoomNumber number, UnaryOperator<Optional<String>> type) {
        Door door = new Door(hotel, number);
        Optional<Typed> before = Optional.ofNullable(rooms.get(door));
        Optional<String> newType = type.apply(before.flatMap(Typed::type));
        Room room = before.map(Typed::room).orElseGet(() -> new Room(rooms.size() + 1L, number));
        Typed after = new Typed(room, newType);
        rooms.put(door, after);
        return new Put<>(before, after);
    }

    private record Door(HotelSlug hotel, RoomNumber number) {}
}
