package com.hotelmate.chat.adapter.jooq.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.testkit.account.StaffSessionsContract;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

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

    @Test
    void forgetsSessionsThatExpiredMoreThanAnHourBefore() {
        try (TestNode node = TestNode.asking(TestDatabase.emptied(SOURCE))) {
            StaffSession old = session("old", StaffSessionsContract.NOW);
            node.sessions.open(old);
            node.sessions.open(session("kept", StaffSessionsContract.NOW.plus(Duration.ofHours(1))));

            node.sessions.open(session("new", old.expiresAt().plus(Duration.ofMinutes(61))));

            assertThat(node.sessions.find(StaffSessionsContract.KILLARNEY, "old"))
                    .isEmpty();
            assertThat(node.sessions.find(StaffSessionsContract.KILLARNEY, "kept"))
                    .isPresent();
            assertThat(node.sessions.find(StaffSessionsContract.KILLARNEY, "new"))
                    .isPresent();
        }
    }

    private static StaffSession session(String id, Instant openedAt) {
        return new StaffSession(
                id,
                StaffSessionsContract.KILLARNEY,
                StaffSessionsContract.ANNA,
                openedAt,
                openedAt.plus(Duration.ofHours(12)));
    }
}
