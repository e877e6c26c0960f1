package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

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
                "/api/public/chat/killarney/guest/chat/conversations/%d/mark_read/",
                "/api/public/chat/killarney/guest/chat/conversations/%d/mark-read/",
                "/api/chat/killarney/conversations/%d/mark-read/",
                "/api/chat/killarney/conversation/%d/mark-as-read/",
                "/api/chat/conversations/%d/mark-read/",
                "/api/chat/killarney/conversations/%d/mark_read",
                "/api/staff/hotel/killarney/chat/conversations/%d/mark-read/"
            })
    void turnsWhatTheStaffWroteRead(String path) {
        Guest guest = server.guest();
        long id = guest.conversation();
        long message = answer(guest, "Hello");

        Response first = guest.person().post(path.formatted(id), "{\"anything\":[1]}");
        Response again = guest.person().post(path.formatted(id), "");

        assertThat(first.status()).isEqualTo(200);
        assertThat(fields(first.json()))
                .containsExactlyInAnyOrderElementsOf(
                        names("marked_read marked_as_read message_ids conversation_id last_seq"));
        assertThat(first.json().path("marked_read").asInt()).isEqualTo(1);
        assertThat(first.json().path("marked_as_read").asInt()).isEqualTo(1);
        assertThat(first.json().path("message_ids")).hasToString("[" + message + "]");
        assertThat(first.json().path("conversation_id").asLong()).isEqualTo(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("marked_read").asInt()).isZero();
        assertThat(again.json().path("last_seq")).isEqualTo(first.json().path("last_seq"));
        JsonNode read = guest.get("/messages/?after_id=" + (message - 1))
                .json()
                .path("messages")
                .path(0);
        assertThat(read.path("status").asText()).isEqualTo("read");
        assertThat(read.path("read_by_guest").asBoolean()).isTrue();
        assertThat(read.path("is_read_by_recipient").asBoolean()).isTrue();
        assertThat(read.path("read_at")).isEqualTo(read.path("guest_read_at"));
        assertThat(read.path("staff_read_at").isNull()).isTrue();
    }

    @Test
    void refusesAnotherConversationWhetherOrNotItExists() {
        Guest guest = server.guest();
        long other = server.guest().conversation();

        assertRefused(guest.post("/conversations/" + other + "/mark_read/", ""), 403, "CONVERSATION_MISMATCH");
        assertRefused(guest.post("/conversations/999999/mark_read/", ""), 403, "CONVERSATION_MISMATCH");
        assertRefused(
                guest.person().post("/api/chat/killarney/conversations/" + other + "/mark-read/", ""),
                403,
                "CONVERSATION_MISMATCH");
    }
}
