package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.testkit.house.StaffRegisterContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqStaffRegisterTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements StaffRegisterContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public StaffRegister register() {
            return node.register;
        }
    }

    @Nested
    class Remembering implements StaffRegisterContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public StaffRegister register() {
            return node.register;
        }
    }
}
