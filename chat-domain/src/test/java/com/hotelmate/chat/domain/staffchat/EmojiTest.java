package com.hotelmate.chat.domain.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTest {

    @Test
    void areTheTenOfTheContract() {
        assertThat(Arrays.stream(Emoji.values()).map(Emoji::symbol))
                .containsExactly("👍", "❤️", "😊", "😂", "😮", "😢", "🎉", "🔥", "✅", "👏");
    }

    @ParameterizedTest
    @EnumSource
    void areFoundByTheirSymbol(Emoji emoji) {
        assertThat(Emoji.of(emoji.symbol())).contains(emoji);
    }

    @Test
    void areFoundWithoutTheSelectorToo() {
        assertThat(Emoji.of("❤")).contains(Emoji.HEART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "👎", "👍👍", "👍 ", "HEART", ":heart:", "\uFE0F"})
    void areNothingElse(String text) {
        assertThat(Emoji.of(text)).isEmpty();
    }
}
