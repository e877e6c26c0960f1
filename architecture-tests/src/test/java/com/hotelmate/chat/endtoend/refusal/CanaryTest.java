package com.hotelmate.chat.endtoend.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.LogBook;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import com.hotelmate.chat.endtoend.client.Team;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people write and what proves who they are stays out of logs, metrics and refusals. */
class CanaryTest {

    private static final String TEXT = "canary-text";
    private static final String KEY = "canary-key-of-the-booking-system";
    private static final String PASSWORD = "canary-password";

    /** What must not be found, by what it is. */
    private final Map<String, String> canaries = new LinkedHashMap<>();

    private final List<String> problems = new ArrayList<>();

    @Test
    void nothingThatIsSecretIsFoundInLogsMetricsOrRefusals() {
        try (LogBook log = new LogBook();
                DemoServer demo =
                        DemoServer.with(Map.of("INTEGRATION_KEY", KEY, "PUSHER_SECRET", "canary-pusher-secret"))) {
            demo.watchedBy(exchange -> {
                if (exchange.answer().status() >= 400) {
                    problems.add(exchange.answer().text());
                }
            });
            canaries.put("text", TEXT);
            canaries.put("key", KEY);
            canaries.put("password", PASSWORD);
            canaries.put("secret", "canary-pusher-secret");
            live(demo.hotel(DemoServer.KILLARNEY));
            String metrics = demo.stranger().get("/metrics").text();

            assertThat(problems).hasSizeGreaterThan(15);
            assertThat(log.lines()).anyMatch(line -> line.contains("Listening on port"));
            assertThat(metrics).contains("hotelchat_");
            assertThat(canaries).hasSize(8).doesNotContainValue("");
            canaries.forEach((what, canary) -> {
                assertThat(log.lines()).as("%s in the log", what).noneMatch(line -> line.contains(canary));
                assertThat(problems).as("%s in a refusal", what).noneMatch(body -> body.contains(canary));
                assertThat(metrics).as("%s in the metrics", what).doesNotContain(canary);
            });
        }
    }

    private void live(Hotel hotel) {
        Stay stay = hotel.newStay();
        canaries.put("guest token", stay.token());
        canaries.put("session", stay.context().path("chat_session").asText());
        Person guest = hotel.server().stranger().with("X-Guest-Chat-Session", canary("session"));
        Person staff = newColleague(hotel);
        canaries.put("staff token", staff.headers().get("Authorization").substring("Bearer ".length()));
        String channel = stay.context().path("channels").path("booking").asText();
        canaries.put(
                "signature",
                guest.post("/api/pusher/auth", Map.of("socket_id", "1.2", "channel_name", channel))
                        .expecting(200)
                        .path("auth")
                        .asText()
                        .replaceAll(".*:", ""));
        try (Screen screen = Screen.of(guest).listening(channel)) {
            long id = stay.guestSays(TEXT);
            guest.call("PUT", stay.path("/messages/" + id + "/update/"), Map.of("message", TEXT + " 2"))
                    .expecting(200);
            long reply = stay.staffSays(staff, TEXT);
            screen.heard(
                    channel,
                    "realtime_event",
                    data -> data.path("payload").path("id").asLong() == reply);
            staff.delete("/api/chat/messages/" + id + "/delete/").expecting(200);
        }
        Team team = Team.of(hotel, hotel.manager(), hotel.receptionist());
        try (Screen screen = Screen.of(hotel.receptionist()).listening(team.channel())) {
            long id = team.says(hotel.manager(), "@reception " + TEXT);
            hotel.manager()
                    .call("PATCH", team.message(id, "/edit/"), Map.of("message", TEXT + " 2"))
                    .expecting(200);
            hotel.manager().delete(team.message(id, "/delete/")).expecting(200);
            screen.heard(team.channel(), "realtime_staff_chat_message_deleted");
            refusals(team, id);
        }
        refusals(hotel, stay, guest, staff);
    }

