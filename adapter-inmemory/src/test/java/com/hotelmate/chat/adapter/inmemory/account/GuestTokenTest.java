package com.hotelmate.chat.adapter.inmemory.account;

import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.DUBLIN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.JOHN;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.KILLARNEY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.MARY;
import static com.hotelmate.chat.adapter.inmemory.house.OpenHouse.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.house.OpenHouse;
import com.hotelmate.chat.application.account.guest.AuthenticateGuest;
import com.hotelmate.chat.application.account.guest.AuthenticateGuest.GuestPass;
import com.hotelmate.chat.application.account.guest.IssueGuestToken;
import com.hotelmate.chat.application.account.guest.IssueGuestToken.IssuedToken;
import com.hotelmate.chat.application.house.Patch;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tokens that guests come in with. */
class GuestTokenTest {

    private final OpenHouse open = new OpenHouse();

    @BeforeEach
    void enterTheBooking() {
        open.booking(MARY, Patch.absent(), Patch.absent());
    }

    @Test
    void provesWhoseTokenItIs() {
        IssuedToken token = issue(MARY);

        GuestPass pass = authenticate(token.token(), Optional.of(KILLARNEY));

        assertThat(pass.hotel()).isEqualTo(KILLARNEY);
        assertThat(pass.booking()).isEqualTo(MARY);
        assertThat(authenticate(token.token(), Optional.empty())).isEqualTo(pass);
        assertThat(open.house.authenticateGuest().handle(pass)).isEqualTo(pass);
    }

    @Test
    void isKeptOnlyAsItsFingerprint() {
        IssuedToken token = issue(MARY);

        String kept = open.ports
                .guestTokens()
                .ofBooking(KILLARNEY, MARY)
                .orElseThrow()
                .toString();

        assertThat(kept).doesNotContain(token.token());
        assertThat(authenticate(token.token(), Optional.empty()).fingerprint())
                .matches("[0-9a-f]{64}")
                .isNotEqualTo(token.token());
        assertThat(token.toString()).doesNotContain(token.token());
        assertThat(new AuthenticateGuest.Token(token.token(), Optional.empty()).toString())
                .doesNotContain(token.token());
    }

    @Test
    void isGoodNoLongerOnceAnotherOneIsIssued() {
        IssuedToken lost = issue(MARY);
        GuestPass session = authenticate(lost.token(), Optional.empty());
        open.closed.holders.clear();

        IssuedToken found = issue(MARY);

        assertThat(refusalOf(() -> authenticate(lost.token(), Optional.empty())).code())
                .isEqualTo("INVALID_TOKEN");
        assertThat(refusalOf(() -> open.house.authenticateGuest().handle(session))
                        .code())
                .isEqualTo("GRANT_INVALID");
        assertThat(authenticate(found.token(), Optional.empty()).booking()).isEqualTo(MARY);
        assertThat(open.closed.holders).containsExactly(new Holder.Guest(KILLARNEY, MARY));
    }

    @Test
    void isGoodInItsOwnHotelOnly() {
        IssuedToken token = issue(MARY);

        assertThat(refusalOf(() -> authenticate(token.token(), Optional.of(DUBLIN)))
                        .code())
                .isEqualTo("INVALID_TOKEN");
        assertThat(refusalOf(() -> authenticate("guessed", Optional.of(KILLARNEY)))
                        .code())
                .isEqualTo("INVALID_TOKEN");
        assertThat(refusalOf(() -> authenticate("", Optional.empty())).code()).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void doesNotServeForAnotherBooking() {
        open.booking(JOHN, Patch.absent(), Patch.absent());
        GuestPass mary = authenticate(issue(MARY).token(), Optional.empty());

        GuestPass forged = new GuestPass(KILLARNEY, JOHN, mary.fingerprint());

        assertThat(refusalOf(() -> open.house.authenticateGuest().handle(forged))
                        .code())
                .isEqualTo("GRANT_INVALID");
    }

    @Test
    void survivesARoomMove() {
        IssuedToken token = issue(MARY);

        open.checkIn(MARY, "101");
        open.move(MARY, "102");

        assertThat(authenticate(token.token(), Optional.empty()).booking()).isEqualTo(MARY);
    }

    @Test
    void endsThirtyDaysAfterTheDayOfDepartureInTheHotelsZone() {
        IssuedToken token = issue(MARY);
        assertThat(token.expiresAt()).isEqualTo(Instant.parse("2026-02-07T00:00:00Z"));

        open.now = token.expiresAt().minusMillis(1);
        assertThat(authenticate(token.token(), Optional.empty()).booking()).isEqualTo(MARY);

        open.now = token.expiresAt();
        assertThat(refusalOf(() -> authenticate(token.token(), Optional.empty()))
                        .code())
                .isEqualTo("INVALID_TOKEN");
    }

    @Test
    void lastsAsLongAsTheGuestStays() {
        open.checkIn(MARY, "101");
        IssuedToken token = issue(MARY);

        open.now = Instant.parse("2026-06-01T12:00:00Z");

        assertThat(authenticate(token.token(), Optional.empty()).booking()).isEqualTo(MARY);
    }

    @Test
    void isCountedFromTheActualDepartureOnceTheGuestHasLeft() {
        open.checkIn(MARY, "101");
        open.now = Instant.parse("2026-01-06T09:00:00Z");
        open.checkOut(MARY);

        assertThat(issue(MARY).expiresAt()).isEqualTo(Instant.parse("2026-02-05T09:00:00Z"));
    }

    @Test
    void isIssuedForABookingThatExists() {
        assertThat(refusalOf(() -> issue(JOHN)).code()).isEqualTo("NOT_FOUND");
        assertThat(refusalOf(() -> open.house.issueGuestToken().handle(new IssueGuestToken.Command(DUBLIN, MARY)))
                        .code())
                .isEqualTo("NOT_FOUND");
    }

    private IssuedToken issue(BookingId booking) {
        return open.house.issueGuestToken().handle(new IssueGuestToken.Command(KILLARNEY, booking));
    }

    private GuestPass authenticate(String token, Optional<HotelSlug> within) {
        return open.house.authenticateGuest().handle(new AuthenticateGuest.Token(token, within));
    }
}
