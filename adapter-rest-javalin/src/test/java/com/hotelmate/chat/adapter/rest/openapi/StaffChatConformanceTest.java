package com.hotelmate.chat.adapter.rest.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.WholeServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Walks through the life of a staff conversation and holds every answer against the schema that the document promises. */
class StaffChatConformanceTest {

    private static final String KEY = "Bearer " + WholeServer.INTEGRATION_KEY;
    private static final String Q = "/api/staff_chat/{slug}";

    private static WholeServer server;
    private static Promises promises;

    @BeforeAll
    static void start() {
        server = WholeServer.start();
        promises = new Promises(server);
        promises.ask(KEY, "PUT", "/api/integration/hotels/{slug}/", 0, "{\"name\":\"Hotel Killarney\"}", 201);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void keepsTheDocumentsPromisesThroughAWholeConversation() {
        JsonNode maryInPerson = employ("mary", "manager");
        String mary = login("mary");
        long maryId = maryInPerson.path("id").asLong();
        long nedId = employ("ned", "receptionist").path("id").asLong();
        String ned = login("ned");
        long idaId = employ("ida", "receptionist").path("id").asLong();
        String people = "{\"participant_ids\":[" + maryId + "," + idaId + "],\"title\":\"Desk\"}";

        ask(ned, "GET", "/staff-list/", 0, "", 200);
        JsonNode begun = ask(ned, "POST", "/conversations/", 0, people, 201);
        long team = begun.path("id").asLong();
        assertThat(begun.path("hotel_name").asText()).isEqualTo("Hotel Killarney");
        ask(ned, "POST", "/conversations/", 0, people, 200);
        long first = ask(ned, "POST", "/conversations/{id}/send-message/", team, "{\"message\":\"@mary, 101?\"}", 201)
                .path("id")
                .asLong();
        String once = "{\"message\":\"Coming\",\"reply_to\":" + first
                + ",\"client_message_id\":\"8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60\"}";
        long answer = ask(mary, "POST", "/conversations/{id}/send-message/", team, once, 201)
                .path("id")
                .asLong();
        ask(mary, "POST", "/conversations/{id}/send-message/", team, once, 200);
        ask(ned, "GET", "/conversations/", 0, "", 200);
        ask(ned, "GET", "/conversations/unread-count/", 0, "", 200);
        ask(ned, "GET", "/conversations/conversations-with-unread-count/", 0, "", 200);
        ask(mary, "POST", "/messages/{id}/mark-as-read/", first, "", 200);
        ask(ned, "POST", "/conversations/{id}/mark_delivered/", team, "{\"message_ids\":[" + answer + "]}", 200);
        ask(ned, "POST", "/conversations/{id}/mark_as_read/", team, "", 200);
        ask(ned, "POST", "/conversations/bulk-mark-as-read/", 0, "{\"conversation_ids\":[" + team + "]}", 200);
        ask(ned, "POST", "/conversations/{id}/typing/", team, "{\"is_typing\":true}", 204);
        ask(mary, "POST", "/messages/{id}/react/", first, "{\"emoji\":\"👍\"}", 201);
        ask(mary, "POST", "/messages/{id}/react/", first, "{\"emoji\":\"👍\"}", 200);
        ask(ned, "PATCH", "/messages/{id}/edit/", first, "{\"message\":\"@mary, 102?\"}", 200);
        ask(mary, "GET", "/messages/{id}/versions/", first, "", 200);
        ask(mary, "GET", "/conversations/for-forwarding/", 0, "", 200);
        String targets = "{\"conversation_ids\":[987654],\"new_participant_ids\":[" + nedId + "]}";
        ask(mary, "POST", "/messages/{id}/forward/", first, targets, 200);
        ask(ned, "GET", "/conversations/{id}/messages/", team, "", 200);
        ask(ned, "GET", "/conversations/{id}/", team, "", 200);
        ask(ned, "DELETE", "/messages/{id}/delete/", first, "", 200);
        ask(mary, "DELETE", "/messages/{id}/delete/", answer, "{\"hard_delete\":true}", 200);
        ask(ned, "POST", "/conversations/{id}/leave/", team, "", 200);
        ask(mary, "GET", "/conversations/{id}/changes/", team, "", 200);
        ask(mary, "DELETE", "/conversations/{id}/", team, "", 204);
    }

    private static JsonNode ask(String caller, String method, String path, long id, String body, int status) {
        return promises.ask(caller, method, Q + path, id, body, status);
    }

    private static JsonNode employ(String username, String role) {
        return server.http
                .send(
                        "PUT",
                        "/api/integration/hotels/killarney/staff/" + username + "/",
                        "{\"first_name\":\"" + username + "\",\"last_name\":\"Ryan\",\"password\":\"correct horse\","
                                + "\"role\":\"" + role + "\"}",
                        "Authorization",
                        KEY)
                .json();
    }

    private static String login(String username) {
        String body = "{\"username\":\"" + username + "\",\"password\":\"correct horse\"}";
        return "Bearer "
                + promises.ask("", "POST", "/api/staff/login/", 0, body, 200)
                        .path("token")
                        .asText();
    }
}
