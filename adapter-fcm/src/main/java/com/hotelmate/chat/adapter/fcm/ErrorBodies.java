package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.json.GenericJson;
import com.google.api.client.json.JsonFactory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads in the body of an error what firebase-admin leaves unread. */
final class ErrorBodies {

    private static final String BAD_REQUEST = "type.googleapis.com/google.rpc.BadRequest";
    private static final String TOKEN = "message.token";
    private static final String TOKEN_WORDS = "The registration token is not a valid FCM registration token";

    private final JsonFactory json;

    ErrorBodies(JsonFactory json) {
        this.json = json;
    }

    /** Whether FCM says that it will not take the message, whatever the reason. */
    boolean saysInvalid(@Nullable String body) {
        return "INVALID_ARGUMENT".equals(errorOf(body).get("status"));
    }

    /** Whether the device's token is what is invalid. */
    boolean namesTheToken(@Nullable String body) {
        Map<?, ?> error = errorOf(body);
        return TOKEN_WORDS.equals(error.get("message"))
                || elements(error.get("details"))
                        .filter(detail -> BAD_REQUEST.equals(detail.get("@type")))
                        .flatMap(detail -> elements(detail.get("fieldViolations")))
                        .anyMatch(violation -> TOKEN.equals(violation.get("field")));
    }

    private Map<?, ?> errorOf(@Nullable String body) {
        try {
            return body == null
                    ? Map.of()
                    : mapOf(json.fromString(body, GenericJson.class).get("error"));
        } catch (IOException | IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static Stream<Map<?, ?>> elements(@Nullable Object list) {
        return list instanceof List<?> elements ? elements.stream().map(ErrorBodies::mapOf) : Stream.of();
    }

    private static Map<?, ?> mapOf(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
