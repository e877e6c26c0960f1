package com.hotelmate.chat.adapter.fcm;

import com.google.common.base.Throwables;
import com.google.firebase.IncomingHttpResponse;
import com.google.firebase.messaging.FirebaseMessagingException;
import com.google.firebase.messaging.MessagingErrorCode;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says what a failure means. A device counts as gone only when FCM names it as gone: gateways answer by 404, and
 * messages of ours may be invalid, too. What is malformed or too large is so the next time as well, whoever says it.
 */
final class Judge {

    private final ErrorBodies bodies;
    private final InstantSource time;

    Judge(ErrorBodies bodies, InstantSource time) {
        this.bodies = bodies;
        this.time = time;
    }

    Verdict of(FirebaseMessagingException failure) {
        IncomingHttpResponse answer = failure.getHttpResponse();
        return answer == null ? unanswered(failure) : answered(failure.getMessagingErrorCode(), answer);
    }

    /** Whether it may be the access token that was refused, and not the account. */
    static boolean isAboutAccess(Verdict verdict, FirebaseMessagingException failure) {
        IncomingHttpResponse answer = failure.getHttpResponse();
        return verdict.about() == Verdict.About.CREDENTIALS && answer != null && answer.getStatusCode() == 401;
    }

    private Verdict unanswered(FirebaseMessagingException failure) {
        for (Throwable cause : Throwables.getCausalChain(failure)) {
            if (cause instanceof TokenRefusedException) {
                return Verdict.credentials();
            }
        }
        return Verdict.away("no_access_token");
    }

    /** What went wrong below HTTP, or above it, where the library expects better answers. */
    Verdict of(RuntimeException failure) {
        if (!(failure instanceof UncheckedIOException below)) {
            return Verdict.away("unreadable_answer");
        }
        return Verdict.away(below.getCause() instanceof InterruptedIOException ? "timeout" : "unreachable");
    }

    private Verdict answered(@Nullable MessagingErrorCode code, IncomingHttpResponse answer) {
        int status = answer.getStatusCode();
        if (code == null) {
            return unnamed(status, answer);
        }
        return switch (code) {
            case UNREGISTERED -> Verdict.UNREGISTERED;
            case INVALID_ARGUMENT -> invalid(answer);
            case SENDER_ID_MISMATCH -> Verdict.refused("sender_id_mismatch");
            case THIRD_PARTY_AUTH_ERROR -> Verdict.thirdParty();
            case QUOTA_EXCEEDED, UNAVAILABLE, INTERNAL ->
                Verdict.away(code.name().toLowerCase(Locale.ROOT), retryAfter(answer));
        };
    }

    private Verdict unnamed(int status, IncomingHttpResponse answer) {
        if (status == 401 || status == 403) {
            return Verdict.credentials();
        }
        if (status == 400 || status == 413) {
            return bodies.saysInvalid(answer.getContent()) ? invalid(answer) : Verdict.refused("http_" + status);
        }
        return Verdict.away(status < 300 ? "unreadable_answer" : "http_" + status, retryAfter(answer));
    }

    private Verdict invalid(IncomingHttpResponse answer) {
        return bodies.namesTheToken(answer.getContent()) ? Verdict.UNREGISTERED : Verdict.refused("invalid_argument");
    }

    private Optional<Duration> retryAfter(IncomingHttpResponse answer) {
        for (Map.Entry<String, Object> header : answer.getHeaders().entrySet()) {
            if (header.getKey().equalsIgnoreCase(Answer.RETRY_AFTER)) {
                return RetryAfter.parse(firstOf(header.getValue()), time.instant());
            }
        }
        return Optional.empty();
    }

    private static String firstOf(Object value) {
        return value instanceof List<?> values && !values.isEmpty()
                ? String.valueOf(values.get(0))
                : String.valueOf(value);
    }
}
