package com.hotelmate.chat.adapter.rest.guestchat.live;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.domain.stay.StayState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentificationTest {

    private static final String PATH = "/api/pusher/user-auth";

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {PATH, "/api/pusher/user-auth/", "/api/notifications/pusher/user-auth/"})
    void saysWhoAStaffMemberIsAsJsonOrForm(String path) {
        Response json = server.anna().post(path, "{\"socket_id\":\"12.34\"}");
        Response form = server.anna()
                .post(path, "socket_id=12.34&anything=else", "Content-Type", "application/x-www-form-urlencoded");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.json().path("user_data").asText()).isEqualTo("{\"id\":\"killarney_staff_7\"}");
        assertThat(json.json().path("auth").asText()).isEqualTo("app:12.34::user::{\"id\":\"killarney_staff_7\"}");
        assertThat(form.text()).isEqualTo(json.text());
    }

    @Test
    void saysWhoAGuestIsUntilTheyGo() {
        Guest grace = server.guest();
        Response identified = grace.post("/pusher/user-auth/", "{\"socket_id\":\"12.34\"}");
        assertThat(identified.json().path("user_data").asText())
                .isEqualTo("{\"id\":\"killarney_booking_" + grace.stay().booking() + "\"}");
        assertThat(grace.person().post(PATH, "{\"socket_id\":\"12.34\"}").text())
                .isEqualTo(identified.text());

        server.inn.in(grace.stay(), StayState.CHECKED_OUT);

        assertRefused(grace.post("/pusher/user-auth/", "{\"socket_id\":\"12.34\"}"), 403, "CHANNEL_NOT_ALLOWED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"socket_id\":\"12\"}", "{\"socket_id\":\"12.34:\"}", "{\"socket_id\":7}"})
    void wantsAConnection(String body) {
        assertRefused(server.anna().post(PATH, body), 400, "CHANNEL_AUTH_INVALID");
    }

    @Test
    void saysNothingOfStrangers() {
        assertRefused(server.guest().person().server().post(PATH, "{}"), 401, "AUTHENTICATION_REQUIRED");
    }
}
