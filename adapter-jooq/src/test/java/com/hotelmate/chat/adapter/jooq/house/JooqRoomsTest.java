package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.testkit.house.RoomsContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqRoomsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements RoomsContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public Rooms rooms() {
            return node.rooms;
        }
    }

    @Nested
    class Remembering implements RoomsContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public Rooms rooms() {
            return node.rooms;
        }
    }
}
