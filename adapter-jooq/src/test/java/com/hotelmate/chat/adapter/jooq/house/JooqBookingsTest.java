package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.testkit.house.BookingsContract;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqBookingsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements BookingsContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public Bookings bookings() {
            return withRooms(node);
        }
    }

    @Nested
    class Remembering implements BookingsContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public Bookings bookings() {
            return withRooms(node);
        }
    }

    private static Bookings withRooms(TestNode node) {
        for (HotelSlug hotel : List.of(BookingsContract.KILLARNEY, BookingsContract.DUBLIN)) {
            for (RoomNumber number : List.of(BookingsContract.ROOM_101, BookingsContract.ROOM_102)) {
                node.rooms.put(hotel, number, present -> present);
            }
        }
        return node.bookings;
    }
}
