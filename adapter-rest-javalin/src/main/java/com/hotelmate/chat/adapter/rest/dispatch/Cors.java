package com.hotelmate.chat.adapter.rest.dispatch;

import com.hotelmate.chat.adapter.rest.route.Answer.Header;
import com.hotelmate.chat.adapter.rest.route.Method;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lets the pages of exactly these origins call; never all, and never with cookies. */
final class Cors {

    private static final String REQUEST_HEADERS = "Authorization, Content-Type, Idempotency-Key, X-Guest-Chat-Session,"
            + " X-Hotel-ID, X-Hotel-Slug, X-Request-Id";
    private static final Header EXPOSED = new Header(
            "Access-Control-Expose-Headers",
            "X-Conversation-Seq, X-Has-More, X-Request-Id, Retry-After, Deprecation, Link, Idempotency-Replayed");
    private static final Header VARY = new Header("Vary", "Origin");

    private final Set<String> origins;

    Cors(Set<String> origins) {
        this.origins = Set.copyOf(origins);
    }

    /** What to add to every answer to that origin. */
    List<Header> headers(@Nullable String origin) {
        if (origins.isEmpty() || origin == null) {
            return origins.isEmpty() ? List.of() : List.of(VARY);
        }
        return origins.contains(origin)
                ? List.of(VARY, new Header("Access-Control-Allow-Origin", origin), EXPOSED)
                : List.of(VARY);
    }

    /** What to add to the answer to a browser that asks beforehand. */
    List<Header> preflight(@Nullable String origin, Set<Method> allowed) {
        if (origin == null || !origins.contains(origin)) {
            return List.of();
        }
        return List.of(
                new Header("Access-Control-Allow-Methods", names(allowed)),
                new Header("Access-Control-Allow-Headers", REQUEST_HEADERS),
                new Header("Access-Control-Max-Age", "600"));
    }

    static String names(Set<Method> methods) {
        return methods.stream().map(Method::name).collect(Collectors.joining(", "));
    }
}
