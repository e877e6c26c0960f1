package com.hotelmate.chat.application.house.booking;

import com.hotelmate.chat.application.house.Given;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.Optional;

/** Finds the room that somebody asks for. */
final class RoomChoice {

    private RoomChoice() {}

    /** The room of that number; a refusal if the hotel has none, even if nothing could be numbered so. */
    static Room of(Rooms rooms, HotelSlug hotel, String number) {
        return Optional.of(number)
                .filter(RoomNumber::isValid)
                .flatMap(valid -> rooms.find(hotel, new RoomNumber(valid)))
                .orElseThrow(() -> Given.invalid("room_number", "The hotel has no such room."));
    }
}
