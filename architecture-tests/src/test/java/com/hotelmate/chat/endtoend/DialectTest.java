package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Clients that were published long ago go on working: public channels by their old names, and the events of the web client. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DialectTest {

    private final DemoServer demo = DemoServer.with(
            Map.of("REALTIME_PRIVACY", "public", "REALTIME_DIALECTS", "guest-flat,envelope,web-client-2026"));
    private final Hotel hotel = demo.hotel(DemoServer.KILLARNEY);

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void namesThePublicChannelsAsTheyWereAlwaysNamed() {
        Stay stay = hotel.newStay();
        long conversation = stay.conversation();

        JsonNode context = stay.context();

        assertThat(context.path("channels").path("room").asText())
                .isEqualTo("hotel-killarney-room-" + stay.room() + "-chat");
        assertThat(context.path("channels").path("deletions").asText())
                .isEqualTo("hotel-killarney-room-" + stay.room() + "-deletions");
        assertThat(context.path("channels").path("conversation").asText())
                .isEqualTo("hotel-killarney-conversation-" + conversation + "-chat");
        assertThat(context.path("channel_name").asText())
                .isEqualTo("private-hotel-hotel-killarney-guest-chat-booking-" + stay.booking());
        assertThat(context.path("events").toString())
                .isEqualTo("{\"message_created\":\"chat.message.created\",\"message_read\":\"chat.message.read\","
                        + "\"message_deleted\":\"chat.message.deleted\",\"message_edited\":\"chat.message.edited\","
                        + "\"unread_updated\":\"chat.unread.updated\"}");
    }

    @Test
    void letsAnybodyListenToThePublicChannelsButTheBookings() {
        Stay stay = hotel.newStay();
        String room = stay.context().path("channels").path("room").asText();
        try (Screen old = Screen.of(demo.stranger()).listening(room)) {
            long id = stay.staffSays(hotel.receptionist(), "Welcome!");
            long seq = stay.lastSeq();

            JsonNode event = old.heard(room, "new-staff-message").data();

            ObjectNode expected = stay.message(id).deepCopy();
            assertThat(event.path("staff").toString())
                    .isEqualTo("{\"id\":" + hotel.idOf(hotel.receptionist()) + ",\"name\":\"Anna Murphy\","
                            + "\"role\":\"Receptionist\",\"profile_image\":null}");
            expected.set("staff", event.path("staff"));
            expected.put("seq", event.path("seq").asLong());
            expected.put("event_id", event.path("event_id").asText());
            assertThat(event).isEqualTo(Answer.parse(expected.toString()));
            assertThat(event.path("seq").asLong()).isBetween(1L, seq);
            assertThat(old.isKeptOutOf(stay.context().path("channel_name").asText()))
                    .isTrue();
        }
    }

    @Test
    void tellsTheStaffPagesOfTheWebClient() {
        Stay stay = hotel.newStay();
        String page = "hotel-killarney-guest-messages";
        try (Screen screen = Screen.of(demo.stranger()).listening(page)) {
            long id = stay.guestSays("Is the pool open?");

            JsonNode bare = screen.heard(
                            page, "new-guest-message", data -> data.path("id").asLong() == id)
                    .data();
            ObjectNode expected = stay.message(id).deepCopy();
            expected.put("guest_message", "Is the pool open?");
            expected.put("guest_id", bare.path("guest_id").asLong());
            expected.put("seq", 1);
            expected.put("event_id", bare.path("event_id").asText());
            assertThat(bare).isEqualTo(Answer.parse(expected.toString()));
            assertThat(bare.path("guest_id").asLong()).isPositive();

            hotel.manager().delete("/api/chat/messages/" + id + "/delete/").expecting(200);
            JsonNode deleted =
                    screen.heard(page, "realtime_staff_chat_message_deleted").data();
            assertThat(deleted.path("category").asText()).isEqualTo("staff_chat");
            assertThat(deleted.path("type").asText()).isEqualTo("message_deleted");
            assertThat(deleted.path("payload").path("message_id").asLong()).isEqualTo(id);
        }
    }

    @Test
    void tellsTheGuestPageOfTheWebClient() {
        Stay stay = hotel.newStay();
        String booking = stay.context().path("channel_name").asText();
        try (Screen screen = Screen.of(stay.guest()).listening(booking)) {
            long id = stay.staffSays(hotel.receptionist(), "Welcome!");
            JsonNode created = web(screen, booking, "chat.message.created", "message_created", id);
            ObjectNode expected = stay.message(id).deepCopy();
            expected.put("room_conversation_id", stay.conversation());
            expected.put("seq", created.path("meta").path("seq").asLong());
            expected.put("event_id", created.path("meta").path("event_id").asText());
            assertThat(created.path("payload")).isEqualTo(Answer.parse(expected.toString()));
            assertThat(created.properties())
                    .extracting(Map.Entry::getKey)
                    .containsExactly("category", "type", "payload", "meta");
            screen.heard(
                    booking,
                    "chat.unread.updated",
                    data -> data.path("payload").path("unread_count").asInt() == 1);

            stay.guest().post(stay.guestPath("/mark_read/")).expecting(200);
            web(screen, booking, "chat.message.read", "messages_read", id);
            hotel.receptionist()
                    .call("PATCH", "/api/messages/" + id + "/update/", Map.of("message", "Welcome back!"))
                    .expecting(200);
            web(screen, booking, "chat.message.edited", "message_edited", id);
            hotel.receptionist().delete("/api/messages/" + id + "/delete/").expecting(200);
            web(screen, booking, "chat.message.deleted", "message_deleted", id);
        }
    }

    private static JsonNode web(Screen screen, String channel, String event, String type, long message) {
        JsonNode data = screen.heard(
                        channel,
                        event,
                        envelope -> envelope.path("payload").path("message_id").asLong() == message)
                .data();
        assertThat(List.of(data.path("category").asText(), data.path("type").asText()))
                .containsExactly("guest_chat", type);
        return data;
    }
}
