package com.hotelmate.chat.adapter.websocket.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns the body of an event into the text that goes into the {@code data} of its frames. */
public final class EventData {

    private static final JsonMapper JSON = new JsonMapper();
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private EventData() {}

    /** The body as a quoted JSON string, UTF-8; the thin body if the whole one is over {@link Signal#MAX_DATA_BYTES}. */
    public static byte[] quoted(Payload payload) {
        byte[] full = json(payload.full());
        return quoted(full.length <= Signal.MAX_DATA_BYTES ? full : json(payload.thin()));
    }

    /** Any UTF-8 text as a quoted JSON string. */
    public static byte[] quoted(byte[] text) {
        byte[] quoted = new byte[text.length + 2 + growth(text)];
        int to = 0;
        quoted[to++] = '"';
        for (byte c : text) {
            if (c == '"' || c == '\\') {
                quoted[to++] = '\\';
                quoted[to++] = c;
            } else if (c >= 0 && c < ' ') {
                quoted[to++] = '\\';
                quoted[to++] = 'u';
                quoted[to++] = '0';
                quoted[to++] = '0';
                quoted[to++] = HEX[c >> 4];
                quoted[to++] = HEX[c & 15];
            } else {
                quoted[to++] = c;
            }
        }
        quoted[to] = '"';
        return quoted;
    }

    private static int growth(byte[] text) {
        int growth = 0;
        for (byte c : text) {
            if (c == '"' || c == '\\') {
                growth += 1;
            } else if (c >= 0 && c < ' ') {
                growth += 5;
            }
        }
        return growth;
    }

    private static byte[] json(Map<String, @Nullable Object> body) {
        try {
            // By way of a string, since straight to bytes half a surrogate pair in a message would stop the broadcast.
            return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException unwritable) {
            throw new IllegalArgumentException(
                    "The body of an event holds something that JSON has no word for", unwritable);
        }
    }
}
