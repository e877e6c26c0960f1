package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a guest and the staff see of each other, live. */
@ExtendWith(OneDemo.class)
class ConversationTest {

    private final Hotel hotel;
    private final Stay stay;
    private final String room;
    private final String conversation;
    private final String booking;

    ConversationTest(DemoServer demo) {
        hotel = demo.hotel(DemoServer.KILLARNEY);
        stay = hotel.newStay();
        JsonNode channels = stay.context().path("channels");
        room = channels.path("room").asText();
        conversation = channels.path("conversation").asText();
        booking = channels.path("booking").asText();
    }

    @Test
    void tellsTheReceptionistOnDutyWhatAGuestWrites() {
        Person receptionist = hotel.receptionist();
        String mine = hotel.personalChannel(receptionist, "chat");
        String note = hotel.personalChannel(receptionist, "notifications");
        String atHome = hotel.personalChannel(hotel.nightPorter(), "chat");
        try (Screen screen = Screen.of(receptionist).listening(mine, note, conversation);
                Screen home = Screen.of(hotel.nightPorter()).listening(atHome)) {
            long id = stay.guestSays("Is there a late check-out?");

            JsonNode bell = screen.heard(
                            mine, "new-guest-message", data -> data.path("id").asLong() == id)
                    .data();
            assertThat(bell.path("room_number").asText()).isEqualTo(stay.room());
            assertThat(bell.path("message").asText()).isEqualTo("Is there a late check-out?");
            JsonNode envelope = screen.heard(note, "realtime_event", data -> isAbout(data, id))
                    .data();
            assertThat(envelope.path("type").asText()).isEqualTo("message_created");
            assertThat(envelope.path("category").asText()).isEqualTo("guest_chat");
            JsonNode live = screen.heard(conversation, "new-message").data();
            assertThat(live.path("sender_type").asText()).isEqualTo("guest");
            assertThat(live.path("event_id")).isEqualTo(bell.path("event_id"));
            assertThat(screen.heard(conversation, "message-delivered")
                            .data()
                            .path("notice")
                            .asBoolean())
                    .isTrue();
            screen.heard(conversation, "conversation-unread");
            assertThat(home.events()).isEmpty();
        }
    }

    @Test
    void bringsTheAnswerToTheGuestAtOnce() {
        try (Screen screen = Screen.of(stay.guest()).listening(room, conversation, booking)) {
            long id = stay.staffSays(hotel.receptionist(), "Until noon, with pleasure.");

            JsonNode reply = screen.heard(room, "new-staff-message").data();
            assertThat(reply.path("id").asLong()).isEqualTo(id);
            assertThat(reply.path("staff").path("name").asText())
                    .isEqualTo(hotel.receptionist().name());
            assertThat(screen.heard(room, "new-message").data().path("message").asText())
                    .isEqualTo(hotel.receptionist().name() + " has joined the conversation.");
            assertThat(screen.heard(booking, "realtime_event", data -> isAbout(data, id))
                            .payload()
                            .path("message")
                            .asText())
                    .isEqualTo("Until noon, with pleasure.");
            assertThat(screen.heard(room, "staff-assigned")
                            .data()
                            .path("staff_name")
                            .asText())
                    .isEqualTo(hotel.receptionist().name());
        }
    }

    @Test
    void showsTheGuestThatStaffHasReadAndWhoLooksAfterThem() {
        long id = stay.guestSays("Hello?");
        try (Screen screen = Screen.of(stay.guest()).listening(room, conversation, booking)) {
            JsonNode assigned = hotel.concierge()
                    .post(stay.staffPath("/assign-staff/"), Map.of())
                    .expecting(200);

            assertThat(assigned.path("messages_marked_read").asInt()).isEqualTo(1);
            JsonNode read = screen.heard(conversation, "messages-read-by-staff").data();
            assertThat(read.path("message_ids").get(0).asLong()).isEqualTo(id);
            assertThat(screen.envelope(booking, "messages_read")
                            .payload()
                            .path("read_by")
                            .asText())
                    .isEqualTo("staff");
            assertThat(screen.heard(room, "staff-assigned")
                            .data()
                            .path("staff_name")
                            .asText())
                    .isEqualTo(hotel.concierge().name());
            assertThat(screen.envelope(booking, "staff_assigned")
                            .payload()
                            .path("staff_role")
                            .asText())
                    .isEqualTo("Concierge");
            screen.heard(conversation, "conversation-read");
        }
        assertThat(stay.message(id).path("status").asText()).isEqualTo("read");
        assertThat(stay.message(id).path("read_by_staff").asBoolean()).isTrue();
        assertThat(stay.context().path("current_staff_handler").path("name").asText())
                .isEqualTo(hotel.concierge().name());
    }

    @Test
    void showsTheStaffThatTheGuestHasRead() {
        long id = stay.staffSays(hotel.receptionist(), "Your taxi is here.");
        try (Screen screen = Screen.of(hotel.receptionist()).listening(conversation)) {
            stay.guest().post(stay.guestPath("/mark_read/")).expecting(200);

            JsonNode read = screen.heard(conversation, "messages-read-by-guest").data();
            assertThat(read.path("message_ids").get(0).asLong()).isEqualTo(id);
            assertThat(read.path("room_number").asText()).isEqualTo(stay.room());
        }
        assertThat(stay.message(id).path("read_by_guest").asBoolean()).isTrue();
        assertThat(stay.context().path("unread_count").asInt()).isZero();
    }

