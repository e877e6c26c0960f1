package com.hotelmate.chat.adapter.rest.problem;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.domain.message.MessageText;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.time.Duration;
import java.util.Optional;

/** Renders what use cases throw instead of an answer: the one place where it becomes problem details. */
public final class Rejections {

    private static final Duration STORE_MAY_BE_BACK = Duration.ofSeconds(1);

    private Rejections() {}

    /** The problem that the exception stands for; empty if it is neither a refusal nor the store being away. */
    public static Optional<Problem> problem(RuntimeException thrown) {
        if (thrown instanceof StorageUnavailableException) {
            return Optional.of(Problem.of(ProblemCode.TEMPORARILY_UNAVAILABLE).after(STORE_MAY_BE_BACK));
        }
        return thrown instanceof RejectedException rejected
                ? Optional.of(problem(rejected.rejection()))
                : Optional.empty();
    }

    static Problem problem(Rejection rejection) {
        Problem problem = Problem.of(ProblemCode.valueOf(rejection.code())).because(rejection.detail());
        if (rejection instanceof Rejection.CapabilityRequired lacking) {
            return problem.with("capability", lacking.capability().wireName());
        }
        if (rejection instanceof Rejection.MessageTooLong) {
            return problem.with("max", MessageText.MAX_CODE_POINTS);
        }
        if (rejection instanceof Rejection.ColleagueReplied crossed) {
            return problem.with(
                            "missed",
                            crossed.missed().stream()
                                    .map(GuestMessageObject::of)
                                    .toList())
                    .with("last_seq", crossed.lastSeq());
        }
        if (rejection instanceof Rejection.CursorTooOld late) {
            return problem.with("oldest_seq", late.oldestSeq()).with("last_seq", late.lastSeq());
        }
        if (rejection instanceof Rejection.CursorAhead early) {
            return problem.with("last_seq", early.lastSeq());
        }
        if (rejection instanceof Rejection.Invalid invalid) {
            return Problem.invalid(invalid.field(), invalid.text());
        }
        return problem;
    }
}
