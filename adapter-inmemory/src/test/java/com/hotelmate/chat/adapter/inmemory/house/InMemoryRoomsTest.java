package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.testkit.house.RoomsContract;

class InMemoryRoomsTest implements RoomsContract {

    @Override
    public Rooms rooms() {
        return new InMemoryRooms();
    }
}
