package com.hotelmate.chat.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.GuestToken;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.house.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store of guest tokens does. */
public interface GuestTokensContract {

    HotelSlug KILLARNEY = new HotelSlug("killarney");
    HotelSlug DUBLIN = new HotelSlug("dublin");
    BookingId MARY = new BookingId("BK-1");
    BookingId JOHN = new BookingId("BK-2");
    Instant NOW = Instant.parse("2026-01-05T10:30:00.125Z");

    /** A store without tokens, that knows Mary's and John's bookings in both hotels. */
    GuestTokens tokens();

    @Test
    default void hasNoTokenThatWasNotIssued() {
        GuestTokens tokens = tokens();

        assertThat(tokens.find(fingerprint(1))).isEmpty();
        assertThat(tokens.ofBooking(KILLARNEY, MARY)).isEmpty();
    }

    @Test
    default void findsAnIssuedToken() {
        GuestTokens tokens = tokens();
        GuestToken token = new GuestToken(KILLARNEY, MARY, fingerprint(1), NOW);

        tokens.issue(token);

        assertThat(tokens.find(fingerprint(1))).contains(token);
        assertThat(tokens.ofBooking(KILLARNEY, MARY)).contains(token);
        assertThat(tokens.ofBooking(DUBLIN, MARY)).isEmpty();
        assertThat(tokens.ofBooking(KILLARNEY, JOHN)).isEmpty();
    }

    @Test
    default void revokesOnlyTheEarlierTokenOfTheSameBooking() {
        GuestTokens tokens = tokens();
        tokens.issue(new GuestToken(KILLARNEY, MARY, fingerprint(1), NOW));
        tokens.issue(new GuestToken(KILLARNEY, JOHN, fingerprint(2), NOW));
        tokens.issue(new GuestToken(DUBLIN, MARY, fingerprint(3), NOW));

        tokens.issue(new GuestToken(KILLARNEY, MARY, fingerprint(4), NOW.plusSeconds(1)));

        assertThat(tokens.find(fingerprint(1))).isEmpty();
        assertThat(List.of(2, 3, 4))
                .allSatisfy(
                        number -> assertThat(tokens.find(fingerprint(number))).isPresent());
        assertThat(tokens.ofBooking(KILLARNEY, MARY).map(GuestToken::fingerprint))
                .contains(fingerprint(4));
    }

    @Test
    default void leavesOneGoodTokenHoweverManyAreIssuedAtOnce() {
        GuestTokens tokens = tokens();

        Race.of(8, runner -> {
            for (int i = 0; i < 100; i++) {
                tokens.issue(new GuestToken(KILLARNEY, MARY, fingerprint(100 * runner + i), NOW));
            }
            return runner;
        });

        List<GuestToken> good = IntStream.range(0, 800)
                .mapToObj(number -> tokens.find(fingerprint(number)))
                .flatMap(Optional::stream)
                .toList();
        assertThat(good).hasSize(1);
        assertThat(tokens.ofBooking(KILLARNEY, MARY)).contains(good.get(0));
    }

    private static String fingerprint(int number) {
        return "%064x".formatted(number);
    }
}
