package com.hotelmate.chat.adapter.rest.guestchat.live;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelAuthorisationTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Response authorise(Person person, String channel) {
        return person.post("/api/pusher/auth", "{\"socket_id\":\"12.34\",\"channel_name\":\"" + channel + "\"}");
    }

    private static String booking(Guest guest) {
        return "private-hotel-" + guest.stay().hotel() + "-guest-chat-booking-"
                + guest.stay().booking();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/pusher/auth",
                "/api/pusher/auth/",
                "/api/notifications/pusher/auth/",
                "/api/staff/hotel/killarney/notifications/pusher/auth/"
            })
    void signsForStaffOnEveryPathAsJsonOrForm(String path) {
        String channel = booking(server.guest());

        Response json = server.anna()
                .post(path, "{\"socket_id\":\"12.34\",\"channel_name\":\"" + channel + "\",\"user\":{\"a\":[1]}}");
        Response form = server.anna()
                .post(
                        path,
                        "socket_id=12.34&channel_name=" + channel + "&user=a",
                        "Content-Type",
                        "application/x-www-form-urlencoded");

        assertThat(json.status()).isEqualTo(200);
        assertThat(json.text()).isEqualTo("{\"auth\":\"app:12.34:" + channel + "\"}");
        assertThat(form.text()).isEqualTo(json.text());
    }

    @Test
    void signsForAGuestOnBothPaths() {
        Guest guest = server.guest();
        String body = "{\"socket_id\":\"12.34\",\"channel_name\":\"" + booking(guest) + "\"}";

        assertThat(guest.post("/pusher/auth/", body).text())
                .isEqualTo("{\"auth\":\"app:12.34:" + booking(guest) + "\"}");
        assertThat(guest.person().post("/api/pusher/auth", body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"socket_id\":\"12.34\"}",
                "{\"channel_name\":\"a\"}",
                "{\"socket_id\":\"12.34\",\"channel_name\":null}",
                "{\"socket_id\":12.34,\"channel_name\":\"a\"}",
                "{\"socket_id\":\"12.34\",\"channel_name\":{\"a\":[1]}}",
                "{\"socket_id\":\"12\",\"channel_name\":\"a\"}",
                "{\"socket_id\":\"12.34\\n\",\"channel_name\":\"a\"}",
                "{\"socket_id\":\"12.34:x\",\"channel_name\":\"a\"}",
                "{\"socket_id\":\"12.34\",\"channel_name\":\"a b\"}",
                "{\"socket_id\":\"12.34\",\"channel_name\":\"a:b\"}",
                "{\"socket_id\":\"12.34\",\"channel_name\":\"\"}"
            })
    void signsNothingMalformed(String body) {
        assertRefused(server.anna().post("/api/pusher/auth", body), 400, "CHANNEL_AUTH_INVALID");
        assertRefused(server.guest().post("/pusher/auth/", body), 400, "CHANNEL_AUTH_INVALID");
    }

    @Test
    void letsStaffIntoWhatTheyMayRead() {
        Guest guest = server.guest();
        long id = guest.conversation();
        String room = guest.stay().room().orElseThrow().number().value();

        for (String channel : List.of(
                "private-killarney-conversation-" + id + "-chat",
                "private-killarney-room-" + room + "-chat",
                "private-killarney-room-" + room + "-deletions",
                "private-killarney-staff-7-chat",
                "private-killarney-staff-7-notifications",
                booking(guest))) {
            assertThat(authorise(server.anna(), channel).status()).as(channel).isEqualTo(200);
        }
        for (String channel : List.of(
                "private-killarney-conversation-999999-chat",
                "private-killarney-room-ZZ-chat",
                "private-killarney-staff-8-chat",
                "private-killarney-staff-8-notifications",
                "private-dublin-staff-7-chat",
                booking(server.guest(server.inn.arrival(Inn.DUBLIN))),
                "killarney-conversation-" + id + "-chat")) {
            assertRefused(authorise(server.anna(), channel), 403, "CHANNEL_NOT_ALLOWED");
        }
        assertRefused(
                authorise(server.dora(), "private-killarney-conversation-" + id + "-chat"), 403, "CHANNEL_NOT_ALLOWED");
    }

    @Test
    void letsAGuestIntoExactlyWhatTheBootstrapNames() {
        Guest guest = server.guest();
        Guest other = server.guest();
        other.conversation();

        guest.get("/context/")
                .json()
                .path("channels")
                .forEach(channel -> assertThat(
                                authorise(guest.person(), channel.asText()).status())
                        .isEqualTo(200));
        other.get("/context/")
                .json()
                .path("channels")
                .forEach(channel ->
                        assertRefused(authorise(guest.person(), channel.asText()), 403, "CHANNEL_NOT_ALLOWED"));
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);
        assertRefused(authorise(guest.person(), booking(guest)), 403, "CHANNEL_NOT_ALLOWED");
    }

    @Test
    void asksForACredential() {
        assertRefused(
                server.anna().post("/api/public/chat/killarney/guest/chat/pusher/auth/", "{}"), 401, "TOKEN_REQUIRED");
    }
}
