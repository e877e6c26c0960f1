package com.hotelmate.chat.adapter.rest.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One refusal on its way to a client.
 *
 * @param detail the words for a person
 * @param members what the code adds to the problem details, in order
 * @param retryAfter when trying again may help
 */
public record Problem(ProblemCode code, String detail, Map<String, Object> members, Optional<Duration> retryAfter) {

    public Problem {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }

    /** The refusal in its usual words. */
    public static Problem of(ProblemCode code) {
        return new Problem(code, code.detail(), Map.of(), Optional.empty());
    }

    /** One field of the request is not as it must be. */
    public static Problem invalid(String field, String text) {
        return invalid(Map.of(field, List.of(text)));
    }

    /** Fields of the request are not as they must be; what is wrong with each. */
    public static Problem invalid(Map<String, List<String>> errors) {
        return of(ProblemCode.VALIDATION_FAILED).with("errors", errors);
    }

    /** The same refusal in other words. */
    public Problem because(String words) {
        return new Problem(code, words, members, retryAfter);
    }

    /** The same refusal with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(member, value);
        return new Problem(code, detail, more, retryAfter);
    }

    /** The same refusal, to be tried again after that time, which is rounded up to whole seconds and at least one. */
    public Problem after(Duration wait) {
        return new Problem(code, detail, members, Optional.of(wait));
    }

    /** The whole seconds of {@code Retry-After}. */
    public Optional<Long> retryAfterSeconds() {
        return retryAfter.map(wait -> Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    }

    /** This refusal as something to throw. */
    public ProblemException asException() {
        return new ProblemException(this);
    }
}
