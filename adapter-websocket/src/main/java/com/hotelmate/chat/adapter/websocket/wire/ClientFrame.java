package com.hotelmate.chat.adapter.websocket.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a client said on its connection.
 *
 * @param channel the channel it is about; empty where none belongs
 * @param auth the authorisation it shows; empty when it shows none
 * @param userData who it says it is, as signed; empty where that is not said
 */
public record ClientFrame(Kind kind, String channel, String auth, String userData) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Pattern OF_THE_PROTOCOL = Pattern.compile("pusher(_internal)?:");

    /** What a client wants. */
    public enum Kind {
        /** To be known as a user. */
        SIGN_IN,
        /** To listen to a channel. */
        SUBSCRIBE,
        /** To listen to a channel no more. */
        UNSUBSCRIBE,
        /** A sign of life. */
        PING,
        /** Nothing, it gives a sign of life. */
        PONG,
        /** To tell the other listeners something, which is not offered. */
        CLIENT_EVENT
    }

    /** Reads a frame, or tells by absence that it is none of the protocol. */
    public static Optional<ClientFrame> parse(String text) {
        JsonNode frame = tree(text);
        JsonNode event = frame.path("event");
        if (!event.isTextual()) {
            return Optional.empty();
        }
        return switch (event.textValue()) {
            case "pusher:ping" -> plain(Kind.PING);
            case "pusher:pong" -> plain(Kind.PONG);
            case "pusher:signin" -> asUser(data(frame));
            case "pusher:subscribe" -> onChannel(Kind.SUBSCRIBE, data(frame));
            case "pusher:unsubscribe" -> onChannel(Kind.UNSUBSCRIBE, data(frame));
            default ->
                OF_THE_PROTOCOL.matcher(event.textValue()).lookingAt() ? Optional.empty() : plain(Kind.CLIENT_EVENT);
        };
    }

    private static Optional<ClientFrame> plain(Kind kind) {
        return Optional.of(new ClientFrame(kind, "", "", ""));
    }

    private static Optional<ClientFrame> onChannel(Kind kind, JsonNode data) {
        JsonNode channel = data.path("channel");
        return channel.isTextual()
                ? Optional.of(new ClientFrame(
                        kind, channel.textValue(), data.path("auth").asText(""), ""))
                : Optional.empty();
    }

    private static Optional<ClientFrame> asUser(JsonNode data) {
        JsonNode userData = data.path("user_data");
        return userData.isTextual()
                ? Optional.of(
                        new ClientFrame(Kind.SIGN_IN, "", data.path("auth").asText(""), userData.textValue()))
                : Optional.empty();
    }

    /** The data, which some clients send as an object and some as the text of one. */
    private static JsonNode data(JsonNode frame) {
        JsonNode data = frame.path("data");
        return data.isTextual() ? tree(data.textValue()) : data;
    }

    private static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            return MissingNode.getInstance();
        }
    }
}
