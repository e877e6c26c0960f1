package com.hotelmate.chat.domain.stay;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStay;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuestAccessTest {

    private static final Instant CHECK_OUT = Instant.parse("2026-01-05T11:00:00Z");

    @ParameterizedTest
    @CsvSource({"EXPECTED, true", "IN_HOUSE, true", "CANCELLED, false", "DECLINED, false"})
    void followsTheBooking(StayState state, boolean admitted) {
        Stay stay = AStay.in(state).build();

        assertThat(GuestAccess.STANDARD.admits(stay, CHECK_OUT)).isEqualTo(admitted);
    }

    @ParameterizedTest(name = "{0} after check-out, kept for {1}: {2}")
    @CsvSource({
        "PT0S,             P30D, true",
        "P29DT23H59M59S,   P30D, true",
        "P30D,             P30D, false",
        "P300D,            P30D, false",
        "PT0S,             PT0S, false",
        "PT1H,             PT2H, true",
        "PT2H,             PT2H, false",
    })
    void endsSomeTimeAfterCheckOut(Duration after, Duration kept, boolean admitted) {
        Stay stay = AStay.checkedOut(CHECK_OUT).build();

        assertThat(new GuestAccess(kept).admits(stay, CHECK_OUT.plus(after))).isEqualTo(admitted);
    }

    @Test
    void keepsThirtyDaysUnlessSaidOtherwise() {
        assertThat(GuestAccess.STANDARD.historyAfterCheckOut()).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void doesNotTrustACheckOutWithoutATime() {
        Stay stay = AStay.in(StayState.CHECKED_OUT).build();

        assertThat(GuestAccess.STANDARD.admits(stay, CHECK_OUT)).isFalse();
    }
}
