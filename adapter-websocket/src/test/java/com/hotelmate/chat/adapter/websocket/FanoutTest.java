package com.hotelmate.chat.adapter.websocket;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.AbstractList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One change that several channels carry. */
class FanoutTest {

    private static final String ROOM = "private-killarney-room-101-chat";
    private static final String CONVERSATION = "private-killarney-conversation-1-chat";

    private final RealtimeServer server = RealtimeServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void writesTheBodyOnceForAllOfThem() {
        AtomicInteger writings = new AtomicInteger();
        List<Integer> ids = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                writings.incrementAndGet();
                return 7;
            }

            @Override
            public int size() {
                return 1;
            }
        };
        RawClient guest = server.listener(ROOM);
        RawClient staff = server.listener(CONVERSATION);

        Payload payload = new Payload(() -> Map.of("message_ids", ids), Map::of);
        server.realtime.broadcast(List.of(
                new Signal(Dialect.GUEST_FLAT, new Channel(ROOM), "message-deleted", payload),
                new Signal(Dialect.GUEST_FLAT, new Channel(CONVERSATION), "message-deleted", payload),
                new Signal(Dialect.GUEST_FLAT, new Channel(CONVERSATION), "message-removed", payload)));

        assertThat(guest.next().path("data").asText()).isEqualTo("{\"message_ids\":[7]}");
        assertThat(staff.nextEvent()).isEqualTo("message-deleted");
        assertThat(staff.nextEvent()).isEqualTo("message-removed");
        assertThat(writings).hasValue(1);
    }

    @Test
    void thinsWhatIsTooLong() {
        RawClient guest = server.listener(ROOM);

        server.say(ROOM, "new-message", Map.of("message", "x".repeat(Signal.MAX_DATA_BYTES)));

        assertThat(guest.next().path("data").asText()).isEqualTo("{\"fetch\":true}");
    }
}
