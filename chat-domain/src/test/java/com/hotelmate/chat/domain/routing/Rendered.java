package com.hotelmate.chat.domain.routing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.util.Map;

/** Reads what signals say. */
public final class Rendered {

    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultPrettyPrinter(
                    new DefaultPrettyPrinter().withArrayIndenter(INDENT).withObjectIndenter(INDENT));

    private Rendered() {}

    /** The body proper: what is in the envelope, or the whole of a flat payload. */
    public static Map<?, ?> body(Map<?, ?> payload) {
        return payload.get("payload") instanceof Map<?, ?> enveloped ? enveloped : payload;
    }

    public static Map<?, ?> body(Signal signal) {
        return body(signal.payload().full());
    }

    public static boolean isNotice(Signal signal) {
        return Boolean.TRUE.equals(body(signal).get("notice"));
    }

    public static String eventId(Signal signal) {
        return (String) body(signal).get("event_id");
    }

    /** The payload as text, with words in place of ids of events, which are derived and have a test of their own. */
    public static String json(Map<String, ?> payload, LoggedChange change) throws JsonProcessingException {
        return JSON.writerWithDefaultPrettyPrinter()
                .writeValueAsString(payload)
                .replace(EventIds.of(change).toString(), "(id of the change)")
                .replaceAll("(\"event_id\" : )\"[0-9a-f-]{36}\"", "$1\"(id of the notice)\"");
    }
}
