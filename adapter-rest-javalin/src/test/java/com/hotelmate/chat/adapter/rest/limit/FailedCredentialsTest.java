package com.hotelmate.chat.adapter.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FailedCredentialsTest {

    private Instant now = Instant.parse("2026-01-05T10:30:00Z");
    private final FailedCredentials failures = new FailedCredentials(() -> now);

    private static ProblemCode refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem().code();
    }

    @Test
    void refusesAUsernameAfterFiveFailuresHoweverItIsWritten() {
        for (int i = 0; i < 5; i++) {
            failures.beginLogin("Mary", "10.0.0." + i).failed();
        }

        assertThat(refusal(() -> failures.beginLogin(" mary", "10.0.0.9"))).isEqualTo(ProblemCode.LOGIN_THROTTLED);
        now = now.plus(Duration.ofMinutes(15));
        assertThatCode(() -> failures.beginLogin("mary", "10.0.0.9")).doesNotThrowAnyException();
    }

    @Test
    void countsParallelGuessesBeforeTheyAreJudged() {
        for (int i = 0; i < 5; i++) {
            failures.beginLogin("mary", "10.0.0.1");
        }

        assertThat(refusal(() -> failures.beginLogin("mary", "10.0.0.1"))).isEqualTo(ProblemCode.LOGIN_THROTTLED);
    }

    @Test
    void doesNotCountRightPasswords() {
        for (int i = 0; i < 50; i++) {
            failures.beginLogin("mary", "10.0.0.1").succeeded();
        }

        assertThatCode(() -> failures.beginLogin("mary", "10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void refusesAnAddressAfterTwentyFailures() {
        for (int i = 0; i < 20; i++) {
            failures.beginLogin("user" + i, "10.0.0.1").failed();
        }

        assertThat(refusal(() -> failures.beginLogin("mary", "10.0.0.1"))).isEqualTo(ProblemCode.LOGIN_THROTTLED);
        assertThatCode(() -> failures.beginLogin("mary", "10.0.0.2")).doesNotThrowAnyException();
    }

    @Test
    void refusesTokensFromAnAddressAfterTwentyWrongOnes() {
        for (int i = 0; i < 20; i++) {
            failures.requireTokensFrom("10.0.0.1");
            failures.countWrongToken("10.0.0.1");
        }

        assertThat(refusal(() -> failures.requireTokensFrom("10.0.0.1"))).isEqualTo(ProblemCode.TOKEN_THROTTLED);
        assertThatCode(() -> failures.requireTokensFrom("10.0.0.2")).doesNotThrowAnyException();
    }
}
