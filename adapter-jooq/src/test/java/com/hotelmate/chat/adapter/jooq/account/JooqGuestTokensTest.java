package com.hotelmate.chat.adapter.jooq.account;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.testkit.account.GuestTokensContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqGuestTokensTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements GuestTokensContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public GuestTokens tokens() {
            return node.tokens;
        }
    }

    @Nested
    class Remembering implements GuestTokensContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public GuestTokens tokens() {
            return node.tokens;
        }
    }
}
