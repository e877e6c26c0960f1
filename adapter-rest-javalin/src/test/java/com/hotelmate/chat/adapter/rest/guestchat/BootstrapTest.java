package com.hotelmate.chat.adapter.rest.guestchat;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BootstrapTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsAGuestInHouseEverythingTheClientNeeds() {
        Guest guest = server.guest();
        String booking = guest.stay().booking().value();
        String room = guest.stay().room().orElseThrow().number().value();

        Response response = guest.get("/context/");
        JsonNode context = response.json();
        long id = context.path("conversation_id").asLong();

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(context))
                .isEqualTo(names("conversation_id booking_id room_number assigned_room_id guest_name allowed_actions"
                        + " permissions current_staff_handler chat_session chat_session_expires_at channel_name pusher"
                        + " events channels unread_count last_seq"));
        assertThat(id).isPositive();
        assertThat(context.path("booking_id").asText()).isEqualTo(booking);
        assertThat(context.path("room_number").asText()).isEqualTo(room);
        assertThat(context.path("assigned_room_id").asLong())
                .isEqualTo(guest.stay().room().orElseThrow().id());
        assertThat(context.path("guest_name").asText()).isEqualTo("Grace Kelly");
        assertThat(context.path("allowed_actions")).hasToString("[\"chat\"]");
        assertThat(context.path("permissions")).hasToString("{\"can_send\":true,\"can_read\":true}");
        assertThat(context.path("current_staff_handler").isNull()).isTrue();
        assertThat(context.path("chat_session").asText()).isEqualTo("new for " + booking);
        assertThat(context.path("chat_session_expires_at").asText()).isEqualTo("2030-01-05T14:30:00Z");
        String channel = "private-hotel-killarney-guest-chat-booking-" + booking;
        assertThat(context.path("channel_name").asText()).isEqualTo(channel);
        assertThat(context.path("pusher"))
                .hasToString(
                        "{\"key\":\"app\",\"cluster\":\"mt1\",\"host\":\"chat.example\",\"port\":443,\"channel\":\""
                                + channel + "\",\"event\":\"realtime_event\",\"auth_endpoint\":"
                                + "\"https://chat.example/api/public/chat/killarney/guest/chat/pusher/auth/\"}");
        assertThat(context.path("events"))
                .hasToString("{\"message_created\":\"realtime_event\",\"message_read\":\"realtime_event\","
                        + "\"message_deleted\":\"realtime_event\",\"message_edited\":\"realtime_event\","
                        + "\"unread_updated\":\"realtime_event\"}");
        assertThat(context.path("channels"))
                .hasToString("{\"booking\":\"" + channel + "\",\"conversation\":\"private-killarney-conversation-" + id
                        + "-chat\",\"room\":\"private-killarney-room-" + room
                        + "-chat\",\"deletions\":\"private-killarney-room-" + room + "-deletions\"}");
        assertThat(context.path("unread_count").asInt()).isZero();
        assertThat(context.path("last_seq").asInt()).isZero();
    }

    @Test
    void isTheSameByPostAndByTheOtherSpelling() {
        Guest guest = server.guest();
        String slug = guest.stay().hotel().value();

        Response get = guest.get("/context");
        Response post = guest.post("/context/", "{\"anything\":1}");
        Response other = guest.person().get("/api/guest/hotel/" + slug + "/chat/context");

        assertThat(post.text()).isEqualTo(get.text());
        assertThat(other.text()).isEqualTo(get.text());
        assertThat(other.header("Link"))
                .isEqualTo("</api/public/chat/" + slug + "/guest/chat/context/>; rel=\"successor-version\"");
    }

    @Test
    void givesASessionBackUnprolonged() {
        Guest guest = server.guest();

        JsonNode context = guest.person()
                .send(
                        "GET",
                        guest.path() + "/context/",
                        "",
                        "X-Guest-Chat-Session",
                        guest.stay().booking() + "@killarney")
                .json();

        assertThat(context.path("chat_session").asText()).isEqualTo("shown");
    }

    @Test
    void namesTheHandlerAndCountsWhatTheGuestHasNotRead() {
        Guest guest = server.guest();
        long id = guest.conversation();
        server.anna().post("/api/chat/killarney/conversations/" + id + "/messages/send/", "{\"message\":\"Welcome\"}");

        JsonNode context = guest.get("/context/").json();

        assertThat(context.path("current_staff_handler"))
                .hasToString("{\"name\":\"Anna Byrne\",\"role\":\"Receptionist\",\"profile_image\":null}");
        assertThat(context.path("unread_count").asInt()).isEqualTo(1);
        assertThat(context.path("last_seq").asInt()).isPositive();
    }

    @Test
    void refusesNoGateButSaysWhyTheGuestMayNotWriteYet() {
        JsonNode context = server.guest(server.inn.put(Inn.KILLARNEY, StayState.EXPECTED, Optional.empty()))
                .get("/context/")
                .json();

        assertThat(context.path("allowed_actions")).hasToString("[]");
        assertThat(context.path("disabled_reason").asText()).isEqualTo("Check-in required to access chat");
        assertThat(context.path("permissions")).hasToString("{\"can_send\":false,\"can_read\":true}");
        assertThat(context.path("channels").path("booking").isTextual()).isTrue();
        assertThat(context.path("channels").path("conversation").isTextual()).isTrue();
        assertThat(context.path("channels").path("room").isNull()).isTrue();
        assertThat(context.path("channels").path("deletions").isNull()).isTrue();
    }

    @Test
    void saysThatARoomIsMissing() {
        Guest guest = server.guest();
        server.inn.withoutRoom(guest.stay());

        JsonNode context = guest.get("/context/").json();

        assertThat(context.path("disabled_reason").asText()).isEqualTo("Room assignment required");
        assertThat(context.path("room_number").isNull()).isTrue();
        assertThat(context.path("assigned_room_id").isNull()).isTrue();
        assertThat(context.path("channels").path("room").isNull()).isTrue();
    }

    @Test
    void letsAGuestReadAfterCheckOutButListenToNothing() {
        Guest guest = server.guest();
        guest.writes("Bye");
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);

        JsonNode context = guest.get("/context/").json();

        assertThat(context.path("disabled_reason").asText()).isEqualTo("Chat unavailable after checkout");
        assertThat(context.path("permissions")).hasToString("{\"can_send\":false,\"can_read\":true}");
        assertThat(context.path("channels"))
                .hasToString("{\"booking\":null,\"conversation\":null,\"room\":null,\"deletions\":null}");
    }

    @ParameterizedTest
    @EnumSource(names = {"CANCELLED", "DECLINED"})
    void knowsNoTokenOfABookingThatWasCalledOff(StayState state) {
        Stay stay = server.inn.put(Inn.KILLARNEY, state, Optional.empty());

        assertRefused(server.guest(stay).get("/context/"), 401, "INVALID_TOKEN");
    }

    @Test
    void knowsNoTokenThirtyDaysAfterCheckOut() {
        Stay stay = server.inn.put(
                Inn.KILLARNEY,
                StayState.CHECKED_OUT,
                Optional.of(Instant.now().minus(Duration.ofDays(30)).minusSeconds(1)));

        Response response = server.guest(stay).get("/context/");

        assertRefused(response, 401, "INVALID_TOKEN");
        assertThat(response.header("WWW-Authenticate")).isEqualTo("GuestToken");
    }

    @Test
    void followsARoomMove() {
        Guest guest = server.guest();
        long id = guest.conversation();
        Stay elsewhere = server.inn.arrival(Inn.KILLARNEY);
        Stay moved = new Stay(
                guest.stay().hotel(),
                guest.stay().booking(),
                guest.stay().number(),
                guest.stay().guest(),
                guest.stay().state(),
                elsewhere.room(),
                Optional.empty());
        server.inn.put(moved);

        JsonNode context = guest.get("/context/").json();

        assertThat(context.path("conversation_id").asLong()).isEqualTo(id);
        assertThat(context.path("room_number").asText())
                .isEqualTo(elsewhere.room().orElseThrow().number().value());
        assertThat(context.path("last_seq").asInt()).isEqualTo(1);
    }

    @Test
    void speaksTheNamesOfThePublishedWebClientAndOfPublicChannels() {
        try (ChatServer web = ChatServer.start(chat -> chat.privacy(Privacy.PUBLIC)
                .dialects(Set.of(Dialect.GUEST_FLAT, Dialect.ENVELOPE, Dialect.WEB_CLIENT_2026)))) {
            Guest guest = web.guest();

            JsonNode context = guest.get("/context/").json();

            assertThat(context.path("events"))
                    .hasToString("{\"message_created\":\"chat.message.created\",\"message_read\":\"chat.message.read\","
                            + "\"message_deleted\":\"chat.message.deleted\",\"message_edited\":\"chat.message.edited\","
                            + "\"unread_updated\":\"chat.unread.updated\"}");
            assertThat(context.path("channels").path("conversation").asText()).startsWith("killarney-conversation-");
            assertThat(context.path("channel_name").asText()).startsWith("private-hotel-killarney-guest-chat-booking-");
        }
    }

    @Test
    void isForGuestsOnly() {
        assertRefused(server.anna().get("/api/public/chat/killarney/guest/chat/context/"), 401, "TOKEN_REQUIRED");
    }
}
