package com.hotelmate.chat.adapter.jooq.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.application.port.realtime.SignalRelay.Subscription;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresSignalRelayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource source = TestDatabase.createEmpty();
    private final Notifications notificationsHere = new Notifications(source);
    private final Notifications notificationsThere = new Notifications(source);
    private final PostgresSignalRelay here = new PostgresSignalRelay(notificationsHere);
    private final PostgresSignalRelay there = new PostgresSignalRelay(notificationsThere);
    private final List<Signal> heardHere = new CopyOnWriteArrayList<>();
    private final List<Signal> heardThere = new CopyOnWriteArrayList<>();
    private final Subscription ears = here.subscribe(heardHere::addAll);
    private final Subscription earsThere = there.subscribe(heardThere::addAll);

    @BeforeEach
    void start() {
        notificationsHere.start();
        notificationsThere.start();
        await().atMost(PATIENCE).until(() -> notificationsHere.isFresh() && notificationsThere.isFresh());
    }

    @AfterEach
    void stop() {
        ears.close();
        notificationsHere.close();
        notificationsThere.close();
    }

    @Test
    void carriesSignalsToTheOtherNodeAsTheyAre() {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("staff_name", "Ciarán \"O'Brien\" \uD83D\uDE00");
        body.put("seq", 7L);
        body.put("staff_id", null);
        body.put("scope", Map.of("room_number", "101"));
        body.put("ids", Arrays.asList(1L, null));

        here.send(List.of(signal("conv", "typing-indicator", body), signal("booking", "realtime_event", body)));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heardThere).hasSize(2));
        assertThat(heardThere)
                .extracting(signal -> signal.channel() + " " + signal.event())
                .containsExactly("conv typing-indicator", "booking realtime_event");
        Map<String, @Nullable Object> heard = heardThere.get(0).payload().full();
        assertThat(heard.keySet()).containsExactly("staff_name", "seq", "staff_id", "scope", "ids");
        assertThat(heard.toString()).isEqualTo(body.toString());
    }

    @Test
    void neverComesBackToItsOwnNode() {
        here.send(List.of(signal("conv", "from-here", Map.of())));
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(heardThere).hasSize(1));
        there.send(List.of(signal("conv", "from-there", Map.of())));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(heardHere).extracting(Signal::event).containsExactly("from-there"));
        assertThat(heardThere).hasSize(1);
    }

    @Test
    void leavesOutWhatIsTooLargeAndWhatItCannotRead() {
        here.send(List.of(
                signal("conv", "too-large", Map.of("text", "\u00e9".repeat(4000))), signal("conv", "small", Map.of())));
        notificationsHere.send("hotelchat_signal", "what is this?");
        here.send(List.of(signal("conv", "last", Map.of())));

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(heardThere).extracting(Signal::event).containsExactly("small", "last"));
    }

    @Test
    void tellsNobodyWhoCeasedToListen() {
        List<Signal> still = new CopyOnWriteArrayList<>();
        try (Subscription other = there.subscribe(still::addAll)) {
            assertThat(other).isNotNull();
            earsThere.close();

            here.send(List.of(signal("conv", "typing-indicator", Map.of())));

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(still).hasSize(1));
            assertThat(heardThere).isEmpty();
        }
    }

    private static Signal signal(String channel, String event, Map<String, @Nullable Object> body) {
        return new Signal(Dialect.ENVELOPE, new Channel(channel), event, new Payload(() -> body, () -> body));
    }
}
