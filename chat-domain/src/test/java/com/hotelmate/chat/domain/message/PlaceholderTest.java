package com.hotelmate.chat.domain.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholderTest {

    @ParameterizedTest(name = "text {0}, files {1}: {2}")
    @CsvSource({
        "true,  false, [Message deleted]",
        "false, false, [Message deleted]",
        "false, true,  [File deleted]",
        "true,  true,  [Message and file(s) deleted]",
    })
    void saysWhatTheMessageHeld(boolean text, boolean files, String words) {
        assertThat(Placeholder.of(text, files).text()).isEqualTo(words);
    }
}
