package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import com.hotelmate.chat.domain.stay.StayState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestChangesTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static long answer(Guest guest, String text) {
        return server.anna()
                .post(
                        "/api/chat/killarney/conversations/" + guest.conversation() + "/messages/send/",
                        "{\"message\":\"" + text + "\"}")
                .json()
                .path("id")
                .asLong();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PUT /api/public/chat/killarney/guest/chat/messages/%d/update/",
                "PATCH /api/public/chat/killarney/guest/chat/messages/%d/update/",
                "PUT /api/chat/messages/%d/update/",
                "PATCH /api/messages/%d/update/",
                "PUT /api/chat/killarney/messages/%d/update"
            })
    void givesAnOwnMessageAnotherText(String row) {
        Guest guest = server.guest();
        long id = guest.writes("One");
        String method = row.substring(0, row.indexOf(' '));
        String path = row.substring(row.indexOf(' ') + 1).formatted(id);

        Response response = guest.person().send(method, path, "{\"message\":\"Two\"}");
        Response again = guest.person().send(method, path, "{\"message\":\"Two\"}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(response.json())).isEqualTo(names("success message"));
        assertThat(response.json().path("success").asBoolean()).isTrue();
        JsonNode message = response.json().path("message");
        assertThat(fields(message)).isEqualTo(Wire.GUEST_MESSAGE);
        assertThat(message.path("message").asText()).isEqualTo("Two");
        assertThat(message.path("is_edited").asBoolean()).isTrue();
        assertThat(message.path("edited_at").isTextual()).isTrue();
        assertThat(message.path("edit_count").asInt()).isEqualTo(1);
        assertThat(again.text()).isEqualTo(response.text());
    }

    @Test
    void refusesWhatIsNotTheirsNotThereOrNotPossible() {
        Guest guest = server.guest();
        long staffs = answer(guest, "Hello");
        long foreign = server.guest().writes("Mine");
        long deleted = guest.writes("Gone");
        guest.send("DELETE", "/messages/" + deleted + "/delete/", "");
        long own = guest.writes("Own");
        String text = "{\"message\":\"x\"}";

        assertRefused(guest.send("PUT", "/messages/" + staffs + "/update/", text), 403, "NOT_YOUR_MESSAGE");
        assertRefused(guest.send("PUT", "/messages/" + foreign + "/update/", text), 404, "NOT_FOUND");
        assertRefused(guest.send("PUT", "/messages/999999/update/", text), 404, "NOT_FOUND");
        assertRefused(guest.send("PUT", "/messages/" + deleted + "/update/", text), 400, "MESSAGE_DELETED");
        assertRefused(guest.send("PUT", "/messages/" + own + "/update/", ""), 400, "MESSAGE_EMPTY");
        assertRefused(
                guest.send("PUT", "/messages/" + own + "/update/", "{\"message\":\"" + "a".repeat(5_001) + "\"}"),
                400,
                "MESSAGE_TOO_LONG");
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);
        assertRefused(guest.send("PUT", "/messages/" + staffs + "/update/", text), 403, "ALREADY_CHECKED_OUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/public/chat/killarney/guest/chat/messages/%d/delete/",
                "/api/chat/messages/%d/delete/",
                "/api/messages/%d/delete/",
                "/api/chat/killarney/messages/%d/delete/"
            })
    void deletesAnOwnMessageSoftly(String path) {
        Guest guest = server.guest();
        long id = guest.writes("Oops");

        Response response = guest.person().send("DELETE", path.formatted(id), "");
        Response again = guest.person().send("DELETE", path.formatted(id) + "?hard_delete=false", "");

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(response.json())).isEqualTo(names("success hard_delete message_id message already_deleted"));
        assertThat(response.json().path("success").asBoolean()).isTrue();
        assertThat(response.json().path("hard_delete").asBoolean()).isFalse();
        assertThat(response.json().path("message_id").asLong()).isEqualTo(id);
        assertThat(response.json().path("already_deleted").asBoolean()).isFalse();
        JsonNode message = response.json().path("message");
        assertThat(fields(message)).isEqualTo(Wire.GUEST_MESSAGE);
        assertThat(message.path("message").asText()).isEqualTo("[Message deleted]");
        assertThat(message.path("is_deleted").asBoolean()).isTrue();
        assertThat(message.path("deleted_at").isTextual()).isTrue();
        assertThat(again.json().path("already_deleted").asBoolean()).isTrue();
        assertThat(again.json().path("message")).isEqualTo(message);
    }

    @Test
    void mayNotDeleteWhatTheStaffWroteNorForGood() {
        Guest guest = server.guest();
        long staffs = answer(guest, "Hello");
        long own = guest.writes("Own");

        assertRefused(guest.send("DELETE", "/messages/" + staffs + "/delete/", ""), 403, "DELETE_NOT_ALLOWED");
        assertRefused(
                guest.send("DELETE", "/messages/" + own + "/delete/?hard_delete=true", ""),
                403,
                "HARD_DELETE_NOT_ALLOWED");
        assertRefused(
                guest.send("DELETE", "/messages/" + own + "/delete/", "{\"hard_delete\":true}"),
                403,
                "HARD_DELETE_NOT_ALLOWED");
        assertRefused(guest.send("DELETE", "/messages/999999/delete/", ""), 404, "NOT_FOUND");
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);
        assertRefused(guest.send("DELETE", "/messages/" + own + "/delete/", ""), 403, "ALREADY_CHECKED_OUT");
    }
}
