package com.hotelmate.chat.endtoend.realtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.Gate;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.PusherSettings;
import com.hotelmate.chat.adapter.pusher.stub.Call;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Stay;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * A server whose events go by a realtime service outside. The service never says on asking that a channel is empty: that
 * nobody listens any more it only reports by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostedRealtimeTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);
    private static final String FETCH = "(fetch)";

    private final PusherStub service = new PusherStub();
    private final Gate gate;
    private final DemoServer server;
    private final Hotel hotel;

    HostedRealtimeTest() throws IOException {
        gate = Gate.before(TestDatabase.newEmptyAddress());
        PusherSettings settings = service.settings();
        Map<String, String> environment = new HashMap<>(DemoServer.in(gate.address()));
        environment.putAll(Map.of(
                "REALTIME_TRANSPORT", "pusher",
                "PUSHER_APP_ID", settings.appId(),
                "PUSHER_KEY", settings.key(),
                "PUSHER_SECRET", settings.secret(),
                "PUSHER_HOST", settings.host(),
                "PUSHER_PORT", Integer.toString(settings.port()),
                "PUSHER_TLS", "false",
                "DATABASE_TIMEOUT_SECONDS", "2"));
        server = DemoServer.with(environment);
        hotel = server.hotel(DemoServer.KILLARNEY);
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        service.close();
        gate.close();
    }

    @Test
    void aRoomHearsEverythingAgainOnceTheServiceReportsThatTheFormerGuestIsGone() {
        Stay next = afterAMove();
        assertThat(heardInTheRoom(next, "My wallet is gone")).isEqualTo(FETCH);
        String report = reportOf(next);

        report(report, PusherStub.signatureOf(report + " ")).refusing(401, "INVALID_INTEGRATION_KEY");
        assertThat(heardInTheRoom(next, "It was red")).isEqualTo(FETCH);

        report(report, PusherStub.signatureOf(report)).expecting(204);
        assertThat(heardInTheRoom(next, "It is found")).isEqualTo("It is found");
        report(report, PusherStub.signatureOf(report)).expecting(204);
    }

    @Test
    void aReportThatCouldNotBeKeptCountsWhenTheServiceRepeatsIt() throws IOException {
        Stay next = afterAMove();
        assertThat(heardInTheRoom(next, "My wallet is gone")).isEqualTo(FETCH);
        String report = reportOf(next);

        gate.shut();
        try {
            await().atMost(DEADLINE).until(() -> !isReady());
            report(report, PusherStub.signatureOf(report)).refusing(503, "TEMPORARILY_UNAVAILABLE");
        } finally {
            gate.open();
        }
        await().atMost(DEADLINE).until(this::isReady);
        report(report, PusherStub.signatureOf(report)).expecting(204);

        assertThat(heardInTheRoom(next, "It is found")).isEqualTo("It is found");
    }

    @Test
    void whatBecomesOfEventsIsCounted() {
        Stay stay = hotel.newStay();
        AtomicBoolean failedBefore = new AtomicBoolean();
        service.always(call -> {
            if (call.body().contains("Not at once") && !failedBefore.getAndSet(true)) {
                return Reply.status(500);
            }
            return Reply.status(call.body().contains("Never") ? 400 : 200);
        });
        assertThat(heardInTheRoom(stay, "Hello")).isEqualTo("Hello");
        double delivered = published("delivered");
        double failed = published("failed");
        double refused = published("refused");

        assertThat(heardInTheRoom(stay, "Not at once")).isEqualTo("Not at once");
        stay.guestSays("Never");
        assertThat(heardInTheRoom(stay, "At once")).isEqualTo("At once");

        await().atMost(DEADLINE)
                .untilAsserted(() -> assertThat(published("delivered")).isGreaterThanOrEqualTo(delivered + 2));
        assertThat(published("failed")).isEqualTo(failed + 1);
        assertThat(published("refused")).isEqualTo(refused + 1);
    }

    @Test
    void theAlarmsThatMayBeRaisedAreShownFromTheStart() {
        for (String kind : PusherRealtime.ALARMS) {
            assertThat(server.metric("hotelchat_alarms_total{kind=\"" + kind + "\"}"))
                    .hasValue(0);
        }
        assertThat(server.stranger().get("/metrics").text()).doesNotContain("kind=\"fcm_");
    }

    private boolean isReady() {
        return server.stranger().get("/health/ready").status() == 200;
    }

    /** The next guest of a room that somebody moved out of a moment ago. */
    private Stay afterAMove() {
        Stay former = hotel.newStay();
        former.guestSays("I should like another room");
        former.move("move", Map.of("room_number", hotel.newRoom())).expecting(200);
        return hotel.newStay(former.room());
    }

    /** What the service reports when nobody listens to the room any more. */
    private String reportOf(Stay stay) {
        return Answer.text(Map.of(
                "time_ms",
                System.currentTimeMillis(),
                "events",
                List.of(Map.of("name", "channel_vacated", "channel", roomOf(stay)))));
    }

    private Answer report(String body, String signature) {
        return server.call(
                "POST",
                "/api/pusher/webhook",
                Map.of("X-Pusher-Key", service.settings().key(), "X-Pusher-Signature", signature),
                body);
    }

    /** The guest writes: what the room hears of it, the text or only that there is something to fetch. */
    private String heardInTheRoom(Stay stay, String text) {
        JsonNode event = eventInTheRoom(stay, stay.guestSays(text));
        assertThat(event.has("message")).isNotEqualTo(event.path("fetch").asBoolean());
        return event.has("message") ? event.path("message").asText() : FETCH;
    }

    /** The event about a new message, which may still be on its way. */
    private JsonNode eventInTheRoom(Stay stay, long message) {
        String room = roomOf(stay);
        return await().atMost(DEADLINE)
                .until(
                        () -> service.taken().stream()
                                .filter(event -> event.channel().equals(room)
                                        && event.name().equals("new-message"))
                                .map(Call.Event::data)
                                .map(Answer::parse)
                                .filter(data -> data.path("id").asLong() == message
                                        || data.path("message_id").asLong() == message)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private static String roomOf(Stay stay) {
        return stay.context().path("channels").path("room").asText();
    }

    /** A result that never was is not shown. */
    private double published(String result) {
        return server.metric("hotelchat_publish_total{result=\"" + result + "\",sink=\"pusher\"}")
                .orElse(0);
    }
}
