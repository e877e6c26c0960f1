package com.hotelmate.chat.adapter.inmemory.house;

import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.testkit.house.BookingsContract;
import java.util.List;

class InMemoryBookingsTest implements BookingsContract {

    @Override
    public Bookings bookings() {
        Rooms rooms = new InMemoryRooms();
        for (HotelSlug hotel : List.of(KILLARNEY, DUBLIN)) {
            for (RoomNumber number : List.of(ROOM_101, ROOM_102)) {
                rooms.put(hotel, number, present -> present);
            }
        }
        return new InMemoryBookings(rooms);
    }
}
