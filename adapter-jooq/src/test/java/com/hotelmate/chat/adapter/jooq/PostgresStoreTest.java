package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.testkit.ManualClock;
import com.hotelmate.chat.testkit.contract.ChangeLogContract;
import com.hotelmate.chat.testkit.contract.CommitsContract;
import com.hotelmate.chat.testkit.contract.DevicesContract;
import com.hotelmate.chat.testkit.contract.GuestConversationsContract;
import com.hotelmate.chat.testkit.contract.GuestMessagesContract;
import com.hotelmate.chat.testkit.contract.PushLedgerContract;
import com.hotelmate.chat.testkit.contract.StaffChangeLogContract;
import com.hotelmate.chat.testkit.contract.StaffConversationsContract;
import com.hotelmate.chat.testkit.contract.StaffMessagesContract;
import com.hotelmate.chat.testkit.contract.StaffUnitOfWorkContract;
import com.hotelmate.chat.testkit.contract.UnitOfWorkContract;
import com.hotelmate.chat.testkit.contract.VacatedRoomsContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;

class PostgresStoreTest {

    private static TestStore store;

    private final ManualClock clock = new ManualClock();

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(10);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Nested
    class Conversations extends InPostgres implements GuestConversationsContract {}

    @Nested
    class UnitsOfWork extends InPostgres implements UnitOfWorkContract {}

    @Nested
    class Messages extends InPostgres implements GuestMessagesContract {}

    @Nested
    class Log extends InPostgres implements ChangeLogContract {}

    @Nested
    class ConversationsOfStaff extends InPostgres implements StaffConversationsContract {}

    @Nested
    class StaffUnitsOfWork extends InPostgres implements StaffUnitOfWorkContract {}

    @Nested
    class MessagesOfStaff extends InPostgres implements StaffMessagesContract {}

    @Nested
    class StaffLog extends InPostgres implements StaffChangeLogContract {}

    @Nested
    class CommitListeners extends InPostgres implements CommitsContract {}

    @Nested
    class DevicesOfPeople extends InPostgres implements DevicesContract {}

    @Nested
    class Ledger extends InPostgres implements PushLedgerContract {}

    @Nested
    class RoomsLeft extends InPostgres implements VacatedRoomsContract {}

    abstract class InPostgres {

        public Storage storage() {
            return store.storage();
        }

        public Instant now() {
            return clock.instant();
        }

        public void letPass(Duration time) {
            clock.advance(time);
        }
    }
}
