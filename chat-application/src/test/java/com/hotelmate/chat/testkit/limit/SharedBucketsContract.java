package com.hotelmate.chat.testkit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.limit.Limit;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link SharedBuckets} must do. */
public interface SharedBucketsContract {

    /** A token comes back after 12 minutes: so slowly that no test is slow enough to see it by chance. */
    Limit FIVE_AN_HOUR = new Limit(5, Duration.ofHours(1));

    /** Buckets that nobody has taken from. */
    SharedBuckets buckets();

    /** Lets that much time pass for them. */
    void pass(Duration time);

    private boolean take(String bucket) {
        return buckets().take(bucket, FIVE_AN_HOUR).isZero();
    }

    private void empty(String bucket) {
        for (int i = 0; i < FIVE_AN_HOUR.tokens(); i++) {
            assertThat(take(bucket)).isTrue();
        }
    }

    @Test
    default void areFullAtFirst() {
        assertThat(buckets().untilNext("mary", FIVE_AN_HOUR)).isZero();
        empty("mary");

        assertThat(take("mary")).isFalse();
        assertThat(take("mary")).isFalse();
    }

    @Test
    default void areEmptyEachByItself() {
        empty("mary");

        assertThat(take("john")).isTrue();
        assertThat(buckets().untilNext("john", FIVE_AN_HOUR)).isZero();
    }

    @Test
    default void tellHowLongTheNextTokenTakes() {
        empty("mary");

        assertThat(buckets().untilNext("mary", FIVE_AN_HOUR))
                .isBetween(Duration.ofMinutes(10), FIVE_AN_HOUR.perToken());
        assertThat(buckets().take("mary", FIVE_AN_HOUR)).isBetween(Duration.ofMinutes(10), FIVE_AN_HOUR.perToken());
    }

    @Test
    default void refillEvenly() {
        empty("mary");
        pass(FIVE_AN_HOUR.perToken().multipliedBy(2).plusSeconds(1));

        assertThat(buckets().untilNext("mary", FIVE_AN_HOUR)).isZero();
        assertThat(take("mary")).isTrue();
        assertThat(take("mary")).isTrue();
        assertThat(take("mary")).isFalse();
    }

    @Test
    default void holdNoMoreThanFillsThem() {
        empty("mary");
        pass(FIVE_AN_HOUR.period().multipliedBy(10));

        empty("mary");

        assertThat(take("mary")).isFalse();
    }

    @Test
    default void loseNothingByBeingRefused() {
        empty("mary");
        for (int i = 0; i < 10; i++) {
            assertThat(take("mary")).isFalse();
        }
        pass(FIVE_AN_HOUR.perToken().plusSeconds(1));

        assertThat(take("mary")).isTrue();
    }

    @Test
    default void takeATokenBack() {
        empty("mary");

        buckets().giveBack("mary", FIVE_AN_HOUR);

        assertThat(take("mary")).isTrue();
        assertThat(take("mary")).isFalse();
    }

    @Test
    default void overflowWithoutAnyGain() {
        assertThat(take("mary")).isTrue();
        for (int i = 0; i < 3; i++) {
            buckets().giveBack("mary", FIVE_AN_HOUR);
        }
        buckets().giveBack("nobody", FIVE_AN_HOUR);

        empty("mary");
        assertThat(take("mary")).isFalse();
    }

    @Test
    default void giveEachTokenToOneOfManyWhoWantIt() {
        List<Boolean> taken = Crowd.atOnce(12, person -> take("mary"));

        assertThat(Collections.frequency(taken, true)).isEqualTo(5);
    }
}
