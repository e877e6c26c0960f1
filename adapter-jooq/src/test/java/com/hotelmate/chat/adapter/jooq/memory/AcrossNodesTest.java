package com.hotelmate.chat.adapter.jooq.memory;

import static com.hotelmate.chat.adapter.jooq.memory.TestNode.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.testkit.house.ABooking;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What one node changes while another one remembers it. */
class AcrossNodesTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final BookingId MARY = new BookingId("BK-1");
    private static final RoomNumber ROOM_101 = new RoomNumber("101");
    private static final RoomNumber ROOM_102 = new RoomNumber("102");
    private static final Instant NOW = Instant.parse("2026-01-05T10:30:00Z");

    @AutoClose
    private final TestNode here = TestNode.asking(TestDatabase.emptied(SOURCE));

    @AutoClose
    private final TestNode there = TestNode.remembering(SOURCE);

    private StaffId anna = new StaffId(1);

    @BeforeEach
    void enterTheHouse() {
        put("The Lake");
        here.rooms.put(KILLARNEY, ROOM_101, present -> Optional.empty());
        anna = putAnna(true).id();
        here.bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("101"));
        here.sessions.open(session("phone"));
        here.sessions.open(session("desk"));
        here.tokens.issue(new GuestToken(KILLARNEY, MARY, "first", NOW));
        there.catchUpWith(here);
    }

    @Test
    void whatWasReadOnceCostsNothing() {
        readEverything();

        assertThat(there.statementsOf(this::readEverything)).isZero();
    }

    @Test
    void aDeactivatedMemberIsSeen() {
        assertThat(isActiveThere()).isTrue();

        putAnna(false);

        awaitThat(() -> !isActiveThere());
        assertThat(there.register.ofHotel(KILLARNEY))
                .extracting(StaffMember::active)
                .containsExactly(false);
    }

    @Test
    void anEndedSessionIsSeenAndTheOthersAreKept() {
        readEverything();

        here.sessions.end(KILLARNEY, "phone");

        there.catchUpWith(here);
        assertThat(there.sessions.find(KILLARNEY, "phone")).isEmpty();
        assertThat(there.statementsOf(
                        () -> assertThat(there.sessions.find(KILLARNEY, "desk")).isPresent()))
                .isZero();
    }

    @Test
    void theEndOfAllSessionsIsSeen() {
        readEverything();

        here.sessions.endAll(KILLARNEY, anna);

        awaitThat(() -> there.sessions.find(KILLARNEY, "phone").isEmpty());
        awaitThat(() -> there.sessions.find(KILLARNEY, "desk").isEmpty());
    }

    @Test
    void aMovedGuestIsSeenInTheNewRoomAndNotInTheOld() {
        readEverything();

        here.bookings.put(KILLARNEY, MARY, present -> ABooking.inHouse("102"));

        awaitThat(() ->
                there.bookings.find(KILLARNEY, MARY).flatMap(Stay::occupiedRoom).equals(ABooking.room("102")));
        awaitThat(() -> there.bookings.inRoom(KILLARNEY, ROOM_101).isEmpty());
        awaitThat(() -> there.bookings.inRoom(KILLARNEY, ROOM_102).isPresent());
    }

    @Test
    void aRevokedTokenIsSeen() {
        readEverything();

        here.tokens.issue(new GuestToken(KILLARNEY, MARY, "second", NOW));

        awaitThat(() -> there.tokens.find("first").isEmpty());
        assertThat(there.tokens.find("second")).isPresent();
    }

    @Test
    void aRenamedHotelIsSeen() {
        readEverything();

        put("The Hill");

        awaitThat(() -> there.hotels.find(KILLARNEY).map(Hotel::name).equals(Optional.of("The Hill")));
    }

    @Test
    void whatIsEnteredIsFoundAtOnce() {
        BookingId john = new BookingId("BK-2");
        assertThat(there.bookings.find(KILLARNEY, john)).isEmpty();
        assertThat(there.sessions.find(KILLARNEY, "new")).isEmpty();
        assertThat(there.tokens.find("johns")).isEmpty();

        here.bookings.put(KILLARNEY, john, present -> ABooking.expected());
        here.sessions.open(session("new"));
        here.tokens.issue(new GuestToken(KILLARNEY, john, "johns", NOW));

        assertThat(there.bookings.find(KILLARNEY, john)).isPresent();
        assertThat(there.sessions.find(KILLARNEY, "new")).isPresent();
        assertThat(there.tokens.find("johns")).isPresent();
    }

    @Test
    void whoeverLogsInIsLookedAtAnew() {
        readEverything();

        there.sessions.open(session("new"));

        assertThat(there.statementsOf(this::isActiveThere)).isOne();
    }

    private void readEverything() {
        assertThat(there.hotels.find(KILLARNEY)).isPresent();
        assertThat(there.bookings.hasRoom(KILLARNEY, ROOM_101)).isTrue();
        assertThat(there.register.find(KILLARNEY, anna)).isPresent();
        assertThat(there.register.ofHotel(KILLARNEY)).hasSize(1);
        assertThat(there.bookings.find(KILLARNEY, MARY)).isPresent();
        assertThat(there.bookings.inRoom(KILLARNEY, ROOM_101)).isPresent();
        assertThat(there.sessions.find(KILLARNEY, "phone")).isPresent();
        assertThat(there.sessions.find(KILLARNEY, "desk")).isPresent();
        assertThat(there.tokens.find("first")).isPresent();
    }

    private boolean isActiveThere() {
        return there.register.find(KILLARNEY, anna).orElseThrow().active();
    }

    private void put(String name) {
        here.hotels.put(KILLARNEY, NOW, present -> new Hotel.Details(name, ZoneId.of("UTC")));
    }

    private StaffMember putAnna(boolean active) {
        return here.register
                .put(KILLARNEY, "anna", present -> Team.member("Anna", active))
                .orElseThrow()
                .after();
    }

    private StaffSession session(String id) {
        return new StaffSession(id, KILLARNEY, anna, NOW, NOW.plus(Duration.ofHours(12)));
    }

    private static void awaitThat(BooleanSupplier condition) {
        await().atMost(PATIENCE).until(condition::getAsBoolean);
    }
}
