package com.hotelmate.chat.adapter.jooq.push;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often the database is asked about pushes to few people and to many: the number is the same. */
class PushStatementsTest {

    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final Instant NOW = ManualClock.START;

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(2);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void theDevicesOfManyPeopleTakeOne() {
        costs(
                1,
                people -> assertThat(store.storage().devices().of(KILLARNEY, people))
                        .hasSameSizeAs(people));
    }

    @Test
    void forgettingManyDevicesTakesOne() {
        costs(2, people -> {
            List<Registration> read = store.storage().devices().of(KILLARNEY, people);
            store.storage().devices().forgetUnchanged(KILLARNEY, read);
        });
    }

    @Test
    void aRegistrationTakesTwoBesideTwoTurns() {
        costs(4, people -> register(people.get(0), "another"));
    }

    @Test
    void enteringManyPushesTakesOne() {
        costs(
                1,
                people -> store.storage()
                        .pushes()
                        .enter(
                                KILLARNEY,
                                people.stream()
                                        .map(person -> new PushEntry(
                                                new ConversationId(1),
                                                1,
                                                Optional.empty(),
                                                person,
                                                Optional.empty(),
                                                PushOutcome.NO_DEVICE,
                                                NOW))
                                        .toList()));
    }

    @Test
    void lookingAtARoomTakesOne() {
        costs(
                1,
                people -> assertThat(store.storage().vacatedRooms().isVacated(KILLARNEY, new RoomNumber("101"), NOW))
                        .isFalse());
    }

    private static void costs(int statements, Consumer<List<Recipient>> work) {
        for (int size : new int[] {1, 40}) {
            store.empty();
            List<Recipient> people = people(size);
            assertThat(store.statementsOf(() -> work.accept(people)))
                    .as("statements for " + people.size() + " people")
                    .isEqualTo(statements);
        }
    }

    /** So many staff members and guests, each with a device. */
    private static List<Recipient> people(int count) {
        List<Recipient> people = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            people.add(new Recipient.Staff(KILLARNEY, new StaffId(i)));
            people.add(new Recipient.Guest(KILLARNEY, new BookingId("BK-" + i)));
        }
        people.forEach(person -> register(person, person.toString()));
        return people;
    }

    private static void register(Recipient owner, String token) {
        store.storage()
                .devices()
                .register(owner, new Device(token, Optional.empty(), Optional.empty()), Optional.empty(), NOW);
    }
}
