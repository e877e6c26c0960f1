package com.hotelmate.chat.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.house.Race;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every store of staff sessions does. */
public interface StaffSessionsContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    StaffId ANNA = new StaffId(1);
    StaffId BRIAN = new StaffId(2);
    Instant NOW = Instant.parse("2026-01-05T10:30:00.125Z");

    /** A store without sessions, that knows Anna and Brian of Killarney. */
    StaffSessions sessions();

    @Test
    default void findsAnOpenSessionInItsOwnHotelOnly() {
        StaffSessions sessions = sessions();
        StaffSession session = session("one", ANNA, NOW);

        sessions.open(session);

        assertThat(sessions.find(KILLARNEY, "one")).contains(session);
        assertThat(sessions.find(DUBLIN, "one")).isEmpty();
        assertThat(sessions.find(KILLARNEY, "two")).isEmpty();
    }

    @Test
    default void endsOneSessionAndLeavesTheOthers() {
        StaffSessions sessions = sessions();
        sessions.open(session("one", ANNA, NOW));
        sessions.open(session("two", ANNA, NOW));

        sessions.end(KILLARNEY, "one");
        sessions.end(KILLARNEY, "one");

        assertThat(sessions.find(KILLARNEY, "one")).isEmpty();
        assertThat(sessions.find(KILLARNEY, "two")).isPresent();
    }

    @Test
    default void endsNoSessionFromAnotherHotel() {
        StaffSessions sessions = sessions();
        sessions.open(session("one", ANNA, NOW));

        sessions.end(DUBLIN, "one");
        sessions.endAll(DUBLIN, ANNA);

        assertThat(sessions.find(KILLARNEY, "one")).isPresent();
    }

    @Test
    default void endsAllSessionsOfOnePerson() {
        StaffSessions sessions = sessions();
        sessions.open(session("one", ANNA, NOW));
        sessions.open(session("two", ANNA, NOW));
        sessions.open(session("three", BRIAN, NOW));

        sessions.endAll(KILLARNEY, ANNA);

        assertThat(sessions.find(KILLARNEY, "one")).isEmpty();
        assertThat(sessions.find(KILLARNEY, "two")).isEmpty();
        assertThat(sessions.find(KILLARNEY, "three")).isPresent();
    }

    @Test
    default void letsAPersonComeBackAfterTheirSessionsEnded() {
        StaffSessions sessions = sessions();
        sessions.endAll(KILLARNEY, ANNA);

        sessions.open(session("one", ANNA, NOW));

        assertThat(sessions.find(KILLARNEY, "one")).isPresent();
    }

    @Test
    default void remembersASessionForAnHourAfterItExpired() {
        StaffSessions sessions = sessions();
        StaffSession old = session("old", ANNA, NOW);
        sessions.open(old);

        sessions.open(session("new", ANNA, old.expiresAt().plus(Duration.ofMinutes(59))));

        assertThat(sessions.find(KILLARNEY, "old")).contains(old);
    }

    @Test
    default void losesNoneOfManySessionsOpenedAtOnce() {
        StaffSessions sessions = sessions();

        Race.of(8, runner -> {
            sessions.open(session("s" + runner, ANNA, NOW));
            return runner;
        });

        for (int i = 0; i < 8; i++) {
            assertThat(sessions.find(KILLARNEY, "s" + i)).isPresent();
        }
    }

    private static StaffSession session(String id, StaffId staff, Instant openedAt) {
        return new StaffSession(id, KILLARNEY, staff, openedAt, openedAt.plus(Duration.ofHours(12)));
    }
}