    @Test
    void showsEachSideWhatTheOtherCorrects() {
        long question = stay.guestSays("When is brekfast?");
        long reply = stay.staffSays(hotel.receptionist(), "From 7 to 19.");
        try (Screen guest = Screen.of(stay.guest()).listening(conversation);
                Screen staff = Screen.of(hotel.manager()).listening(conversation)) {
            hotel.receptionist()
                    .call("PATCH", "/api/chat/messages/" + reply + "/update/", Map.of("message", "From 7 to 10."))
                    .expecting(200);
            stay.guest()
                    .call(
                            "PUT",
                            stay.path("/messages/" + question + "/update/"),
                            Map.of("message", "When is breakfast?"))
                    .expecting(200);

            JsonNode corrected = guest.heard(conversation, "message-updated", data -> isMessage(data, reply))
                    .data();
            assertThat(corrected.path("message").asText()).isEqualTo("From 7 to 10.");
            assertThat(corrected.path("is_edited").asBoolean()).isTrue();
            assertThat(staff.heard(conversation, "message-updated", data -> isMessage(data, question))
                            .data()
                            .path("message")
                            .asText())
                    .isEqualTo("When is breakfast?");
        }
        JsonNode versions = hotel.manager()
                .get("/api/chat/messages/" + reply + "/versions/")
                .expecting(200);
        assertThat(versions.findValuesAsText("message")).containsExactly("From 7 to 19.", "From 7 to 10.");
    }

    @Test
    void handsTheGuestOverAndTellsThemWhoIsThereNow() {
        stay.staffSays(hotel.receptionist(), "Good evening.");
        try (Screen screen = Screen.of(stay.guest()).listening(room)) {
            hotel.receptionist()
                    .post(stay.staffPath("/assign-staff/"), Map.of("staff_id", hotel.idOf(hotel.concierge())))
                    .expecting(200);
            assertThat(assigned(screen, hotel.concierge().name())
                            .path("staff_id")
                            .asLong())
                    .isEqualTo(hotel.idOf(hotel.concierge()));

            hotel.concierge().post(stay.staffPath("/leave/")).expecting(200);
            assigned(screen, hotel.receptionist().name());

            hotel.receptionist().post(stay.staffPath("/leave/")).expecting(200);
            screen.heard(room, "staff-assigned", data -> data.path("staff_name").isNull());
        }
        assertThat(stay.context().path("current_staff_handler").isNull()).isTrue();
        assertThat(stay.messages().findValuesAsText("message"))
                .contains(hotel.concierge().name() + " has left the conversation.");
    }

    @Test
    void showsEachSideThatTheOtherTypesButNotMoreThanOnceASecond() {
        try (Screen guest = Screen.of(stay.guest()).listening(conversation, booking);
                Screen staff = Screen.of(hotel.manager()).listening(conversation)) {
            for (int i = 0; i < 3; i++) {
                stay.guest()
                        .post(stay.guestPath("/typing/"), Map.of("is_typing", true))
                        .expecting(204);
            }
            hotel.receptionist()
                    .post(stay.staffPath("/typing/"), Map.of("is_typing", true))
                    .expecting(204);

            assertThat(staff.heard(conversation, "typing-indicator", data -> typed(data, "guest"))
                            .data()
                            .path("is_typing")
                            .asBoolean())
                    .isTrue();
            assertThat(guest.heard(conversation, "typing-indicator", data -> typed(data, "staff"))
                            .data()
                            .path("staff_name")
                            .asText())
                    .isEqualTo(hotel.receptionist().name());
            guest.envelope(booking, "typing_indicator");
            assertThat(staff.events())
                    .filteredOn(event -> typed(event.data(), "guest"))
                    .hasSizeLessThan(3);
        }
        assertThat(stay.lastSeq()).isZero();
    }

    @Test
    void letsNobodyListenWhoIsNotPartOfIt() {
        Person foreigner = hotel.server().hotel(DemoServer.DUBLIN).manager();
        Stay neighbour = hotel.newStay();
        for (Person nosy : new Person[] {foreigner, neighbour.guest()}) {
            try (Screen screen = Screen.of(nosy)) {
                assertThat(screen.isKeptOutOf(room)).isTrue();
                assertThat(screen.isKeptOutOf(conversation)).isTrue();
                assertThat(screen.isKeptOutOf(booking)).isTrue();
            }
        }
    }

    private JsonNode assigned(Screen screen, String name) {
        return screen.heard(
                        room,
                        "staff-assigned",
                        data -> data.path("staff_name").asText().equals(name))
                .data();
    }

    private static boolean isAbout(JsonNode envelope, long message) {
        return isMessage(envelope.path("payload"), message);
    }

    private static boolean isMessage(JsonNode payload, long message) {
        return payload.path("message_id").asLong() == message && payload.has("sender_type");
    }

    private static boolean typed(JsonNode payload, String side) {
        return payload.path("sender_type").asText().equals(side) && payload.has("is_typing");
    }
}
