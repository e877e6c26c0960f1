package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.testkit.ManualClock;
import com.hotelmate.chat.testkit.contract.ChangeLogContract;
import com.hotelmate.chat.testkit.contract.CommitsContract;
import com.hotelmate.chat.testkit.contract.DevicesContract;
import com.hotelmate.chat.testkit.contract.GuestConversationsContract;
import com.hotelmate.chat.testkit.contract.GuestMessagesContract;
import com.hotelmate.chat.testkit.contract.LanesContract;
import com.hotelmate.chat.testkit.contract.PushLedgerContract;
import com.hotelmate.chat.testkit.contract.StaffChangeLogContract;
import com.hotelmate.chat.testkit.contract.StaffConversationsContract;
import com.hotelmate.chat.testkit.contract.StaffMessagesContract;
import com.hotelmate.chat.testkit.contract.StaffUnitOfWorkContract;
import com.hotelmate.chat.testkit.contract.UnitOfWorkContract;
import com.hotelmate.chat.testkit.contract.VacatedRoomsContract;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Nested;

class InMemoryStorageTest {

    private final ManualClock clock = new ManualClock();
    private final Storage storage = InMemoryStorage.create(clock);

    @Nested
    class Conversations extends InMemory implements GuestConversationsContract {}

    @Nested
    class UnitsOfWork extends InMemory implements UnitOfWorkContract {}

    @Nested
    class Messages extends InMemory implements GuestMessagesContract {}

    @Nested
    class ConversationsOfStaff extends InMemory implements StaffConversationsContract {}

    @Nested
    class UnitsOfWorkOfStaff extends InMemory implements StaffUnitOfWorkContract {}

    @Nested
    class MessagesOfStaff extends InMemory implements StaffMessagesContract {}

    @Nested
    class LogOfStaff extends InMemory implements StaffChangeLogContract {}

    @Nested
    class Log extends InMemory implements ChangeLogContract {}

    @Nested
    class CommitListeners extends InMemory implements CommitsContract {}

    @Nested
    class DeliveryLanes extends InMemory implements LanesContract {}

    @Nested
    class DevicesOfPeople extends InMemory implements DevicesContract {}

    @Nested
    class Ledger extends InMemory implements PushLedgerContract {}

    @Nested
    class RoomsLeft extends InMemory implements VacatedRoomsContract {}

    abstract class InMemory {

        public Storage storage() {
            return storage;
        }

        public Instant now() {
            return clock.instant();
        }

        public void letPass(Duration time) {
            clock.advance(time);
        }
    }
}
