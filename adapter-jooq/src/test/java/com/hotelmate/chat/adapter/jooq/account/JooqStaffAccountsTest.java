package com.hotelmate.chat.adapter.jooq.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.Team;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.account.StaffAccountsContract;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;

class JooqStaffAccountsTest {

    private static final DataSource SOURCE = TestDatabase.create();

    @Nested
    class AskingEveryTime implements StaffAccountsContract {

        @AutoClose
        private final TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE));

        @Override
        public StaffAccounts accounts() {
            return withAnnaAndBrian(node);
        }
    }

    @Nested
    class Remembering implements StaffAccountsContract {

        @AutoClose
        private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

        @Override
        public StaffAccounts accounts() {
            return withAnnaAndBrian(node);
        }
    }

    private static StaffAccounts withAnnaAndBrian(TestNode node) {
        assertThat(enter(node, "anna")).isEqualTo(StaffAccountsContract.ANNA);
        assertThat(enter(node, "brian")).isEqualTo(StaffAccountsContract.BRIAN);
        return node.accounts;
    }

    private static StaffId enter(TestNode node, String username) {
        return node.register
                .put(StaffAccountsContract.KILLARNEY, username, present -> Team.member("Pat"))
                .orElseThrow()
                .after()
                .id();
    }
}
