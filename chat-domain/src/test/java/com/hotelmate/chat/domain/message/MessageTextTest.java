package com.hotelmate.chat.domain.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTextTest {

    private static final String WAVING_HAND = "\uD83D\uDC4B";

    @Nested
    class Cleaning {

        @Test
        void trims() {
            assertThat(MessageText.clean(" \t\n Hello \r\n ")).isEqualTo("Hello");
        }

        @Test
        void turnsWindowsLineEndsIntoPlainOnes() {
            assertThat(MessageText.clean("one\r\ntwo\r\n\r\nthree")).isEqualTo("one\ntwo\n\nthree");
        }

        @Test
        void removesALoneCarriageReturn() {
            assertThat(MessageText.clean("one\rtwo\r\r\nthree")).isEqualTo("onetwo\nthree");
        }

        @Test
        void keepsLineFeedsAndTabsWithin() {
            assertThat(MessageText.clean("a\tb\nc")).isEqualTo("a\tb\nc");
        }

        @ParameterizedTest
        @ValueSource(ints = {0x00, 0x07, 0x08, 0x0B, 0x0C, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
        void removesOtherControlCharacters(int control) {
            assertThat(MessageText.clean("a" + Character.toString(control) + "b"))
                    .isEqualTo("ab");
        }

        @Test
        void trimsWhatOnlyAControlCharacterHidTheEdgeOf() {
            assertThat(MessageText.clean("\u0000 Hello \u0000")).isEqualTo("Hello");
        }

        @Test
        void leavesNothingOfATextOfControlCharacters() {
            assertThat(MessageText.clean("\u0000\r\u0007 \n")).isEmpty();
        }

        @Test
        void removesHalvesOfSurrogatePairs() {
            assertThat(MessageText.clean("a\uD83Db")).isEqualTo("ab");
            assertThat(MessageText.clean("a\uDC4Bb")).isEqualTo("ab");
            assertThat(MessageText.clean("\uDC4B\uD83D")).isEmpty();
        }

        @Test
        void keepsWholeSurrogatePairs() {
            assertThat(MessageText.clean("Hi " + WAVING_HAND)).isEqualTo("Hi " + WAVING_HAND);
        }

        @Test
        void doesNotJoinHalvesThatStoodApart() {
            String apart = "\uD83D\u0000\uDC4B";

            assertThat(MessageText.clean(apart)).isEmpty();
        }

        @Test
        void leavesMarkupAsTheTextItIs() {
            assertThat(MessageText.clean("<b>hi</b> &amp; 'you'")).isEqualTo("<b>hi</b> &amp; 'you'");
        }
    }

    @Nested
    class Length {

        @Test
        void isFiveThousandCodePointsAtMost() {
            assertThat(MessageText.isTooLong("a".repeat(5000))).isFalse();
            assertThat(MessageText.isTooLong("a".repeat(5001))).isTrue();
        }

        @Test
        void countsAPairOfSurrogatesOnce() {
            assertThat(MessageText.isTooLong(WAVING_HAND.repeat(5000))).isFalse();
            assertThat(MessageText.isTooLong(WAVING_HAND.repeat(5001))).isTrue();
            assertThat(MessageText.isTooLong(WAVING_HAND.repeat(4999) + "ab")).isTrue();
        }
    }

    @Nested
    class ATextThatExists {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", " padded ", "a\r\nb", "a\u0007b", "a\uD83D"})
        void wasCleanedAndIsNotEmpty(String unclean) {
            assertThatIllegalArgumentException().isThrownBy(() -> new MessageText(unclean));
        }

        @Test
        void hasOneToFiveThousandCodePoints() {
            assertThat(new MessageText("a").value()).isEqualTo("a");
            assertThat(new MessageText(WAVING_HAND.repeat(5000)).value()).hasSize(10_000);
            assertThatIllegalArgumentException().isThrownBy(() -> new MessageText("a".repeat(5001)));
        }

        @Test
        void doesNotShowItselfInLogs() {
            assertThat(new MessageText("my secret")).asString().doesNotContain("secret");
        }
    }

    @Nested
    class Preview {

        @Test
        void isTheWholeOfAShortText() {
            assertThat(MessageText.preview("towels", 6)).isEqualTo("towels");
        }

        @Test
        void cutsBetweenCodePoints() {
            assertThat(MessageText.preview("ab" + WAVING_HAND + "cd", 3)).isEqualTo("ab" + WAVING_HAND);
        }
    }
}
