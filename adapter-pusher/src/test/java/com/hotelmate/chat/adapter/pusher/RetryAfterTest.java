package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        " 30 , 30",
        "999999999, 300",
        "'Mon, 05 Jan 2026 10:30:45 GMT', 45",
        "'Monday, 05-Jan-26 10:30:45 GMT', 45",
        "'Mon, 05 Jan 2026 10:00:00 GMT', 0",
        "'Tue, 05 Jan 2027 10:00:00 GMT', 300"
    })
    void isSecondsOrADateAndAtMostFiveMinutes(String header, long seconds) {
        assertThat(RetryAfter.read(header, ManualClock.START)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "1.5", "99999999999999999999"})
    void anythingElseIsNothing(String header) {
        assertThat(RetryAfter.read(header, ManualClock.START)).isEmpty();
    }

    @Test
    void mayBeAbsent() {
        assertThat(RetryAfter.read(null, ManualClock.START)).isEmpty();
    }
}
