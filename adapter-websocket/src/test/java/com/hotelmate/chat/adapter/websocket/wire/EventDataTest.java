package com.hotelmate.chat.adapter.websocket.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "say \"hi\"", "back\\slash", "line\nbreak\u0000\u001f\u007f", "Zürich 🏨 客室"})
    void readsBackAsTheSameText(String text) throws IOException {
        byte[] quoted = EventData.quoted(text.getBytes(StandardCharsets.UTF_8));

        assertThat(JSON.readValue(quoted, String.class)).isEqualTo(text);
    }

    @Test
    void isWholeUpToTheLimitAndThinAboveIt() throws IOException {
        String frame = "{\"text\":\"\"}";
        int room = Signal.MAX_DATA_BYTES - frame.length();

        assertThat(read("ü".repeat(room / 2) + "x".repeat(room % 2))).startsWith("{\"text\":\"ü");
        assertThat(read("ü".repeat(room / 2) + "x".repeat(room % 2 + 1))).isEqualTo("{\"fetch\":true}");
    }

    @Test
    void survivesHalfAnEmoji() throws IOException {
        assertThat(read("a\ud83cb")).isEqualTo("{\"text\":\"a?b\"}");
    }

    private static String read(String text) throws IOException {
        Payload payload = new Payload(() -> Map.of("text", text), () -> Map.of("fetch", true));
        return JSON.readValue(EventData.quoted(payload), String.class);
    }
}
