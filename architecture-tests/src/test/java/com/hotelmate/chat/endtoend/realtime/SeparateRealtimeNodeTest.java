package com.hotelmate.chat.endtoend.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Socket;
import com.hotelmate.chat.endtoend.client.Stay;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Two servers: one has the chat, the other nothing but sockets. The chat's publishes with Pusher's official library, and
 * clients listen at the other with Pusher's official client, as if it were the Pusher service.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeparateRealtimeNodeTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, String> APPLICATION =
            Map.of("PUSHER_APP_ID", "4711", "PUSHER_KEY", DemoServer.PUSHER_KEY, "PUSHER_SECRET", "known-to-both");

    private final DemoServer sockets = DemoServer.unfurnished(with(Map.of("REALTIME_TRIGGER_API", "true")));
    private final DemoServer chat = DemoServer.with(with(Map.of(
            "REALTIME_TRANSPORT", "pusher",
            "PUSHER_HOST", "localhost",
            "PUSHER_PORT", Integer.toString(sockets.port()),
            "PUSHER_TLS", "false")));
    private final Hotel hotel = chat.hotel(DemoServer.KILLARNEY);

    @AfterAll
    void stop() {
        chat.close();
        sockets.close();
    }

    @Test
    void clientsAreToldWhereItIs() {
        JsonNode pusher = hotel.newStay().context().path("pusher");

        assertThat(pusher.path("host").asText()).isEqualTo("localhost");
        assertThat(pusher.path("port").asInt()).isEqualTo(sockets.port());
        assertThat(pusher.path("key").asText()).isEqualTo(DemoServer.PUSHER_KEY);
        assertThat(chat.stranger()
                        .get("/health/ready")
                        .expecting(200)
                        .path("external")
                        .path("pusher")
                        .asText())
                .isEqualTo("up");
    }

    @Test
    void everythingIsHeardThereInOrderAndUnderOneEventId() {
        Stay stay = hotel.newStay();
        String conversation = channel(stay, "conversation");
        String booking = channel(stay, "booking");
        String mine = hotel.personalChannel(hotel.receptionist(), "chat");
        try (Screen guest = screen(stay.guest()).listening(conversation, channel(stay, "room"), booking);
                Screen staff = screen(hotel.receptionist()).listening(conversation, mine)) {
            for (int n = 0; n < 5; n++) {
                stay.guestSays("Question " + n);
                stay.staffSays(hotel.receptionist(), "Answer " + n);
            }

            heard(guest, conversation, "new-message", "Answer 4");
            heard(guest, channel(stay, "room"), "new-staff-message", "Answer 4");
            heard(guest, channel(stay, "room"), "new-message", "Question 4");
            heard(guest, booking, "realtime_event", "Answer 4");
            heard(staff, conversation, "new-message", "Answer 4");
            heard(staff, mine, "new-guest-message", "Question 4");
            assertThat(texts(guest, conversation, "new-message"))
                    .filteredOn(text -> text.matches("(Question|Answer) \\d"))
                    .containsExactly(
                            "Question 0",
                            "Answer 0",
                            "Question 1",
                            "Answer 1",
                            "Question 2",
                            "Answer 2",
                            "Question 3",
                            "Answer 3",
                            "Question 4",
                            "Answer 4");
            assertThat(texts(staff, mine, "new-guest-message"))
                    .containsExactly("Question 0", "Question 1", "Question 2", "Question 3", "Question 4");
            for (Screen screen : List.of(guest, staff)) {
                assertThat(screen.events().stream()
                                .filter(event -> event.channel().equals(conversation) && announces(event))
                                .map(event -> event.payload().path("seq").asLong())
                                .toList())
                        .isSorted()
                        .hasSizeGreaterThanOrEqualTo(10);
            }
            Map<Long, Set<String>> ids = new TreeMap<>();
            List.of(guest, staff)
                    .forEach(screen -> screen.events().stream()
                            .filter(SeparateRealtimeNodeTest::announces)
                            .forEach(event -> ids.computeIfAbsent(
                                            event.payload().path("seq").asLong(), seq -> new HashSet<>())
                                    .add(event.payload().path("event_id").asText())));
            assertThat(ids).hasSize((int) stay.lastSeq());
            assertThat(ids.values()).allSatisfy(one -> assertThat(one).hasSize(1));
        }
    }

    @Test
    void typingIsSeenThere() {
        Stay stay = hotel.newStay();
        stay.guestSays("Hello");
        try (Screen staff = screen(hotel.receptionist()).listening(channel(stay, "conversation"));
                Screen guest = screen(stay.guest()).listening(channel(stay, "booking"))) {
            stay.guest()
                    .post(stay.guestPath("/typing/"), Map.of("is_typing", true))
                    .expecting(204);
            hotel.receptionist()
                    .post(stay.staffPath("/typing/"), Map.of("is_typing", true))
                    .expecting(204);

            staff.heard(
                    channel(stay, "conversation"),
                    "typing-indicator",
                    data -> data.path("sender_type").asText().equals("guest"));
            guest.heard(
                    channel(stay, "booking"),
                    "realtime_event",
                    data -> data.path("type").asText().equals("typing_indicator")
                            && data.path("payload").path("sender_type").asText().equals("staff"));
        }
    }

    @Test
    void whoLogsOutIsDisconnectedThereAndNobodyElseIs() {
        Stay stay = hotel.newStay();
        stay.guestSays("Hello");
        String channel = channel(stay, "conversation");
        Person leaving = hotel.login("housekeeping");
        try (Screen theirs = screen(leaving).listening(channel);
                Socket socket = new Socket(leaving, sockets, channel).signedIn(leaving);
                Socket colleague = new Socket(hotel.concierge(), sockets, channel).signedIn(hotel.concierge());
                Screen guest = screen(stay.guest()).listening(channel);
                Screen staff = screen(hotel.receptionist()).listening(channel)) {
            leaving.post("/api/staff/logout/", Map.of()).expecting(204);

            assertThat(socket.closedWithin(SOON)).isEqualTo(4009);
            theirs.isThrownOut();
            stay.guestSays("Anybody there?");
            heard(staff, channel, "new-message", "Anybody there?");
            heard(guest, channel, "new-message", "Anybody there?");
            assertThat(colleague.isOpen()).isTrue();
            assertThat(texts(theirs, channel, "new-message")).doesNotContain("Anybody there?");
        }
    }

    @Test
    void aGuestWhoChecksOutHearsOfItAndIsDisconnected() {
        Stay stay = hotel.newStay();
        Stay neighbour = hotel.newStay();
        stay.guestSays("Goodbye");
        String channel = channel(stay, "conversation");
        String next = channel(neighbour, "conversation");
        try (Screen guest = screen(stay.guest()).listening(channel);
                Socket socket = new Socket(stay.guest(), sockets, channel).signedIn(stay.guest());
                Screen staff = screen(hotel.receptionist()).listening(channel);
                Screen other = screen(neighbour.guest()).listening(next)) {
            stay.move("check-out", Map.of()).expecting(200);

            assertThat(socket.closedWithin(SOON)).isEqualTo(4009);
            guest.isThrownOut();
            guest.heard(channel, "stay-ended");
            staff.heard(channel, "stay-ended");
            neighbour.guestSays("Quiet here");
            heard(other, next, "new-message", "Quiet here");
        }
    }

    private Screen screen(Person person) {
        return Screen.of(person.at(sockets), chat).signedIn();
    }

    private static String channel(Stay stay, String purpose) {
        return stay.context().path("channels").path(purpose).asText();
    }

    private static void heard(Screen screen, String channel, String name, String text) {
        var unused = screen.heard(
                channel,
                name,
                data -> (data.has("payload") ? data.path("payload") : data)
                        .path("message")
                        .asText()
                        .equals(text));
    }

    private static List<String> texts(Screen screen, String channel, String name) {
        return screen.events().stream()
                .filter(event -> event.channel().equals(channel) && event.name().equals(name))
                .map(event -> event.payload().path("message").asText())
                .toList();
    }

    private static boolean announces(Screen.Event event) {
        return event.payload().path("seq").asLong() > 0
                && !event.payload().path("notice").asBoolean();
    }

    private static Map<String, String> with(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(APPLICATION);
        all.putAll(settings);
        return all;
    }
}
