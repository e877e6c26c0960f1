package com.hotelmate.chat.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.WholeServer;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks through a stay and holds every answer against the schema that the API document promises for it. */
class DocumentConformanceTest {

    private static final String HOTEL = "/api/integration/hotels/{slug}";
    private static final String STAFF = "/api/chat/{slug}";
    private static final String GUEST = "/api/public/chat/{slug}/guest/chat";
    private static final String KEY = "Bearer " + WholeServer.INTEGRATION_KEY;

    private static WholeServer server;
    private static JsonNode document;
    private static Promises promises;

    @BeforeAll
    static void start() {
        server = WholeServer.start();
        promises = new Promises(server);
        document = promises.document();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static JsonNode ask(String caller, String method, String template, long id, String body, int status) {
        return promises.ask(caller, method, template, id, body, status);
    }

    @Test
    void keepsTheDocumentsPromisesThroughAWholeStay() {
        ask(KEY, "PUT", HOTEL + "/", 0, "{\"name\":\"Killarney\"}", 201);
        ask(KEY, "PUT", HOTEL + "/", 0, "{\"name\":\"Killarney\",\"time_zone\":\"Europe/Dublin\"}", 200);
        ask(KEY, "PUT", HOTEL + "/rooms/{room_number}/", 0, "{}", 201);
        ask(
                KEY,
                "PUT",
                HOTEL + "/staff/{username}/",
                0,
                "{\"first_name\":\"Mary\",\"last_name\":\"Ryan\","
                        + "\"password\":\"correct horse\",\"role\":\"manager\",\"department\":{\"slug\":\"front-office\","
                        + "\"name\":\"Front Office\"},\"email\":null}",
                201);
        ask(KEY, "POST", HOTEL + "/staff/{username}/duty/", 0, "{\"is_on_duty\":true}", 200);
        ask(
                KEY,
                "PUT",
                HOTEL + "/bookings/{booking_id}/",
                0,
                "{\"guest_first_name\":\"Grace\","
                        + "\"guest_last_name\":\"Kelly\",\"check_in\":\"2026-01-05\",\"check_out\":\"2099-01-09\"}",
                201);
        ask(KEY, "POST", HOTEL + "/bookings/{booking_id}/check-in/", 0, "{\"room_number\":\"101\"}", 200);
        String token = ask(KEY, "POST", HOTEL + "/bookings/{booking_id}/guest-token/", 0, "", 201)
                .path("token")
                .asText();

        JsonNode login =
                ask("", "POST", "/api/staff/login/", 0, "{\"username\":\"mary\",\"password\":\"correct horse\"}", 200);
        String mary = "Bearer " + login.path("token").asText();
        JsonNode bootstrap = ask("GuestToken " + token, "GET", GUEST + "/context/", 0, "", 200);
        String guest = "Session " + bootstrap.path("chat_session").asText();
        long conversation = bootstrap.path("conversation_id").asLong();

        long asked = ask(guest, "POST", GUEST + "/messages/", 0, "{\"message\":\"Two towels, please\"}", 201)
                .path("id")
                .asLong();
        ask(mary, "GET", STAFF + "/conversations/", 0, "", 200);
        ask(mary, "GET", STAFF + "/conversations/unread-count/", 0, "", 200);
        ask(mary, "GET", STAFF + "/conversations/{id}/", conversation, "", 200);
        ask(mary, "POST", STAFF + "/conversations/from-room/{room_number}/", 0, "", 200);
        ask(mary, "POST", STAFF + "/conversations/{id}/mark-read/", conversation, "", 200);
        long answered = ask(
                        mary,
                        "POST",
                        STAFF + "/conversations/{id}/messages/send/",
                        conversation,
                        "{\"message\":\"At once\",\"reply_to\":" + asked + "}",
                        201)
                .path("id")
                .asLong();
        ask(guest, "POST", GUEST + "/conversations/{id}/mark_read/", conversation, "", 200);
        ask(guest, "POST", GUEST + "/save-fcm-token/", 0, "{\"fcm_token\":\"phone\",\"platform\":\"ios\"}", 200);
        ask(guest, "DELETE", GUEST + "/save-fcm-token/", 0, "{\"fcm_token\":\"phone\"}", 204);
        ask(mary, "POST", "/api/staff/save-fcm-token/", 0, "{\"fcm_token\":\"desk\"}", 200);
        ask(mary, "DELETE", "/api/staff/save-fcm-token/", 0, "{\"fcm_token\":\"desk\"}", 204);
        ask(mary, "GET", STAFF + "/messages/{id}/pushes/", asked, "", 200);
        ask(mary, "POST", "/api/pusher/user-auth", 0, "{\"socket_id\":\"1.2\"}", 200);
        ask(guest, "POST", GUEST + "/conversations/{id}/typing/", conversation, "{\"is_typing\":true}", 204);
        ask(mary, "POST", STAFF + "/conversations/{id}/typing/", conversation, "{\"is_typing\":false}", 204);
        ask(mary, "PATCH", "/api/chat/messages/{id}/update/", answered, "{\"message\":\"In a minute\"}", 200);
        ask(guest, "PUT", GUEST + "/messages/{id}/update/", asked, "{\"message\":\"Three towels\"}", 200);
        ask(mary, "GET", STAFF + "/messages/{id}/versions/", answered, "", 200);
        ask(mary, "POST", STAFF + "/conversations/{id}/assign-staff/", conversation, "", 200);
        ask(mary, "GET", STAFF + "/conversations/{id}/participants/", conversation, "", 200);
        ask(
                mary,
                "POST",
                "/api/chat/test/{slug}/room/{room_number}/test-deletion/",
                0,
                "{\"message_id\":" + asked + "}",
                200);
        ask(guest, "DELETE", GUEST + "/messages/{id}/delete/", asked, "", 200);
        ask(mary, "DELETE", "/api/chat/messages/{id}/delete/", answered, "{\"hard_delete\":true}", 200);
        ask(guest, "GET", GUEST + "/messages/", 0, "", 200);
        ask(mary, "GET", STAFF + "/conversations/{id}/messages/", conversation, "", 200);
        ask(mary, "GET", STAFF + "/conversations/{id}/changes/", conversation, "", 200);
        ask(guest, "GET", GUEST + "/conversations/{id}/changes/", conversation, "", 200);
        ask(mary, "POST", STAFF + "/conversations/{id}/leave/", conversation, "", 200);
        ask(
                guest,
                "POST",
                GUEST + "/pusher/auth/",
                0,
                "{\"socket_id\":\"1.2\",\"channel_name\":\""
                        + bootstrap.path("channel_name").asText() + "\"}",
                200);
        ask(KEY, "POST", HOTEL + "/bookings/{booking_id}/check-out/", 0, "", 200);
        ask("", "GET", "/health/live", 0, "", 200);
        ask("", "GET", "/health/ready", 0, "", 200);
        ask(mary, "POST", "/api/staff/logout/", 0, "", 204);
    }

    @Test
    void answersEveryRowOfTheContractAndNothingElse() {
        Set<String> rows = new TreeSet<>();
        new RouteTable(server.rest.routes())
                .inventory().stream().map(RouteTable.Entry::id).forEach(rows::add);

        assertThat(rows)
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "A1", "A2", "A3", "C1", "C10", "C11", "C12", "C12b", "C16", "C17", "C19", "C2", "C20", "C3",
                        "C4", "C5", "C6", "C7", "C8", "C9", "G1", "G11", "G12", "G13", "G14", "G15", "G2", "G3", "G4",
                        "G5", "G6", "G7", "I1", "I2", "I3", "I4", "I5", "I6a", "I6b", "I6c", "I7", "L1", "L2", "L3",
                        "L4", "O1", "O2", "O3", "O4", "O4_docs", "T1", "T10", "T12", "T13", "T14", "T15", "T16", "T17",
                        "T18", "T19", "T2", "T20", "T21", "T22", "T25", "T26", "T27", "T3", "T4", "T5", "T5b", "T6",
                        "T6b", "T7", "T8", "T9"));
    }

    @Test
    void documentsEveryPathThatIsAnsweredButTheFilesOfThePage() {
        Set<String> documented = new TreeSet<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(method -> documented.add(method + " " + path.getKey())));

        Set<String> answered = new TreeSet<>();
        new RouteTable(server.rest.routes())
                .inventory()
                .forEach(entry -> answered.add(entry.method().name().toLowerCase(Locale.ROOT) + " " + entry.path()));
        answered.removeAll(Set.of("get /docs/start.js", "get /docs/{file}"));

        assertThat(documented).isEqualTo(answered).hasSizeGreaterThan(80);
    }

    @Test
    void refersOnlyToSchemasThatAreThere() {
        for (String reference : document.findValuesAsText("$ref")) {
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
    }
}
