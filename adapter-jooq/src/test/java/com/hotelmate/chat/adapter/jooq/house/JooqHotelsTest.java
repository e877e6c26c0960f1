package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.testkit.house.HotelsContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqHotelsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements HotelsContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public Hotels hotels() {
            return node.hotels;
        }
    }

    @Nested
    class Remembering implements HotelsContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public Hotels hotels() {
            return node.hotels;
        }
    }
}
