package com.hotelmate.chat.adapter.rest.dispatch;

import static com.hotelmate.chat.adapter.rest.route.Answer.REPLAYED;

import com.google.common.hash.Hashing;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys.Answer;
import com.hotelmate.chat.application.port.IdempotencyKeys.Claim;
import com.hotelmate.chat.application.port.IdempotencyKeys.Scope;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Does the work of a request with an {@code Idempotency-Key} once, however often it is sent. */
final class Repetitions {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final IdempotencyKeys keys;

    Repetitions(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * The answer of the work, or of the same work done before.
     *
     * @param work answers refusals and defects too, and never throws
     */
    Reply once(Call<?> call, byte[] body, String key, Supplier<Reply> work) {
        Scope scope = new Scope(call.hotel(), call.caller().key(), call.route().id() + call.path(), key);
        Claim claim = keys.claim(scope, Hashing.sha256().hashBytes(body).toString(), PATIENCE);
        if (claim instanceof Claim.Answered before) {
            return replay(before.answer());
        }
        if (claim instanceof Claim.OtherRequest) {
            throw Problem.of(ProblemCode.IDEMPOTENCY_KEY_REUSED).asException();
        }
        if (claim instanceof Claim.InProgress) {
            throw Problem.of(ProblemCode.REQUEST_IN_PROGRESS)
                    .after(Duration.ofSeconds(1))
                    .asException();
        }
        Reply reply = work.get();
        if (isFinal(reply.status())) {
            String type = reply.contentType() == null ? "" : reply.contentType();
            keys.store(scope, new Answer(reply.status(), type, new String(reply.body(), StandardCharsets.UTF_8)));
        } else {
            keys.release(scope);
        }
        return reply;
    }

    private static Reply replay(Answer answer) {
        String type = answer.contentType().isEmpty() ? null : answer.contentType();
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        return new Reply(answer.status(), type, body, List.of(), null).with(REPLAYED, "true");
    }

    /** Whether asking again would be answered alike: not after a bad request, a conflict, a limit or a failure. */
    private static boolean isFinal(int status) {
        return status < 400 || (status < 500 && status != 400 && status != 409 && status != 429);
    }
}
