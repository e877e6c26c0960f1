package com.hotelmate.chat.adapter.rest.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RejectionsTest {

    private static final Map<Rejection, Map<String, Object>> WITH_MEMBERS = Map.of(
            new Rejection.CapabilityRequired(Capability.CHAT_HISTORY_READ), Map.of("capability", "chat.history.read"),
            new Rejection.MessageEmpty(Side.GUEST), Map.of(),
            new Rejection.MessageTooLong(), Map.of("max", 5000),
            new Rejection.ColleagueReplied(List.of(), 9), Map.of("missed", List.of(), "last_seq", 9L),
            new Rejection.CursorTooOld(3, 9), Map.of("oldest_seq", 3L, "last_seq", 9L),
            new Rejection.CursorAhead(9), Map.of("last_seq", 9L),
            new Rejection.Invalid("staff_id", "Unknown"), Map.of("errors", Map.of("staff_id", List.of("Unknown"))));

    @ParameterizedTest
    @EnumSource
    void knowsEveryPlainRefusal(Refusal refusal) {
        Problem problem = Rejections.problem(new RejectedException(refusal)).orElseThrow();

        assertThat(problem.code().name()).isEqualTo(refusal.name());
        assertThat(problem.detail()).isEqualTo(refusal.detail());
        assertThat(problem.members()).isEmpty();
    }

    @Test
    void addsTheMembersOfTheContract() {
        WITH_MEMBERS.forEach((rejection, members) -> {
            Problem problem = Rejections.problem(rejection);

            assertThat(problem.code().name()).isEqualTo(rejection.code());
            assertThat(problem.members()).isEqualTo(members);
        });
    }

    @Test
    void isAskedForEveryKindOfRejectionHere() {
        List<Class<?>> tested = Stream.concat(
                        Stream.of(Rejection.Refused.class),
                        WITH_MEMBERS.keySet().stream().map(Object::getClass))
                .collect(Collectors.toList());

        assertThat(tested).containsExactlyInAnyOrder(Rejection.class.getPermittedSubclasses());
    }

    @Test
    void asksToComeBackWhenTheStoreIsAway() {
        Problem problem = Rejections.problem(new StorageUnavailableException(new IllegalStateException()))
                .orElseThrow();

        assertThat(problem.code()).isEqualTo(ProblemCode.TEMPORARILY_UNAVAILABLE);
        assertThat(problem.code().status()).isEqualTo(503);
        assertThat(problem.retryAfterSeconds()).contains(1L);
    }

    @Test
    void leavesDefectsAlone() {
        assertThat(Rejections.problem(new IllegalStateException())).isEmpty();
    }
}
