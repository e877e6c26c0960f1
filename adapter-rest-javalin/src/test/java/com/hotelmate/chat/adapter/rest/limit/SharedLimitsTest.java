package com.hotelmate.chat.adapter.rest.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.problem.Rejections;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.limit.Limit;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import com.hotelmate.chat.application.port.limit.SharedCounts;
import com.hotelmate.chat.application.port.limit.SharedLimits;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Limits of two nodes that behave as one. */
class SharedLimitsTest {

    private static final Caller CIARA = new Caller.Staff(new HotelSlug("killarney"), new StaffId(7), "s");
    private static final LimitSettings TWO_SENDS = new LimitSettings(1, 1, 1, 10, 2, 100, 100, 1);

    private final ManualClock clock = new ManualClock();
    private final SharedBuckets buckets = new LocalBuckets(clock);
    private final Map<String, Long> mailHere = new HashMap<>();
    private final Map<String, Long> mailThere = new HashMap<>();
    private final Limits here = limits(new Post(mailThere, mailHere), buckets);
    private final Limits there = limits(new Post(mailHere, mailThere), buckets);

    @Test
    void countWhatWasSentOnTheOtherNode() {
        RateLimits.Permit unused = here.rates().takeSend(CIARA);
        unused = there.rates().takeSend(CIARA);
        exchange();

        assertThat(refusal(() -> here.rates().takeSend(CIARA))).isEqualTo(ProblemCode.RATE_LIMITED);
        assertThat(refusal(() -> there.rates().takeSend(CIARA))).isEqualTo(ProblemCode.RATE_LIMITED);
        clock.advance(Duration.ofMinutes(1));
        assertThatCode(() -> here.rates().takeSend(CIARA)).doesNotThrowAnyException();
    }

    @Test
    void countNoSendThatIsGivenBackAndNothingTwice() {
        RateLimits.Permit permit = here.rates().takeSend(CIARA);
        exchange();
        permit.giveBack();
        exchange();
        exchange();

        RateLimits.Permit unused = there.rates().takeSend(CIARA);
        unused = there.rates().takeSend(CIARA);
        assertThat(refusal(() -> there.rates().takeSend(CIARA))).isEqualTo(ProblemCode.RATE_LIMITED);
    }

    @Test
    void waitForWhatTheOthersTookTooMuch() {
        for (int i = 0; i < 10; i++) {
            here.rates().countRequest(CIARA);
            there.rates().countRequest(CIARA);
        }
        exchange();

        clock.advance(Duration.ofSeconds(60));
        assertThat(refusal(() -> here.rates().countRequest(CIARA))).isEqualTo(ProblemCode.RATE_LIMITED);
        clock.advance(Duration.ofSeconds(6));
        assertThatCode(() -> here.rates().countRequest(CIARA)).doesNotThrowAnyException();
    }

    @Test
    void countWrongTokensOfBothNodes() {
        for (int i = 0; i < 10; i++) {
            here.failures().countWrongToken("10.0.0.1");
            there.failures().countWrongToken("10.0.0.1");
        }
        assertThatCode(() -> here.failures().requireTokensFrom("10.0.0.1")).doesNotThrowAnyException();

        exchange();

        assertThat(refusal(() -> here.failures().requireTokensFrom("10.0.0.1"))).isEqualTo(ProblemCode.TOKEN_THROTTLED);
    }

    @Test
    void countFailedLoginsOfBothNodesAtOnce() {
        for (int i = 0; i < 5; i++) {
            (i % 2 == 0 ? here : there)
                    .failures()
                    .beginLogin("mary", "10.0.0.1")
                    .failed();
        }

        assertThat(refusal(() -> here.failures().beginLogin("mary", "10.0.0.2")))
                .isEqualTo(ProblemCode.LOGIN_THROTTLED);
    }

    @Test
    void letNobodyLogInWhileNobodyCanTellAndEverybodyElseGoOn() {
        Limits cutOff = limits(
                counted -> {
                    throw new StorageUnavailableException(new IllegalStateException("away"));
                },
                new NobodyCanTell());

        StorageUnavailableException away = catchThrowableOfType(
                StorageUnavailableException.class, () -> cutOff.failures().beginLogin("mary", "10.0.0.1"));
        assertThat(Rejections.problem(away))
                .hasValueSatisfying(
                        problem -> assertThat(problem.code()).isEqualTo(ProblemCode.TEMPORARILY_UNAVAILABLE));
        assertThatThrownBy(() -> cutOff.exchange().run()).isInstanceOf(StorageUnavailableException.class);
        assertThatCode(() -> {
                    cutOff.rates().countRequest(CIARA);
                    cutOff.failures().countWrongToken("10.0.0.1");
                    cutOff.failures().requireTokensFrom("10.0.0.1");
                })
                .doesNotThrowAnyException();
    }

    private void exchange() {
        for (Limits node : new ArrayList<>(List.of(here, there, here))) {
            node.exchange().run();
        }
    }

    private Limits limits(SharedCounts counts, SharedBuckets together) {
        return Limits.shared(TWO_SENDS, new SharedLimits(together, counts), clock);
    }

    private static ProblemCode refusal(Runnable call) {
        return catchThrowableOfType(ProblemException.class, call::run).problem().code();
    }

    private record Post(Map<String, Long> out, Map<String, Long> in) implements SharedCounts {

        @Override
        public Map<String, Long> exchange(Map<String, Long> counted) {
            counted.forEach((key, count) -> out.merge(key, count, Long::sum));
            Map<String, Long> received = Map.copyOf(in);
            in.clear();
            return received;
        }
    }

    private static final class NobodyCanTell implements SharedBuckets {

        @Override
        public Duration take(String bucket, Limit limit) {
            throw new StorageUnavailableException(new IllegalStateException("away"));
        }

        @Override
        public Duration untilNext(String bucket, Limit limit) {
            throw new StorageUnavailableException(new IllegalStateException("away"));
        }

        @Override
        public void giveBack(String bucket, Limit limit) {
            throw new StorageUnavailableException(new IllegalStateException("away"));
        }
    }
}
