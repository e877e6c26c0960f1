package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a client says when it connects.
 *
 * @param protocol the version it speaks, as it wrote it
 */
record Greeting(String key, @Nullable String protocol) {

    /** Why this client is turned away, if it is. The versions are those of the clients in use; 5 is the Java client. */
    Optional<CloseCode> objection(RealtimeSettings settings) {
        if (!key.equals(settings.key())) {
            return Optional.of(CloseCode.UNKNOWN_KEY);
        }
        return "5".equals(protocol) || "6".equals(protocol) || "7".equals(protocol)
                ? Optional.empty()
                : Optional.of(CloseCode.UNSUPPORTED_PROTOCOL);
    }

    /** Clients of version 5 leave {@code pusher:ping} unanswered; only the websocket beneath them answers for them. */
    boolean answersPings() {
        return !"5".equals(protocol);
    }
}
