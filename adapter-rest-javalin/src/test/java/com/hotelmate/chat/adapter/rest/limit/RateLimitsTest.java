package com.hotelmate.chat.adapter.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitsTest {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");

    private Instant now = Instant.parse("2026-01-05T10:30:00Z");

    private RateLimits limits(LimitSettings settings) {
        return new RateLimits(settings, () -> now);
    }

    private Caller guest(int session) {
        GuestSession grant = new GuestSession(
                HOTEL,
                new BookingId("BK-1"),
                GuestSession.Origin.TOKEN,
                "f",
                now.plusMillis(session),
                now.plusSeconds(9));
        return new Caller.Guest(HOTEL, new BookingId("BK-1"), grant.fingerprint(), Optional.of(grant));
    }

    private static Caller staff(long id) {
        return new Caller.Staff(HOTEL, new StaffId(id), "s");
    }

    private static Problem refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem();
    }

    @Test
    void letsAGuestSessionAsk120TimesAMinute() {
        RateLimits limits = limits(LimitSettings.STANDARD);
        Caller guest = guest(1);
        for (int i = 0; i < 120; i++) {
            limits.countRequest(guest);
        }

        Problem refusal = refusal(() -> limits.countRequest(guest));

        assertThat(refusal.code()).isEqualTo(ProblemCode.RATE_LIMITED);
        assertThat(refusal.retryAfterSeconds()).contains(1L);
        now = now.plusMillis(500);
        assertThatCode(() -> limits.countRequest(guest)).doesNotThrowAnyException();
    }

    @Test
    void countsAllSessionsOfABookingTogether() {
        RateLimits limits = limits(LimitSettings.STANDARD);
        for (int session = 0; session < 3; session++) {
            Caller guest = guest(session);
            for (int i = 0; i < 120; i++) {
                limits.countRequest(guest);
            }
        }

        assertThat(refusal(() -> limits.countRequest(guest(4))).code()).isEqualTo(ProblemCode.RATE_LIMITED);
    }

    @Test
    void countsAHotelAsAWhole() {
        RateLimits limits = limits(new LimitSettings(1, 1, 1, 2, 1, 3, 1, 1));
        limits.countRequest(staff(1));
        limits.countRequest(staff(1));
        limits.countRequest(staff(2));

        assertThat(refusal(() -> limits.countRequest(staff(3))).code()).isEqualTo(ProblemCode.RATE_LIMITED);
    }

    @Test
    void doesNotCountASendThatIsGivenBack() {
        RateLimits limits = limits(LimitSettings.STANDARD);
        for (int i = 0; i < 100; i++) {
            limits.takeSend(guest(1)).giveBack();
        }
        for (int i = 0; i < 30; i++) {
            limits.takeSend(guest(1));
        }

        assertThat(refusal(() -> limits.takeSend(guest(1))).code()).isEqualTo(ProblemCode.RATE_LIMITED);
    }

    @Test
    void multipliesByTheFactor() {
        RateLimits limits = limits(LimitSettings.STANDARD.times(2));
        for (int i = 0; i < 60; i++) {
            limits.takeSend(guest(1));
        }

        assertThat(refusal(() -> limits.takeSend(guest(1))).code()).isEqualTo(ProblemCode.RATE_LIMITED);
    }
}
