package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the staff do with messages that are there: rows C9, C10, C16 and C19. */
class StaffChangesTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long writes(Person person, Guest guest, String text) {
        return person.post(
                        "/api/chat/killarney/conversations/" + guest.conversation() + "/messages/send/",
                        "{\"message\":\"" + text + "\"}")
                .json()
                .path("id")
                .asLong();
    }

    private static Response edit(Person person, long id, String text) {
        return person.send("PATCH", "/api/chat/messages/" + id + "/update/", "{\"message\":\"" + text + "\"}");
    }

    private static Response delete(Person person, long id, String query) {
        return person.send("DELETE", "/api/chat/messages/" + id + "/delete/" + query, "");
    }

    @Test
    void editTheirOwnAndNobodyElses() {
        Guest guest = server.guest();
        long id = writes(server.anna(), guest, "One");

        Response edited = edit(server.anna(), id, "Two");

        assertThat(edited.status()).isEqualTo(200);
        assertThat(fields(edited.json())).isEqualTo(names("success message"));
        assertThat(edited.json().path("message").path("message").asText()).isEqualTo("Two");
        assertRefused(edit(server.ben(), id, "Three"), 403, "NOT_YOUR_MESSAGE");
        assertRefused(edit(server.maria(), guest.writes("Hi"), "Three"), 403, "NOT_YOUR_MESSAGE");
        assertRefused(edit(server.anna(), id, " "), 400, "MESSAGE_EMPTY");
        assertRefused(edit(server.dora(), id, "Three"), 404, "NOT_FOUND");
    }

    @ParameterizedTest(name = "{0} deletes what {1} wrote with [{2}]: {3}")
    @CsvSource({
        "anna, anna, '', 200",
        "anna, guest, '', 200",
        "anna, ben, '', DELETE_NOT_ALLOWED",
        "maria, ben, '', 200",
        "maria, guest, '', 200",
        "anna, anna, ?hard_delete=true, HARD_DELETE_NOT_ALLOWED",
        "anna, guest, ?hard_delete=true, HARD_DELETE_NOT_ALLOWED",
        "maria, ben, ?hard_delete=true, 200",
        "maria, guest, ?hard_delete=true, 200"
    })
    void deleteAsThePermissionsSay(String deleter, String author, String query, String outcome) {
        Guest guest = server.guest();
        long id = author.equals("guest") ? guest.writes("Text") : writes(person(author), guest, "Text");

        Response response = delete(person(deleter), id, query);

        if (outcome.equals("200")) {
            assertThat(response.status()).isEqualTo(200);
        } else {
            assertRefused(response, 403, outcome);
        }
    }

    private static Person person(String name) {
        return switch (name) {
            case "anna" -> server.anna();
            case "ben" -> server.ben();
            default -> server.maria();
        };
    }

    @Test
    void deleteForGoodWithIdsOnly() {
        Guest guest = server.guest();
        long id = guest.writes("Text");
        long reply = guest.post("/messages/", "{\"message\":\"Re\",\"reply_to\":" + id + "}")
                .json()
                .path("id")
                .asLong();

        Response deleted = server.maria()
                .send("DELETE", "/api/chat/killarney/messages/" + id + "/delete/", "{\"hard_delete\":true}");
        Response again = delete(server.maria(), id, "?hard_delete=true");

        assertThat(deleted.json())
                .hasToString("{\"success\":true,\"hard_delete\":true,\"message_id\":" + id
                        + ",\"attachment_ids\":[],\"already_deleted\":false}");
        assertThat(again.json())
                .hasToString("{\"success\":true,\"hard_delete\":true,\"message_id\":" + id
                        + ",\"attachment_ids\":[],\"already_deleted\":true}");
        assertRefused(delete(server.anna(), id, ""), 404, "NOT_FOUND");
        assertRefused(delete(server.maria(), id, ""), 404, "NOT_FOUND");
        assertRefused(delete(guest.person(), id, ""), 404, "NOT_FOUND");
        JsonNode left = guest.get("/messages/?include_deleted=true").json().path("messages");
        assertThat(Wire.ids(left)).containsExactly(reply);
        assertThat(left.path(0).path("reply_to").isNull()).isTrue();
        assertThat(left.path(0).path("reply_to_message").isNull()).isTrue();
    }

    @Test
    void deleteForGoodWhatWasDeletedSoftly() {
        Guest guest = server.guest();
        long id = guest.writes("Text");
        delete(server.maria(), id, "");

        JsonNode deleted = delete(server.maria(), id, "?hard_delete=true").json();

        assertThat(deleted.path("already_deleted").asBoolean()).isFalse();
    }

    @Test
    void readAllThatAMessageEverSaidIfTheyManage() {
        Guest guest = server.guest();
        long id = writes(server.anna(), guest, "One");
        edit(server.anna(), id, "Two");
        delete(server.anna(), id, "");

        Response response = server.maria().get("/api/chat/killarney/messages/" + id + "/versions/");
        JsonNode versions = response.json().path("versions");

        assertThat(fields(response.json())).isEqualTo(names("message_id edit_count versions"));
        assertThat(response.json().path("message_id").asLong()).isEqualTo(id);
        assertThat(response.json().path("edit_count").asInt()).isEqualTo(1);
        assertThat(versions).hasSize(2);
        assertThat(fields(versions.path(0)))
                .isEqualTo(names("version message valid_from valid_until edited_by editor_id editor_name"));
        assertThat(versions.path(0).path("version").asInt()).isEqualTo(1);
        assertThat(versions.path(0).path("message").asText()).isEqualTo("One");
        assertThat(versions.path(0).path("valid_until"))
                .isEqualTo(versions.path(1).path("valid_from"));
        assertThat(versions.path(0).path("edited_by").asText()).isEqualTo("staff");
        assertThat(versions.path(0).path("editor_id").asLong()).isEqualTo(7);
        assertThat(versions.path(0).path("editor_name").asText()).isEqualTo("Anna Byrne");
        assertThat(versions.path(1).path("message").asText()).isEqualTo("Two");
        assertThat(versions.path(1).path("valid_until").isNull()).isTrue();
        assertThat(server.maria().get("/api/chat/messages/" + id + "/versions").text())
                .isEqualTo(response.text());
    }

    @Test
    void mayNotReadHistoriesOtherwise() {
        long id = server.guest().writes("One");

        Response response = server.anna().get("/api/chat/killarney/messages/" + id + "/versions/");

        assertRefused(response, 403, "CAPABILITY_REQUIRED");
        assertThat(response.json().path("capability").asText()).isEqualTo("chat.history.read");
        assertRefused(server.anna().get("/api/chat/killarney/messages/999999/versions/"), 404, "NOT_FOUND");
    }

    @Test
    void rehearseADeletionThatDeletesNothing() {
        Guest guest = server.guest();
        long id = guest.writes("Text");
        String room = guest.stay().room().orElseThrow().number().value();
        String path = "/api/chat/test/killarney/room/" + room + "/test-deletion/";

        Response response = server.maria().post(path, "{\"message_id\":" + id + ",\"hard_delete\":true}");
        JsonNode rehearsed = response.json();

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(rehearsed)).isEqualTo(names("test hotel room channel payload broadcasts"));
        assertThat(rehearsed.path("test").asText()).isEqualTo("deletion_broadcast");
        assertThat(rehearsed.path("hotel").asText()).isEqualTo("killarney");
        assertThat(rehearsed.path("room").asText()).isEqualTo(room);
        assertThat(rehearsed.path("channel").asText()).isEqualTo("private-killarney-room-" + room + "-chat");
        assertThat(rehearsed.path("payload").path("message_id").asLong()).isEqualTo(id);
        assertThat(rehearsed.path("payload").path("hard_delete").asBoolean()).isTrue();
        assertThat(rehearsed.path("payload").has("message")).isFalse();
        assertThat(rehearsed.path("broadcasts")).hasSize(8);
        assertThat(fields(rehearsed.path("broadcasts").path(0))).isEqualTo(names("event channel status"));
        assertThat(rehearsed.path("broadcasts").path(0).path("event").asText()).isEqualTo("message-deleted");
        assertThat(guest.get("/messages/").json().path("count").asInt()).isEqualTo(1);
        assertRefused(server.anna().post(path, "{\"message_id\":" + id + "}"), 403, "CAPABILITY_REQUIRED");
        assertRefused(server.maria().post(path, "{\"message_id\":999999}"), 404, "NOT_FOUND");
        assertRefused(server.maria().post(path, "{}"), 400, "VALIDATION_FAILED");
        assertRefused(server.maria().post(path.replace(room, "Z99"), "{\"message_id\":" + id + "}"), 404, "NOT_FOUND");
    }
}
