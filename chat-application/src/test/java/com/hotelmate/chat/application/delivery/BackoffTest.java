package com.hotelmate.chat.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(60), new Random(1));

    @ParameterizedTest
    @CsvSource({"0, 500", "1, 1000", "2, 2000", "6, 32000", "7, 60000", "8, 60000", "1000000, 60000"})
    void waitsAnythingUpToABoundThatDoublesWithEveryFailure(int failures, long bound) {
        List<Long> waits = IntStream.range(0, 2000)
                .mapToObj(i -> backoff.after(failures).toMillis())
                .toList();

        assertThat(waits).allSatisfy(wait -> assertThat(wait).isBetween(0L, bound));
        assertThat(waits).as("full jitter").anyMatch(wait -> wait < bound / 20);
        assertThat(waits).as("full jitter").anyMatch(wait -> wait > bound - bound / 20);
    }

    @Test
    void doesNotWaitWhenToldNotTo() {
        Backoff none = new Backoff(Duration.ZERO, Duration.ZERO, new Random(1));

        assertThat(none.after(3)).isZero();
    }
}
