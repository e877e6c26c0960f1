package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import com.hotelmate.chat.adapter.rest.staffchat.Team;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Editing and deleting messages of staff conversations. */
class ChangesTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
    private final long message = team.writes(server.anna(), "One");

    @AfterEach
    void stop() {
        server.close();
    }

    private Response edit(Person person, String body) {
        return person.send("PATCH", Team.message(message, "edit/"), body);
    }

    private Response delete(Person person, String query) {
        return person.send("DELETE", Team.message(message, "delete/" + query), "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PATCH", "PUT"})
    void editAnOwnMessage(String method) {
        Response edited = server.anna().send(method, Team.message(message, "edit/"), "{\"message\":\"Two\"}");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(fields(edited.json())).isEqualTo(Wire.STAFF_MESSAGE);
        assertThat(edited.json().path("message").asText()).isEqualTo("Two");
        assertThat(edited.json().path("is_edited").asBoolean()).isTrue();
        assertThat(edited.json().path("edit_count").asInt()).isEqualTo(1);
    }

    @Test
    void editNothingElse() {
        assertRefused(edit(server.oda(), "{\"message\":\"Two\"}"), 403, "NOT_PARTICIPANT");
        assertRefused(edit(server.maria(), "{\"message\":\"Two\"}"), 403, "NOT_YOUR_MESSAGE");
        assertRefused(edit(server.anna(), "{}"), 400, "MESSAGE_EMPTY");
        assertRefused(edit(server.anna(), "{\"message\":\"" + "x".repeat(5001) + "\"}"), 400, "MESSAGE_TOO_LONG");
        delete(server.anna(), "");
        assertRefused(edit(server.anna(), "{\"message\":\"Two\"}"), 400, "MESSAGE_DELETED");
    }

    @Test
    void keepEveryFormerTextForManagers() {
        edit(server.anna(), "{\"message\":\"Two\"}");

        JsonNode history =
                server.maria().get(Team.message(message, "versions/")).json();

        assertThat(fields(history)).isEqualTo(names("message_id edit_count versions"));
        assertThat(history.path("edit_count").asInt()).isEqualTo(1);
        JsonNode first = history.path("versions").get(0);
        assertThat(fields(first))
                .isEqualTo(names("version message valid_from valid_until edited_by editor_id editor_name"));
        assertThat(first.path("message").asText()).isEqualTo("One");
        assertThat(first.path("edited_by").asText()).isEqualTo("staff");
        assertThat(history.path("versions").get(1).path("message").asText()).isEqualTo("Two");
        assertThat(history.path("versions").get(1).path("valid_until").isNull()).isTrue();
        assertRefused(server.anna().get(Team.message(message, "versions/")), 403, "CAPABILITY_REQUIRED");
        assertRefused(
                server.maria()
                        .get(Team.message(
                                Team.of(server, server.anna(), Inn.BEN).writes(server.anna(), "x"), "versions/")),
                403,
                "NOT_PARTICIPANT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # who   | wrote | soft               | for good
            anna    | own   | 200                | HARD_DELETE_NOT_ALLOWED
            ben     | other | DELETE_NOT_ALLOWED | HARD_DELETE_NOT_ALLOWED
            maria   | other | 200                | 200
            oda     | other | NOT_PARTICIPANT    | NOT_PARTICIPANT
            """)
    void deleteByTheMatrix(String who, String wrote, String soft, String forGood) {
        Person person = switch (who) {
            case "anna" -> server.anna();
            case "ben" -> server.ben();
            case "maria" -> server.maria();
            default -> server.oda();
        };

        assertThat(wrote.equals("own")).isEqualTo(who.equals("anna"));
        assertEnds(delete(person, "?hard_delete=true"), forGood);
        if (!forGood.equals("200")) {
            assertEnds(delete(person, ""), soft);
        }
    }

    @Test
    void deleteSoftlyWithAPlaceholder() {
        JsonNode deleted = delete(server.anna(), "").json();

        assertThat(fields(deleted)).isEqualTo(names("success hard_delete message_id message already_deleted"));
        assertThat(deleted.path("message").path("message").asText()).isEqualTo("[Message deleted]");
        assertThat(fields(deleted.path("message"))).isEqualTo(Wire.STAFF_MESSAGE);
        assertThat(deleted.path("already_deleted").asBoolean()).isFalse();
        assertThat(delete(server.maria(), "").json().path("already_deleted").asBoolean())
                .isTrue();
    }

    @Test
    void deleteForGoodWithoutATrace() {
        Response deleted = server.maria().send("DELETE", Team.message(message, "delete/"), "{\"hard_delete\":true}");

        assertThat(deleted.text())
                .isEqualTo("{\"success\":true,\"hard_delete\":true,\"message_id\":" + message
                        + ",\"attachment_ids\":[],\"already_deleted\":false}");
        assertThat(team.messages(server.anna())).isEmpty();
        assertRefused(delete(server.anna(), ""), 404, "NOT_FOUND");
        assertRefused(delete(server.oda(), ""), 403, "NOT_PARTICIPANT");
        assertThat(delete(server.maria(), "?hard_delete=true")
                        .json()
                        .path("already_deleted")
                        .asBoolean())
                .isTrue();
    }

    private static void assertEnds(Response response, String expected) {
        if (expected.equals("200")) {
            assertThat(response.status()).as(response.text()).isEqualTo(200);
        } else {
            assertRefused(response, 403, expected);
        }
    }
}
