package com.hotelmate.chat.domain.hotel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HotelSlugTest {

    @ParameterizedTest
    @ValueSource(strings = {"hotel-killarney", "a", "7", "a-b-c", "dublin-central-2", "tests", "message"})
    void takesLowerCaseWordsJoinedByHyphens(String text) {
        assertThat(new HotelSlug(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "a-", "a--b", "Killarney", "a_b", "a.b", "a b", "a/b", "ä", "a\n"})
    void refusesOtherShapes(String text) {
        assertThat(HotelSlug.isValid(text)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new HotelSlug(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"messages", "conversations", "conversation", "attachments", "hotels", "test", "guest-session"})
    void refusesTheWordsThatStandInPaths(String reserved) {
        assertThat(HotelSlug.isValid(reserved)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new HotelSlug(reserved));
    }

    @Test
    void endsAtSixtyLettersOrDigits() {
        assertThat(HotelSlug.isValid("a".repeat(60))).isTrue();
        assertThat(HotelSlug.isValid("a".repeat(61))).isFalse();
        assertThat(HotelSlug.isValid("a" + "-b".repeat(59))).isTrue();
        assertThat(HotelSlug.isValid("a" + "-b".repeat(60))).isFalse();
    }
}
