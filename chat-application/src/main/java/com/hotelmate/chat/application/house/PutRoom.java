package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;

/** A room of a hotel is entered, or what kind of room it is changed. */
public interface PutRoom {

    /** Wires the use case to its ports. */
    static PutRoom using(Hotels hotels, Rooms rooms) {
        return new PutRoomService(hotels, rooms);
    }

    /**
     * Makes or changes the room.
     *
     * @throws RejectedException if there is no such hotel, or the type cannot be shown
     */
    Put<Rooms.Typed> handle(Command command);

    /** Which room, and what kind of room it is. */
    record Command(HotelSlug hotel, RoomNumber number, Patch<String> type) {}
}
