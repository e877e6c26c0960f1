package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;

final class PutRoomService implements PutRoom {

    private static final int LONGEST_TYPE = 255;

    private final Hotels hotels;
    private final Rooms rooms;

    PutRoomService(Hotels hotels, Rooms rooms) {
        this.hotels = hotels;
        this.rooms = rooms;
    }

    @Override
    public Put<Rooms.Typed> handle(Command command) {
        if (hotels.find(command.hotel()).isEmpty()) {
            throw RejectedException.notFound();
        }
        Patch<String> type = command.type().map(text -> Given.line("room_type_name", text, LONGEST_TYPE));

        return rooms.put(command.hotel(), command.number(), type::over);
    }
}
