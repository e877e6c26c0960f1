package com.hotelmate.chat.adapter.websocket.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.websocket.channel.ChannelName;
import com.hotelmate.chat.domain.routing.Signal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An event that somebody wants told on some channels.
 *
 * @param data the body as text, usually JSON
 * @param exceptSocketId the connection that is not told; empty when everybody is
 */
public record TriggeredEvent(String name, List<String> channels, String data, String exceptSocketId) {

    private static final int MOST_CHANNELS = 100;
    private static final int LONGEST_NAME = 200;

    /** Keeps a copy of the channels. */
    public TriggeredEvent {
        channels = List.copyOf(channels);
    }

    /** Reads one event of a request, or refuses it. */
    static TriggeredEvent read(JsonNode event) {
        JsonNode name = event.path("name");
        JsonNode data = event.path("data");
        if (!name.isTextual() || name.textValue().isEmpty() || name.textValue().length() > LONGEST_NAME) {
            throw new Refusal(400, "An event needs a name of at most " + LONGEST_NAME + " characters");
        }
        if (!data.isTextual()) {
            throw new Refusal(400, "The data of an event must be text");
        }
        if (data.textValue().getBytes(StandardCharsets.UTF_8).length > Signal.MAX_DATA_BYTES) {
            throw new Refusal(413, "The data of an event may measure " + Signal.MAX_DATA_BYTES + " bytes");
        }
        return new TriggeredEvent(
                name.textValue(),
                channels(event),
                data.textValue(),
                event.path("socket_id").asText(""));
    }

    private static List<String> channels(JsonNode event) {
        List<String> channels = new ArrayList<>();
        if (event.path("channel").isTextual()) {
            channels.add(event.path("channel").textValue());
        }
        event.path("channels").forEach(channel -> channels.add(channel.asText()));
        if (channels.isEmpty() || channels.size() > MOST_CHANNELS) {
            throw new Refusal(400, "An event goes to 1 to " + MOST_CHANNELS + " channels");
        }
        if (!channels.stream().allMatch(ChannelName::isWellFormed)) {
            throw new Refusal(400, "A channel has no such name");
        }
        return channels;
    }
}
