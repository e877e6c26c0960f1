package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.LogBook;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Stay;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Closed apps are notified, in the words of the contract, and nothing that is secret is logged meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);
    private static final String CANARY = "canary";

    private final LogBook log = new LogBook();
    private final FcmStub stub = FcmStub.start();
    private final DemoServer server = DemoServer.with(Map.of(
            "FIREBASE_CREDENTIALS", stub.credentials(),
            "FIREBASE_ENDPOINT", stub.endpoint().toString(),
            "PUBLIC_WEB_URL", "https://chat.example.com"));
    private final Hotel hotel = server.hotel(DemoServer.KILLARNEY);

    @AfterAll
    void stop() {
        server.close();
        stub.close();
        log.close();
    }

    @Test
    void theStaffAreToldOfWhatAGuestWrites() {
        Stay stay = hotel.newStay();
        Person receptionist = hotel.login("reception");
        String token = CANARY + "-staff-1";
        JsonNode saved = receptionist
                .post("/api/staff/save-fcm-token/", Map.of("fcm_token", token, "platform", "web"))
                .expecting(200);

        long message = stay.guestSays("May I have canary seed?");
        JsonNode push = received(token, message);

        String page = "/chat/" + hotel.slug() + "/conversation/" + stay.conversation();
        assertThat(saved.path("has_fcm_token").asBoolean()).isTrue();
        assertThat(textsOf(push.path("notification")))
                .isEqualTo(Map.of("title", "💬 New Message - Room " + stay.room(), "body", "May I have canary seed?"));
        Map<String, String> data = new HashMap<>(addressed("guest_message", stay, message, page));
        data.put("room_number", stay.room());
        data.put("sender_type", "guest");
        data.put("booking_id", stay.booking());
        assertThat(textsOf(push.path("data"))).isEqualTo(data);
        JsonNode ledger = pushes(message, push("staff", "sent"));
        JsonNode told = find(ledger, push("staff", "sent"));
        assertThat(told.path("staff_name").asText()).isEqualTo(receptionist.name());
        assertThat(told.path("devices"))
                .extracting(device -> device.path("result").asText())
                .contains("sent");
        hotel.receptionist()
                .get(hotel.path("/messages/" + message + "/pushes/"))
                .refusing(403, "CAPABILITY_REQUIRED");
    }

    @Test
    void theGuestIsToldOfWhatTheStaffAnswer() {
        Stay stay = hotel.newStay();
        String token = CANARY + "-guest-1";
        stay.guest()
                .post(stay.path("/save-fcm-token/"), Map.of("fcm_token", token, "room_number", stay.room()))
                .expecting(200);

        long message = stay.staffSays(hotel.concierge(), "The canary sings at nine.");
        JsonNode push = received(token, message);

        assertThat(textsOf(push.path("notification")))
                .isEqualTo(
                        Map.of("title", "Reply from " + hotel.concierge().name(), "body", "The canary sings at nine."));
        Map<String, String> data = new HashMap<>(
                addressed("staff_reply", stay, message, "/chat/" + hotel.slug() + "/room/" + stay.room()));
        data.put("room_number", stay.room());
        data.put("staff_name", hotel.concierge().name());
        assertThat(textsOf(push.path("data"))).isEqualTo(data);
        assertThat(find(pushes(message, push("guest", "sent")), push("guest", "sent"))
                        .path("booking_id")
                        .asText())
                .isEqualTo(stay.booking());
    }

    @Test
    void whoLogsOutIsToldOnThatDeviceNoLonger() {
        Stay stay = hotel.newStay();
        Person leaving = hotel.login("reception");
        Person staying = hotel.login("reception");
        String before = CANARY + "-logged-out";
        String after = CANARY + "-logged-in";
        leaving.post("/api/staff/save-fcm-token/", Map.of("fcm_token", before)).expecting(200);
        staying.post("/api/staff/save-fcm-token/", Map.of("fcm_token", after)).expecting(200);
        long first = stay.guestSays("One canary");
        var unused = received(before, first);

        leaving.post("/api/staff/logout/", Map.of()).expecting(204);
        long second = stay.guestSays("Two canaries");

        assertThat(received(after, second)).isNotNull();
        pushes(second, push("staff", "sent"));
        assertThat(messagesOn(before)).contains(first).doesNotContain(second);
    }

    @Test
    void whoChecksOutIsToldNothingAnyMore() {
        Stay stay = hotel.newStay();
        String token = CANARY + "-gone";
        stay.guest()
                .post(stay.path("/save-fcm-token/"), Map.of("fcm_token", token))
                .expecting(200);

        long message = stay.staffSays(hotel.concierge(), "Do not forget your canary!");
        stay.move("check-out", Map.of()).expecting(200);

        JsonNode skipped = find(pushes(message, push("guest", "skipped")), push("guest", "skipped"));
        assertThat(skipped.path("reason").asText()).isEqualTo("no_device");
        assertThat(messagesOn(token)).isEmpty();
        stay.guest()
                .post(stay.path("/save-fcm-token/"), Map.of("fcm_token", token))
                .refusing(403, "ALREADY_CHECKED_OUT");
    }

    @Test
    void operatorsSeeHowItGoesAndNoSecret() {
        Stay stay = hotel.newStay();
        String token = CANARY + "-metrics";
        Person receptionist = hotel.login("reception");
        receptionist
                .post("/api/staff/save-fcm-token/", Map.of("fcm_token", token))
                .expecting(200);
        long message = stay.guestSays("What about the canary?");
        pushes(message, push("staff", "sent"));

        JsonNode external =
                server.stranger().get("/health/ready").expecting(200).path("external");
        assertThat(external.path("fcm").asText()).isEqualTo("up");
        assertThat(external.path("pusher").asText()).isEqualTo("off");
        String metrics = server.stranger().get("/metrics").text();
        assertThat(metrics)
                .containsPattern("(?m)^hotelchat_push_total\\{result=\"sent\"} [1-9]")
                .contains("hotelchat_external_up{service=\"fcm\"} 1.0")
                .contains("hotelchat_circuit_state{service=\"fcm\",state=\"closed\"} 1.0")
                .contains("hotelchat_outbox_backlog{sink=\"fcm\"}")
                .contains("hotelchat_alarms_total{kind=\"fcm_credentials\"} 0.0")
                .contains("hotelchat_alarms_total{kind=\"fcm_circuit\"} 0.0")
                .contains("hotelchat_alarms_total{kind=\"fcm_third_party_auth\"} 0.0")
                .doesNotContain("kind=\"pusher_")
                .doesNotContain(CANARY);
        assertThat(log.lines())
                .anyMatch(line -> line.contains("Listening on port"))
                .noneMatch(line -> line.contains(CANARY))
                .noneMatch(line -> line.contains("ya29."))
                .noneMatch(line -> line.contains(stub.secret()));
    }

    private JsonNode received(String token, long message) {
        return await().atMost(DEADLINE)
                .until(
                        () -> stub.received().stream()
                                .filter(received -> received.token().equals(token))
                                .map(received -> Answer.parse(received.message().toString()))
                                .filter(push ->
                                        push.path("data").path("message_id").asLong() == message)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();
    }

    private List<Long> messagesOn(String token) {
        return stub.received().stream()
                .filter(received -> received.token().equals(token))
                .map(received -> received.message().getAsJsonObject("data"))
                // The sample conversations of the staff are news, too, but not about a message.
                .filter(data -> data.has("message_id"))
                .map(data -> data.get("message_id").getAsLong())
                .toList();
    }

    /** The ledger, once it has such an entry. */
    private JsonNode pushes(long message, Map<String, String> entry) {
        return await().atMost(DEADLINE)
                .until(
                        () -> hotel.manager()
                                .get(hotel.path("/messages/" + message + "/pushes/"))
                                .expecting(200)
                                .path("pushes"),
                        pushes -> !find(pushes, entry).isMissingNode());
    }

    private static Map<String, String> push(String recipient, String result) {
        return Map.of("recipient", recipient, "result", result);
    }

    private static JsonNode find(JsonNode pushes, Map<String, String> entry) {
        for (JsonNode push : pushes) {
            if (entry.entrySet().stream()
                    .allMatch(wanted -> push.path(wanted.getKey()).asText().equals(wanted.getValue()))) {
                return push;
            }
        }
        return pushes.path(-1);
    }

    private Map<String, String> addressed(String type, Stay stay, long message, String page) {
        return Map.of(
                "type",
                type,
                "conversation_id",
                Long.toString(stay.conversation()),
                "message_id",
                Long.toString(message),
                "hotel_slug",
                hotel.slug(),
                "click_action",
                page,
                "url",
                "https://chat.example.com" + page);
    }

    /** The members of an object, all of which are text. */
    private static Map<String, String> textsOf(JsonNode object) {
        Map<String, String> texts = new HashMap<>();
        object.properties().forEach(field -> {
            assertThat(field.getValue().isTextual()).as(field.getKey()).isTrue();
            texts.put(field.getKey(), field.getValue().asText());
        });
        return texts;
    }
}
