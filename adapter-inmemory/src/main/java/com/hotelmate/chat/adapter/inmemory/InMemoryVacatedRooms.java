package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When each room was left last, and when its channel was found empty last. Thread-safe. */
final class InMemoryVacatedRooms implements VacatedRooms {

    private record Key(HotelSlug hotel, RoomNumber room) {}

    private final Map<Key, Instant> departures = new ConcurrentHashMap<>();
    private final Map<Key, Instant> empty = new ConcurrentHashMap<>();

    @Override
    public boolean isVacated(HotelSlug hotel, RoomNumber room, Instant after) {
        Key key = new Key(hotel, room);
        Instant left = departures.getOrDefault(key, Instant.MIN);
        return left.isAfter(after) && empty.getOrDefault(key, Instant.MIN).isBefore(left);
    }

    @Override
    public void emptied(HotelSlug hotel, RoomNumber room, Instant at) {
        empty.merge(new Key(hotel, room), at, InMemoryVacatedRooms::later);
    }

    /** Called under the lock of the conversation, before anybody can see the change. */
    void committing(GuestChange change) {
        change.leftRoom()
                .ifPresent(room ->
                        departures.merge(new Key(change.hotel(), room), change.at(), InMemoryVacatedRooms::later));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
