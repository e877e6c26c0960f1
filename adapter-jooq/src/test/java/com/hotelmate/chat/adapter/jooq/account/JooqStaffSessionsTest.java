package com.hotelmate.chat.adapter.jooq.account;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.testkit.account.StaffSessionsContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqStaffSessionsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements StaffSessionsContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public StaffSessions sessions() {
            return node.sessions;
        }
    }

    @Nested
    class Remembering implements StaffSessionsContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public StaffSessions sessions() {
            return node.sessions;
        }
    }
}
