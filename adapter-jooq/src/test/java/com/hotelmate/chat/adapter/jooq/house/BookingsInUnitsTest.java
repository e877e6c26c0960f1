package com.hotelmate.chat.adapter.jooq.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.memory.TestNode;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.testkit.house.ABooking;
import com.hotelmate.chat.testkit.house.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings as part of what else is decided with them. */
class BookingsInUnitsTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final BookingId MARY = new BookingId("BK-1");
    private static final BookingId JOHN = new BookingId("BK-2");
    private static final RoomNumber ROOM_101 = new RoomNumber("101");
    private static final RoomNumber ROOM_102 = new RoomNumber("102");

    @AutoClose
    private final TestNode node = TestNode.remembering(TestDatabase.emptied(SOURCE));

    @BeforeEach
    void checkMaryIn() {
        node.bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
        assertThat(roomOfMary()).isEqualTo(ABooking.room("101"));
        assertThat(guestIn(ROOM_101)).contains(MARY);
    }

    @Test
    void areChangedTogetherWithTheRestOrNotAtAll() {
        assertThatThrownBy(() -> node.database.unit(KILLARNEY, unit -> {
                    node.bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("102"));
                    assertThat(roomOfMary()).isEqualTo(ABooking.room("102"));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(roomOfMary()).isEqualTo(ABooking.room("101"));
        assertThat(guestIn(ROOM_101)).contains(MARY);
        assertThat(guestIn(ROOM_102)).isEmpty();
    }

    @Test
    void areSeenByTheUnitAtOnceAndByOthersAfterTheCommit() {
        Optional<BookingId> meanwhile = node.database.unit(KILLARNEY, unit -> {
            node.bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("102"));
            assertThat(roomOfMary()).isEqualTo(ABooking.room("102"));
            assertThat(guestIn(ROOM_101)).isEmpty();
            assertThat(guestIn(ROOM_102)).contains(MARY);
            return CompletableFuture.supplyAsync(() -> guestIn(ROOM_101))
                    .orTimeout(TestNode.PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
        });

        assertThat(meanwhile).contains(MARY);
        assertThat(roomOfMary()).isEqualTo(ABooking.room("102"));
        assertThat(guestIn(ROOM_101)).isEmpty();
        assertThat(guestIn(ROOM_102)).contains(MARY);
    }

    @Test
    void takeTheRestWithThemIfTheRoomIsOccupied() {
        node.bookings.put(KILLARNEY, JOHN, present -> ABooking.inHouse("102"));

        assertThatThrownBy(() -> node.database.unit(KILLARNEY, unit -> {
                    node.bookings.put(
                            KILLARNEY, MARY, present -> present.orElseThrow().left(ABooking.ARRIVAL));
                    return node.bookings.put(KILLARNEY, new BookingId("BK-3"), present -> ABooking.inHouse("102"));
                }))
                .isInstanceOf(RejectedException.class);

        assertThat(guestIn(ROOM_101)).contains(MARY);
        assertThat(guestIn(ROOM_102)).contains(JOHN);
    }

    @Test
    void areNotAskedForWhenTheUnitKnowsThem() {
        Booking mary = node.bookings.booking(KILLARNEY, MARY).orElseThrow();

        node.database.unit(KILLARNEY, unit -> {
            unit.learn(MARY, Optional.of(mary));
            unit.learn(JOHN, Optional.empty());
            assertThat(node.statementsOf(() -> {
                        assertThat(node.bookings.find(KILLARNEY, MARY)).contains(mary.stay());
                        assertThat(node.bookings.find(KILLARNEY, JOHN)).isEmpty();
                    }))
                    .isZero();
            return unit;
        });
    }

    @Test
    void letGuestsWhoChangeRoomsWithEachOtherNotWaitForEachOther() {
        node.bookings.put(KILLARNEY, JOHN, present -> ABooking.inHouse("102"));

        List<Boolean> moved = Race.of(8, runner -> {
            boolean mary = runner % 2 == 0;
            try {
                node.bookings.put(
                        KILLARNEY,
                        mary ? MARY : JOHN,
                        present -> Race.lingering(ABooking.inHouse(mary ? "102" : "101")));
                return true;
            } catch (RejectedException e) {
                return false;
            }
        });

        assertThat(moved).containsOnly(false);
    }

    @Test
    void areReadAsTheyWereWritten() {
        Instant precise = Instant.parse("2026-01-05T10:30:00.123456789Z");

        Booking written = node.bookings
                .put(KILLARNEY, JOHN, present -> ABooking.expected().arrived(precise))
                .after();

        assertThat(written.details().checkedInAt()).contains(Instant.parse("2026-01-05T10:30:00.123456Z"));
        assertThat(node.bookings.booking(KILLARNEY, JOHN)).contains(written);
    }

    private Optional<Room> roomOfMary() {
        return node.bookings.find(KILLARNEY, MARY).flatMap(Stay::occupiedRoom);
    }

    private Optional<BookingId> guestIn(RoomNumber room) {
        return node.bookings.inRoom(KILLARNEY, room).map(Stay::booking);
    }
}
