package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.both;
import static com.hotelmate.chat.adapter.pusher.Scene.broadcast;
import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static com.hotelmate.chat.adapter.pusher.Scene.signal;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.domain.routing.Payload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchesTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void eventsLeaveInOrderTenAtATimeAcrossChanges() {
        Delivery result = scene.deliver(change(1, 4), change(2, 0), change(3, 9), change(4, 1));

        assertThat(result).isEqualTo(new Delivery.Done());
        assertThat(scene.stub.sizes()).containsExactly(10, 4);
        assertThat(scene.taken())
                .containsExactly(
                        "e1.0", "e1.1", "e1.2", "e1.3", "e3.0", "e3.1", "e3.2", "e3.3", "e3.4", "e3.5", "e3.6", "e3.7",
                        "e3.8", "e4.0");
    }

    @Test
    void oneEventForManyGoesOutOnceForAHundredAtATime() {
        Delivery result = scene.deliver(both(change(1, 3), broadcast(2, 205)), change(3, 1));

        assertThat(result).isEqualTo(new Delivery.Done());
        assertThat(scene.calls()).containsExactly("batch_events", "events", "events", "batch_events");
        assertThat(scene.stub.sizes()).containsExactly(3, 100, 100, 6);
        assertThat(scene.stub.taken().subList(3, 208).stream()
                        .map(Call.Event::channel)
                        .toList())
                .isEqualTo(
                        IntStream.range(0, 205).mapToObj(n -> "private-c" + n).toList());
    }

    @Test
    void tenChannelsAreStillABatch() {
        Delivery result = scene.deliver(broadcast(1, 10), broadcast(2, 11));

        assertThat(result).isEqualTo(new Delivery.Done());
        assertThat(scene.calls()).containsExactly("batch_events", "events");
    }

    @Test
    void whatIsToldToNobodyIsDoneWithoutACall() {
        assertThat(scene.deliver(change(1, 0), change(2, 0))).isEqualTo(new Delivery.Done());
        assertThat(scene.calls()).isEmpty();
    }

    @Test
    void theBodyIsTheJsonTextItselfInOrderWithNullsAndWithoutEscapingForPages() {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("z", "<b>&'\"\\ \n\u0001\u2028 Zażółć 你好 😀");
        body.put("a", null);
        body.put("list", List.of(1L, true, Map.of("n", 2)));

        scene.deliver(event(new Payload(() -> body, Map::of)));

        assertThat(scene.stub.taken().get(0).data())
                .isEqualTo("{\"z\":\"<b>&'\\\"\\\\ \\n\\u0001\\u2028 Zażółć 你好 😀\",\"a\":null,"
                        + "\"list\":[1,true,{\"n\":2}]}");
    }

    @Test
    void aBodyThatJustFitsGoesOutWholeAndOneByteMoreMakesItThin() {
        String frame = "{\"text\":\"\"}";
        String fits = "é".repeat((10_240 - frame.length()) / 2) + "x".repeat((10_240 - frame.length()) % 2);

        scene.deliver(event(text(fits)));
        scene.deliver(event(text(fits + "x")));

        assertThat(scene.stub.taken().get(0).data().getBytes(StandardCharsets.UTF_8))
                .hasSize(10_240);
        assertThat(scene.stub.taken().get(1).data()).isEqualTo("{\"fetch\":true}");
    }

    @Test
    void halfACharacterDoesNoHarm() {
        Delivery result = scene.deliver(event(text("half \uD83D of it")));

        assertThat(result).isEqualTo(new Delivery.Done());
        assertThat(scene.stub.taken().get(0).data()).isEqualTo("{\"text\":\"half ? of it\"}");
    }

    @Test
    void aBodyIsRenderedOnceForAllItsChannels() {
        AtomicInteger rendered = new AtomicInteger();
        Payload large = new Payload(() -> Map.of("text", "x".repeat(20_000)), () -> {
            rendered.incrementAndGet();
            return Map.of("fetch", true);
        });

        scene.deliver(new ChangeSignals(
                1,
                IntStream.range(0, 25)
                        .mapToObj(n -> signal("private-c" + n, "large", large))
                        .toList()));

        assertThat(rendered).hasValue(1);
        assertThat(scene.taken()).hasSize(25);
    }

    private static ChangeSignals event(Payload payload) {
        return new ChangeSignals(1, List.of(signal("private-c", "event", payload)));
    }

    private static Payload text(String text) {
        return new Payload(() -> Map.of("text", text), () -> Map.of("fetch", true));
    }
}
