package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Socket;
import com.hotelmate.chat.endtoend.client.Stay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The chat lives as long as the stay does, and goes where the guest goes. */
@ExtendWith(OneDemo.class)
class StayTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String ENDED = "pusher:subscription_error";

    private final Hotel hotel;
    private final Stay stay;
    private final JsonNode channels;

    StayTest(DemoServer demo) {
        hotel = demo.hotel(DemoServer.KILLARNEY);
        stay = hotel.newStay();
        channels = stay.context().path("channels");
    }

    @Test
    void followsTheGuestIntoAnotherRoom() {
        long before = stay.guestSays("The heating is loud.");
        String newRoom = hotel.newRoom();
        try (Screen screen = listening(stay.guest())) {
            stay.move("move", Map.of("room_number", newRoom)).expecting(200);

            screen.heardWithin(AT_ONCE, channel("room"), ENDED, data -> true);
            screen.heardWithin(AT_ONCE, channel("deletions"), ENDED, data -> true);
            JsonNode moved = screen.heard(channel("conversation"), "room-moved").data();
            assertThat(moved.path("room_number").asText()).isEqualTo(newRoom);
            assertThat(moved.path("previous_room_number").asText()).isEqualTo(stay.room());

            JsonNode now = stay.context();
            assertThat(now.path("room_number").asText()).isEqualTo(newRoom);
            assertThat(now.path("channels").path("booking").asText()).isEqualTo(channel("booking"));
            String roomNow = now.path("channels").path("room").asText();
            screen.listening(roomNow);
            assertThat(screen.isKeptOutOf(channel("room"))).isTrue();
            long after = stay.staffSays(hotel.receptionist(), "Is it better now?");
            screen.heard(roomNow, "new-staff-message");
            screen.heard(
                    channel("booking"),
                    "realtime_event",
                    data -> data.path("payload").path("id").asLong() == after);
            assertThat(screen.events())
                    .filteredOn(event -> event.channel().equals(channel("room")))
                    .extracting(Screen.Event::name)
                    .containsExactly(ENDED);
            assertThat(stay.message(before).path("room_number").asText()).isEqualTo(stay.room());
            assertThat(stay.message(after).path("room_number").asText()).isEqualTo(newRoom);
        }
    }

    @Test
    void endsForTheGuestAtCheckOut() {
        long written = stay.staffSays(hotel.receptionist(), "Safe travels!");
        try (Screen screen = listening(stay.guest());
                Screen staff = listening(hotel.receptionist())) {
            stay.move("check-out", Map.of()).expecting(200);

            List<String> all =
                    List.of(channel("room"), channel("deletions"), channel("conversation"), channel("booking"));
            all.forEach(channel -> screen.heardWithin(AT_ONCE, channel, ENDED, data -> true));
            staff.heard(channel("conversation"), "stay-ended");
            hotel.manager().delete("/api/chat/messages/" + written + "/delete/").expecting(200);
            staff.heard(channel("conversation"), "message-deleted");

            List<Screen.Event> heard = screen.events().stream()
                    .filter(event -> !event.name().equals(ENDED))
                    .toList();
            assertThat(heard.get(heard.size() - 1).name()
                            + heard.get(heard.size() - 2).name())
                    .contains("stay-ended")
                    .contains("realtime_event");
            assertThat(screen.envelope(channel("booking"), "stay_ended")
                            .payload()
                            .path("room_number")
                            .asText())
                    .isEqualTo(stay.room());
            all.forEach(channel -> assertThat(screen.isKeptOutOf(channel)).isTrue());
        }
    }

    @Test
    void freezesTheHistoryAtCheckOutButStillHidesWhatIsDeleted() {
        long question = stay.guestSays("May I leave my bag here?");
        long reply = stay.staffSays(hotel.receptionist(), "Of course.");
        stay.move("check-out", Map.of()).expecting(200);
        long seq = stay.context().path("last_seq").asLong();

        Answer send = stay.guest().post(stay.path("/messages/"), Map.of("message", "One more thing"));
        send.refusing(403, "ALREADY_CHECKED_OUT");
        stay.guest().delete(stay.path("/messages/" + question + "/delete/")).refusing(403, "ALREADY_CHECKED_OUT");
        hotel.receptionist()
                .post(stay.staffPath("/messages/send/"), Map.of("message", "Too late"))
                .refusing(403, "ALREADY_CHECKED_OUT");
        assertThat(stay.guest()
                        .post(stay.guestPath("/mark_read/"))
                        .expecting(200)
                        .path("marked_read")
                        .asInt())
                .isZero();
        hotel.manager().delete("/api/chat/messages/" + reply + "/delete/").expecting(200);

        assertThat(stay.message(reply).path("message").asText()).isEqualTo("[Message deleted]");
        assertThat(stay.message(question).path("message").asText()).isEqualTo("May I leave my bag here?");
        JsonNode feed =
                stay.guest().get(stay.guestPath("/changes/?after=0&limit=500")).expecting(200);
        JsonNode last = feed.path("changes").get(feed.path("changes").size() - 1);
        assertThat(last.path("type").asText()).isEqualTo("stay_ended");
        assertThat(feed.path("last_seq").asLong()).isEqualTo(seq);
        assertThat(stay.context().path("allowed_actions")).isEmpty();
    }

    @Test
    void keepsTheNextGuestOfTheRoomOutOfTheFormerOnesChat() {
        long secret = stay.staffSays(hotel.receptionist(), "Your parcel from the lawyer is here.");
        stay.move("check-out", Map.of()).expecting(200);
        Stay next = hotel.newStay(stay.room());

        assertThat(next.conversation()).isNotEqualTo(stay.conversation());
        assertThat(next.messages()).isEmpty();
        JsonNode theirs = next.context().path("channels");
        assertThat(theirs.path("room").asText()).isEqualTo(channel("room"));
        try (Screen screen = Screen.of(next.guest())
                .listening(
                        theirs.path("room").asText(),
                        theirs.path("deletions").asText(),
                        theirs.path("booking").asText())) {
            hotel.manager().delete("/api/chat/messages/" + secret + "/delete/").expecting(200);
            next.staffSays(hotel.receptionist(), "Welcome!");

            screen.heard(theirs.path("room").asText(), "new-staff-message");
            screen.envelope(theirs.path("booking").asText(), "message_created");
            assertThat(screen.events())
                    .allSatisfy(event -> assertThat(
                                    event.payload().path("conversation_id").asLong())
                            .isEqualTo(next.conversation()));
            assertThat(screen.isKeptOutOf(channel("booking"))).isTrue();
            assertThat(screen.isKeptOutOf(channel("conversation"))).isTrue();
        }
        next.guest().delete("/api/chat/messages/" + secret + "/delete/").refusing(404, "NOT_FOUND");
    }

    @Test
    void closesTheSocketsOfWhoLogsOut() {
        Person leaving = hotel.login("housekeeping");
        try (Socket theirs = new Socket(leaving, channel("conversation"));
                Screen others = Screen.of(hotel.housekeeper()).listening(channel("conversation"))) {
            leaving.post("/api/staff/logout/", Map.of()).expecting(204);

            assertThat(theirs.closedWithin(AT_ONCE)).isEqualTo(4009);
            leaving.get(stay.staffPath("/")).refusing(401, "INVALID_STAFF_TOKEN");
            stay.guestSays("Anybody there?");
            others.heard(channel("conversation"), "new-message");
        }
    }

    @Test
    void endsTheOldSessionsWhenTheGuestGetsANewLink() {
        String session = stay.context().path("chat_session").asText();
        Person phone = hotel.server().stranger().with("X-Guest-Chat-Session", session);
        phone.get(stay.path("/messages/")).expecting(200);
        try (Socket socket = new Socket(phone, channel("conversation"))) {
            String token = hotel.server()
                    .bookings()
                    .post(hotel.bookings("/bookings/" + stay.booking() + "/guest-token/"))
                    .expecting(201)
                    .path("token")
                    .asText();

            assertThat(socket.closedWithin(AT_ONCE)).isEqualTo(4009);
            phone.get(stay.path("/messages/")).refusing(401, "GRANT_INVALID");
            stay.guest().get(stay.path("/context/")).refusing(401, "INVALID_TOKEN");
            hotel.server().holderOf(token).get(stay.path("/context/")).expecting(200);
        }
    }

    private Screen listening(Person person) {
        return Screen.of(person)
                .listening(channel("room"), channel("deletions"), channel("conversation"), channel("booking"));
    }

    private String channel(String purpose) {
        return channels.path(purpose).asText();
    }
}
