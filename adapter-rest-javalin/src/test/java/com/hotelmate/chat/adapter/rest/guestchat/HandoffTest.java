package com.hotelmate.chat.adapter.rest.guestchat;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who of the staff looks after the guest: rows C11, C12 and C12b. */
class HandoffTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String path(Guest guest, String rest) {
        return "/api/chat/killarney/conversations/" + guest.conversation() + rest;
    }

    @Test
    void takesAConversationAndReadsIt() {
        Guest guest = server.guest();
        guest.writes("Hello");

        Response response = server.anna().post(path(guest, "/assign-staff/"), "");
        Response again = server.anna().post(path(guest, "/assign-staff/"), "{\"staff_id\":null}");

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json())
                .hasToString("{\"success\":true,\"conversation_id\":" + guest.conversation()
                        + ",\"assigned_staff\":{\"id\":7,\"name\":\"Anna Byrne\",\"role\":\"Receptionist\","
                        + "\"profile_image\":null},\"room_number\":\""
                        + guest.stay().room().orElseThrow().number()
                        + "\",\"guest_name\":\"Grace Kelly\",\"messages_marked_read\":1,"
                        + "\"participant_created\":true,\"handler_changed\":true}");
        assertThat(again.json().path("messages_marked_read").asInt()).isZero();
        assertThat(again.json().path("participant_created").asBoolean()).isFalse();
        assertThat(again.json().path("handler_changed").asBoolean()).isFalse();
    }

    @Test
    void handsAConversationToAColleague() {
        Guest guest = server.guest();

        Response response = server.anna().post(path(guest, "/assign-staff/"), "{\"staff_id\":8}");

        assertThat(response.json().path("assigned_staff").path("name").asText()).isEqualTo("Ben Byrne");
    }

    @ParameterizedTest
    @ValueSource(longs = {9, 20, 999_999, 0, -1})
    void refusesSomebodyInactiveForeignOrUnknown(long staff) {
        Response response = server.anna().post(path(server.guest(), "/assign-staff/"), "{\"staff_id\":" + staff + "}");

        assertRefused(response, 400, "VALIDATION_FAILED");
        assertThat(response.json().path("errors").path("staff_id")).hasSize(1);
    }

    @Test
    void looksForTheConversationBeforeTheColleague() {
        assertRefused(
                server.anna().post("/api/chat/killarney/conversations/999999/assign-staff/", "{\"staff_id\":9}"),
                404,
                "NOT_FOUND");
    }

    @Test
    void leavesToTheOneWhoRemainsAndMayLeaveTwice() {
        Guest guest = server.guest();
        server.anna().post(path(guest, "/assign-staff/"), "");
        server.ben().post(path(guest, "/assign-staff/"), "");

        Response left = server.ben().post(path(guest, "/leave/"), "{\"anything\":1}");
        Response again = server.ben().post(path(guest, "/leave/"), "");
        Response last = server.anna().post(path(guest, "/leave/"), "");

        assertThat(left.json())
                .hasToString("{\"success\":true,\"conversation_id\":" + guest.conversation()
                        + ",\"current_staff_handler\":{\"id\":7,\"name\":\"Anna Byrne\",\"role\":\"Receptionist\","
                        + "\"profile_image\":null}}");
        assertThat(again.text()).isEqualTo(left.text());
        assertThat(last.json().path("current_staff_handler").isNull()).isTrue();
    }

    @Test
    void listsEverybodyWhoEverJoined() {
        Guest guest = server.guest();
        server.anna().post(path(guest, "/assign-staff/"), "");
        server.ben().post(path(guest, "/assign-staff/"), "");
        server.anna().post(path(guest, "/leave/"), "");

        Response response = server.maria().get(path(guest, "/participants/"));
        JsonNode anna = response.json().path(0);
        JsonNode ben = response.json().path(1);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).hasSize(2);
        assertThat(fields(anna)).isEqualTo(names("staff_id staff_name staff_role joined_at left_at is_handler"));
        assertThat(anna.path("staff_id").asLong()).isEqualTo(7);
        assertThat(anna.path("staff_name").asText()).isEqualTo("Anna Byrne");
        assertThat(anna.path("staff_role").asText()).isEqualTo("Receptionist");
        assertThat(anna.path("joined_at").isTextual()).isTrue();
        assertThat(anna.path("left_at").isTextual()).isTrue();
        assertThat(anna.path("is_handler").asBoolean()).isFalse();
        assertThat(ben.path("left_at").isNull()).isTrue();
        assertThat(ben.path("is_handler").asBoolean()).isTrue();
    }
}
