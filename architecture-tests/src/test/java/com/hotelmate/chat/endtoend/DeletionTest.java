package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Screen.Event;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The urgent case: guests kept seeing what staff had deleted, since only the conversation channel told. Whoever deletes a
 * message in room 101, every screen on every channel learns of it.
 */
@ExtendWith(OneDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeletionTest {

    /**
     * Somebody deletes what somebody wrote.
     *
     * @param path one of the three spellings, or the guest's own
     */
    record Case(String deleter, String writer, boolean hard, String path) {

        @Override
        public String toString() {
            return deleter + " deletes what " + writer + " wrote" + (hard ? " for good" : "") + " by DELETE " + path;
        }
    }

    private static final List<String> SPELLINGS =
            List.of("/api/chat/messages/%d/delete/", "/api/messages/%d/delete/", "/api/chat/%s/messages/%d/delete/");
    private static final String GUEST_SPELLING = "/api/public/chat/%s/guest/chat/messages/%d/delete/";

    private final Hotel hotel;
    private final Stay stay;
    private final JsonNode channels;
    private final List<Screen> screens = new ArrayList<>();

    DeletionTest(DemoServer demo) {
        hotel = demo.hotel(DemoServer.KILLARNEY);
        demo.bookings()
                .post(hotel.bookings("/bookings/BK-2026-0101/check-out/"), Map.of())
                .expecting(200);
        stay = hotel.newStay("101");
        channels = stay.context().path("channels");
    }

    static Stream<Case> cases() {
        List<Case> cases = new ArrayList<>();
        for (String path : SPELLINGS) {
            cases.add(new Case("guest", "guest", false, path));
            cases.add(new Case("receptionist", "guest", false, path));
            cases.add(new Case("receptionist", "receptionist", false, path));
            for (String writer : List.of("guest", "receptionist", "manager")) {
                cases.add(new Case("manager", writer, false, path));
                cases.add(new Case("manager", writer, true, path));
            }
        }
        cases.add(new Case("guest", "guest", false, GUEST_SPELLING));
        return cases.stream();
    }

    @BeforeAll
    void openTheScreens() {
        for (Person person : List.of(stay.guest(), hotel.receptionist())) {
            screens.add(Screen.of(person)
                    .listening(channel("room"), channel("conversation"), channel("deletions"), channel("booking")));
        }
    }

    @AfterAll
    void closeTheScreens() {
        screens.forEach(Screen::close);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyScreenLearnsOfIt(Case it) {
        long id = it.writer().equals("guest")
                ? stay.guestSays("Please forget this")
                : stay.staffSays(person(it.writer()), "Please forget this");

        JsonNode answer = person(it.deleter())
                .delete(path(it.path(), id) + (it.hard() ? "?hard_delete=true" : ""))
                .expecting(200);

        assertThat(answer.path("message_id").asLong()).isEqualTo(id);
        assertThat(answer.path("hard_delete").asBoolean()).isEqualTo(it.hard());
        assertThat(answer.path("already_deleted").asBoolean()).isFalse();
        for (Screen screen : screens) {
            List<Event> heard = new ArrayList<>();
            for (String channel : List.of("room", "conversation", "deletions")) {
                heard.add(deletion(screen, channel, "message-deleted", id));
                heard.add(deletion(screen, channel, "message-removed", id));
            }
            heard.add(deletion(screen, "deletions", "content-deleted", id));
            heard.add(deletion(screen, "booking", "realtime_event", id));
            heard.forEach(event -> tells(event.payload(), it, id));
            assertThat(heard)
                    .extracting(event -> event.payload().path("event_id").asText())
                    .containsOnly(heard.get(0).payload().path("event_id").asText());
        }
        assertThat(stay.messages().findValuesAsText("message")).doesNotContain("Please forget this");
    }

    private static void tells(JsonNode payload, Case it, long id) {
        assertThat(payload.path("hard_delete").asBoolean()).isEqualTo(it.hard());
        assertThat(payload.path("soft_delete").asBoolean()).isEqualTo(!it.hard());
        assertThat(payload.path("deleted_by").asText()).isEqualTo(it.deleter().equals("guest") ? "guest" : "staff");
        assertThat(payload.path("original_sender").asText())
                .isEqualTo(it.writer().equals("guest") ? "guest" : "staff");
        assertThat(payload.has("message")).isEqualTo(!it.hard());
        if (!it.hard()) {
            JsonNode message = payload.path("message");
            assertThat(message.path("id").asLong()).isEqualTo(id);
            assertThat(message.path("message").asText()).isEqualTo("[Message deleted]");
            assertThat(message.path("is_deleted").asBoolean()).isTrue();
            assertThat(message.path("attachments")).isEmpty();
        }
        assertThat(payload.toString()).doesNotContain("Please forget this");
    }

    private Event deletion(Screen screen, String purpose, String event, long id) {
        boolean envelope = event.equals("realtime_event");
        return screen.heard(channel(purpose), event, data -> {
            JsonNode payload = envelope ? data.path("payload") : data;
            boolean isDeletion = !envelope || data.path("type").asText().equals("message_deleted");
            return isDeletion && payload.path("message_id").asLong() == id;
        });
    }

    private String channel(String purpose) {
        return channels.path(purpose).asText();
    }

    private String path(String spelling, long id) {
        return spelling.contains("%s") ? String.format(spelling, hotel.slug(), id) : String.format(spelling, id);
    }

    private Person person(String name) {
        return switch (name) {
            case "guest" -> stay.guest();
            case "receptionist" -> hotel.receptionist();
            default -> hotel.manager();
        };
    }
}
