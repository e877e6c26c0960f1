package com.hotelmate.chat.application.port.house;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The rooms of the hotels. A room is never taken away. Thread-safe. */
public interface Rooms {

    /** The room of that number, if the hotel has it. */
    Optional<Room> find(HotelSlug hotel, RoomNumber number);

    /** Makes the room, or changes its type to what the decision answers to the present one, as one step. */
    Put<Typed> put(HotelSlug hotel, RoomNumber number, UnaryOperator<Optional<String>> type);

    /**
     * A room and what kind of room it is.
     *
     * @param type such as {@code Double Sea View}
     */
    record Typed(Room room, Optional<String> type) {}
}
