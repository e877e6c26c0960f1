package com.hotelmate.chat.domain.stay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.hotelmate.chat.domain.fixture.AStay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StayTest {

    private static final String FORTY = "B".repeat(40);

    @ParameterizedTest
    @ValueSource(strings = {"BK-2025-0123", "b", "7", "a_b", "A-", "x__--"})
    void takesTheUsualBookingIds(String text) {
        assertThat(new BookingId(text).value()).isEqualTo(text);
        assertThat(new BookingId(FORTY).value()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-BK", "_BK", "BK 1", "BK/1", "BK.1", "BÜ1", "BK1\n", "\nBK1"})
    void refusesOtherBookingIds(String text) {
        assertThat(BookingId.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new BookingId(text));
        assertThat(BookingId.isValid(FORTY + "B")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTED, expected",
        "IN_HOUSE, in_house",
        "CHECKED_OUT, checked_out",
        "CANCELLED, cancelled",
        "DECLINED, declined"
    })
    void spellsItsStateForTheWire(StayState state, String wireName) {
        assertThat(state.wireName()).isEqualTo(wireName);
    }

    @ParameterizedTest
    @CsvSource({"Mary, Byrne, Mary Byrne", "Mary, '', Mary", "'', Byrne, Byrne", "'', '', ''"})
    void namesTheGuestWithoutStrayBlanks(String first, String last, String full) {
        assertThat(new GuestName(first, last).full()).isEqualTo(full);
    }

    @Test
    void knowsItsGuest() {
        Stay stay = AStay.inHouse().build();

        assertThat(stay.stayGuest())
                .isEqualTo(new StayGuest(new BookingId("BK-2025-0123"), 42, new GuestName("Mary", "Byrne")));
    }
}
