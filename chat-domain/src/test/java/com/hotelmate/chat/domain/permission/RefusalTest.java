package com.hotelmate.chat.domain.permission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    /** The codes whose words the contract lays down. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NOT_FOUND               | Not found.
            NOT_CHECKED_IN          | Check-in required to access chat
            ALREADY_CHECKED_OUT     | Chat unavailable after checkout
            NO_ROOM_ASSIGNED        | Room assignment required
            NOT_YOUR_MESSAGE        | You can only edit your own messages
            HARD_DELETE_NOT_ALLOWED | Only managers can hard delete
            """)
    void speaksTheAgreedWords(Refusal refusal, String words) {
        assertThat(refusal.detail()).isEqualTo(words);
    }
}
