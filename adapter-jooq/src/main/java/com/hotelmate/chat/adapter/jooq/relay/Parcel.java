package com.hotelmate.chat.adapter.jooq.relay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A signal on its way, and the node it comes from. */
record Parcel(String sender, Dialect dialect, String channel, String event, Map<String, @Nullable Object> body) {

    /** What the database carries is shorter than that. */
    private static final int LIMIT_BYTES = 8000;

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Parcel> TYPE = new TypeReference<>() {};

    static Parcel of(Signal signal, String sender) {
        return new Parcel(
                sender,
                signal.dialect(),
                signal.channel().name(),
                signal.event(),
                signal.payload().full());
    }

    /** Empty if it is no parcel. */
    static Optional<Parcel> read(String text) {
        try {
            return Optional.of(JSON.readValue(text, TYPE));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Empty if it is too large. */
    Optional<String> text() {
        try {
            String text = JSON.writeValueAsString(this);
            return text.getBytes(StandardCharsets.UTF_8).length < LIMIT_BYTES ? Optional.of(text) : Optional.empty();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body of a signal holds something that JSON has no word for", e);
        }
    }

    Signal signal() {
        return new Signal(dialect, new Channel(channel), event, new Payload(() -> body, () -> body));
    }
}
