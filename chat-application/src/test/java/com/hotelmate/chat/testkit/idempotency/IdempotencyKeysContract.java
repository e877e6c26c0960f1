package com.hotelmate.chat.testkit.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys.Answer;
import com.hotelmate.chat.application.port.IdempotencyKeys.Claim;
import com.hotelmate.chat.application.port.IdempotencyKeys.Scope;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.testkit.house.Race;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What every store of idempotency keys does. */
public interface IdempotencyKeysContract {

    Scope KEY = new Scope(new HotelSlug("killarney"), "s1", "POST /duty", "key-1");
    Answer CREATED = new Answer(201, "application/json", "{\"id\":1}");
    Duration NOT_AT_ALL = Duration.ZERO;
    Duration AS_LONG_AS_NEEDED = Duration.ofSeconds(10);

    /** A store without keys, on the time that {@link #pass} moves. */
    IdempotencyKeys keys();

    /** Lets that much time pass for the store. */
    void pass(Duration time);

    @Test
    default void grantsANewKeyAndGivesTheFirstAnswerEverAfter() {
        IdempotencyKeys keys = keys();

        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Granted());
        keys.store(KEY, CREATED);

        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Answered(CREATED));
        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Answered(CREATED));
    }

    @Test
    default void keepsTheKeysOfDifferentScopesApart() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        List<Scope> others = List.of(
                new Scope(new HotelSlug("dublin"), KEY.caller(), KEY.route(), KEY.key()),
                new Scope(KEY.hotel(), "s2", KEY.route(), KEY.key()),
                new Scope(KEY.hotel(), KEY.caller(), "POST /other", KEY.key()),
                new Scope(KEY.hotel(), KEY.caller(), KEY.route(), "key-2"));

        assertThat(others)
                .allSatisfy(scope ->
                        assertThat(keys.claim(scope, "other", NOT_AT_ALL)).isEqualTo(new Claim.Granted()));
    }

    @Test
    default void refusesTheKeyToAnotherRequest() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        assertThat(keys.claim(KEY, "other", AS_LONG_AS_NEEDED)).isEqualTo(new Claim.OtherRequest());
        keys.store(KEY, CREATED);
        assertThat(keys.claim(KEY, "other", NOT_AT_ALL)).isEqualTo(new Claim.OtherRequest());
    }

    @Test
    default void saysThatTheFirstRequestStillRunsWhenPatienceEnds() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        assertThat(keys.claim(KEY, "body", Duration.ofMillis(20))).isEqualTo(new Claim.InProgress());
    }

    @Test
    default void grantsAReleasedKeyAgainEvenToAnotherRequest() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        keys.release(KEY);
        keys.release(KEY);

        assertThat(keys.claim(KEY, "other", NOT_AT_ALL)).isEqualTo(new Claim.Granted());
    }

    @Test
    default void givesTheAnswerToWhoeverWaitsForIt() throws Exception {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        CompletableFuture<Claim> waiting =
                CompletableFuture.supplyAsync(() -> keys.claim(KEY, "body", AS_LONG_AS_NEEDED));
        keys.store(KEY, CREATED);

        assertThat(waiting.get(10, TimeUnit.SECONDS)).isEqualTo(new Claim.Answered(CREATED));
    }

    @Test
    default void grantsTheKeyToOneOfManyAndOneMoreAfterEachRelease() {
        IdempotencyKeys keys = keys();

        List<Claim> first = Race.of(8, runner -> keys.claim(KEY, "body", NOT_AT_ALL));
        keys.release(KEY);
        List<Claim> second = Race.of(8, runner -> {
            Claim claim = keys.claim(KEY, "body", AS_LONG_AS_NEEDED);
            if (claim instanceof Claim.Granted) {
                keys.store(KEY, CREATED);
            }
            return claim;
        });

        assertThat(first).containsOnlyOnce(new Claim.Granted());
        assertThat(second).containsOnlyOnce(new Claim.Granted());
        assertThat(second).filteredOn(new Claim.Answered(CREATED)::equals).hasSize(7);
    }

    @Test
    default void letsOneOfThoseWhoWaitHaveAReleasedKey() {
        IdempotencyKeys keys = keys();

        List<Claim> claims = Race.of(4, runner -> {
            Claim claim = keys.claim(KEY, "body", AS_LONG_AS_NEEDED);
            if (claim instanceof Claim.Granted) {
                keys.release(KEY);
            }
            return claim;
        });

        assertThat(claims).containsOnly(new Claim.Granted());
    }

    @Test
    default void forgetsAnAnswerAfterTheRetention() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);
        keys.store(KEY, CREATED);

        pass(IdempotencyKeys.RETENTION.minusSeconds(1));
        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Answered(CREATED));

        pass(Duration.ofSeconds(1));
        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Granted());
    }

    @Test
    default void takesTheKeyFromWhoeverNeverCameBack() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        pass(IdempotencyKeys.LONGEST_WORK.minusSeconds(1));
        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.InProgress());

        pass(Duration.ofSeconds(1));
        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Granted());
    }
}
