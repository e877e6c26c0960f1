package com.hotelmate.chat.adapter.rest.dispatch;

import com.hotelmate.chat.adapter.rest.body.Json;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Answer.Header;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A response, ready to be written.
 *
 * @param contentType none for an empty body
 * @param refusal the code, if this is a refusal
 */
@SuppressWarnings("ArrayRecordComponent") // written as it is and never compared
record Reply(
        int status,
        @Nullable String contentType,
        byte[] body,
        List<Header> headers,
        @Nullable ProblemCode refusal) {

    static final String JSON = "application/json";
    private static final String PROBLEM_JSON = "application/problem+json";
    private static final byte[] EMPTY = {};

    static Reply of(Answer answer) {
        Object body = answer.body();
        if (body == null) {
            return new Reply(answer.status(), null, EMPTY, answer.headers(), null);
        }
        if (body instanceof Answer.Text text) {
            return new Reply(answer.status(), text.contentType(), text.bytes(), answer.headers(), null);
        }
        return new Reply(answer.status(), JSON, Json.write(body), answer.headers(), null);
    }

    static Reply of(Problem problem, String requestId) {
        ProblemCode code = problem.code();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", code.type());
        body.put("title", code.title());
        body.put("status", code.status());
        body.put("detail", problem.detail());
        body.put("code", code.name());
        body.put("error", problem.detail());
        body.put("request_id", requestId);
        body.putAll(problem.members());
        List<Header> headers = new ArrayList<>();
        problem.retryAfterSeconds().ifPresent(seconds -> {
            headers.add(new Header("Retry-After", seconds.toString()));
            if (code.status() == 429) {
                body.put("retry_after", seconds);
            }
        });
        code.challenge().ifPresent(scheme -> headers.add(new Header("WWW-Authenticate", scheme)));
        return new Reply(code.status(), PROBLEM_JSON, Json.write(body), headers, code);
    }

    Reply with(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new Reply(status, contentType, body, more, refusal);
    }
}