    private static void refusals(Team team, long deleted) {
        Person person = team.hotel().manager();
        person.post(team.path("/send-message/"), Map.of("message", TEXT, "sender", TEXT));
        person.post(team.path("/send-message/"), Map.of("message", TEXT, "reply_to", deleted));
        person.post(team.path("/send-message/"), Map.of("message", List.of(TEXT)));
        person.call("PUT", team.message(deleted, "/edit/"), Map.of("message", TEXT));
        person.post(team.message(deleted, "/react/"), Map.of("emoji", TEXT));
        person.delete(team.message(deleted, "/react/" + TEXT + "/"));
        person.post(team.message(deleted, "/forward/"), Map.of("conversation_ids", List.of(TEXT)));
        person.post(Team.path(team.hotel(), "/conversations/"), Map.of("title", TEXT, "participant_ids", List.of()));
        person.get(Team.path(team.hotel(), "/staff-list/?ordering=" + TEXT));
        person.get(Team.path(team.hotel(), "/conversations/?page=x&search=" + TEXT));
    }

    private void refusals(Hotel hotel, Stay stay, Person guest, Person staff) {
        Person stranger = hotel.server().stranger();
        List<String> texts = List.of(
                "{\"message\":\"" + TEXT,
                "{\"message\":[\"" + TEXT + "\"]}",
                "{\"message\":{\"a\":\"" + TEXT + "\"}}",
                "{\"message\":\"" + TEXT + "\",\"reply_to\":\"" + TEXT + "\"}",
                "{\"message\":\"" + TEXT + "\",\"client_message_id\":\"" + TEXT + "\"}",
                "{\"message\":\"" + TEXT + "\",\"reply_to\":99999999}",
                "{\"message\":\"" + TEXT + "\",\"sender\":\"" + TEXT + "\"}",
                "{\"message\":\"" + TEXT.repeat(600) + "\"}",
                "\"" + TEXT + "\"",
                TEXT);
        for (String text : texts) {
            guest.server().call("POST", stay.path("/messages/"), guest.headers(), text);
            staff.server().call("POST", stay.staffPath("/messages/send/"), staff.headers(), text);
        }
        login(stranger, "killarney.manager", PASSWORD);
        login(stranger, PASSWORD, PASSWORD);
        stranger.server().call("POST", "/api/staff/login/", Map.of(), "{\"password\":[\"" + PASSWORD + "\"]}");
        stranger.get(stay.path("/messages/?token=" + canary("guest token") + "x"));
        stranger.get(stay.path("/messages/?token=" + canary("guest token") + "&limit=x"));
        stranger.with("X-Guest-Chat-Session", canary("session") + "x").get(stay.path("/messages/"));
        stranger.with("Authorization", "Bearer " + canary("staff token") + "x").get(hotel.path("/conversations/"));
        stranger.with("Authorization", "Bearer " + KEY + "x").post(hotel.bookings("/bookings/B/check-in/"), Map.of());
        RawHttp.send(
                hotel.server().port(),
                "GET",
                stay.path("/%00/?token=" + canary("guest token")),
                guest.headers(),
                TEXT.getBytes(StandardCharsets.UTF_8));
        staff.post("/api/staff/logout/", Map.of()).expecting(204);
        staff.get(hotel.path("/conversations/")).refusing(401, "INVALID_STAFF_TOKEN");
    }

    private static void login(Person stranger, String username, String password) {
        stranger.post("/api/staff/login/", Map.of("username", username, "password", password))
                .refusing(401, "INVALID_CREDENTIALS");
    }

    private static Person newColleague(Hotel hotel) {
        hotel.server()
                .bookings()
                .call(
                        "PUT",
                        hotel.bookings("/staff/canary/"),
                        Map.of("first_name", "Tweety", "last_name", "Bird", "password", PASSWORD))
                .expecting(201);
        JsonNode login = hotel.server()
                .stranger()
                .post("/api/staff/login/", Map.of("username", "canary", "password", PASSWORD))
                .expecting(200);
        return new Person(
                hotel.server(),
                "Tweety Bird",
                Map.of("Authorization", "Bearer " + login.path("token").asText()));
    }

    private String canary(String what) {
        return canaries.getOrDefault(what, "");
    }
}
