package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Team;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three colleagues and what each of them does, seen on the screens of the other two. */
@ExtendWith(OneDemo.class)
class TeamTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final String ENDED = "pusher:subscription_error";

    private final Hotel hotel;
    private final Person ciara;
    private final Person sean;
    private final Person maeve;

    TeamTest(DemoServer demo) {
        hotel = demo.hotel(DemoServer.KILLARNEY);
        ciara = hotel.newColleague("Ciara");
        sean = hotel.newColleague("Sean");
        maeve = hotel.manager();
    }

    @Test
    void showsEverythingThatHappensToTheOthers() {
        try (Screen seans = personal(sean);
                Screen maeves = personal(maeve)) {
            Team team = Team.of(hotel, ciara, sean, maeve);
            for (Screen screen : List.of(seans, maeves)) {
                JsonNode created = personally(
                        screen, screen == seans ? sean : maeve, "conversation_created", team.id(), any -> true);
                assertThat(created.path("participants")).hasSize(3);
                assertThat(created.path("hotel_name").asText()).isEqualTo("Hotel Killarney");
                screen.listening(team.channel());
            }
            talk(team, seans, maeves);
            changeTheirMinds(team, seans, maeves);
            assertThat(numbers(seans, team)).isEqualTo(numbers(maeves, team)).isSorted();
        }
    }

    private void talk(Team team, Screen seans, Screen maeves) {
        long first = team.says(ciara, "@Sean and @Maeve: room 101 needs towels.");
        for (Screen screen : List.of(seans, maeves)) {
            JsonNode seen = heard(
                    screen, team, "message_created", data -> data.path("id").asLong() == first);
            assertThat(seen).isEqualTo(asEvent(team.messageSeenBy(maeve, first), seen));
        }
        JsonNode mention = personally(maeves, maeve, "staff_mentioned", team.id(), any -> true);
        assertThat(mention.path("message_id").asLong()).isEqualTo(first);
        assertThat(mention.path("sender_name").asText()).isEqualTo("Ciara New");
        JsonNode unread = personally(
                seans,
                sean,
                "unread_updated",
                team.id(),
                data -> data.path("unread_count").asInt() == 1);
        assertThat(unread.path("total_unread").asInt()).isEqualTo(1);
        assertThat(unread.path("conversations_with_unread").asInt()).isEqualTo(1);

        sean.post(team.path("/mark_delivered/"), Map.of("message_ids", List.of(first)))
                .expecting(200);
        assertThat(heard(maeves, team, "message_delivered", any -> true)
                        .path("delivered_to_staff_id")
                        .asLong())
                .isEqualTo(hotel.idOf(sean));
        sean.post(team.path("/typing/"), Map.of("is_typing", true)).expecting(204);
        heard(maeves, team, "typing_indicator", data -> data.path("is_typing").asBoolean());
        sean.post(team.path("/mark_as_read/")).expecting(200);
        assertThat(heard(maeves, team, "message_read", any -> true).path("message_ids"))
                .hasToString("[" + first + "]");
        personally(
                seans,
                sean,
                "unread_updated",
                team.id(),
                data -> data.path("unread_count").asInt() == 0);

        sean.post(team.message(first, "/react/"), Map.of("emoji", "👍")).expecting(201);
        assertThat(heard(maeves, team, "message_reaction", any -> true).path("reaction_summary"))
                .hasToString("{\"👍\":1}");
    }

    private void changeTheirMinds(Team team, Screen seans, Screen maeves) {
        long second = team.says(ciara, "Room 102, sorry.");
        ciara.call("PATCH", team.message(second, "/edit/"), Map.of("message", "Room 103, sorry."))
                .expecting(200);
        for (Screen screen : List.of(seans, maeves)) {
            JsonNode edited = heard(screen, team, "message_edited", any -> true);
            assertThat(edited.path("message").asText()).isEqualTo("Room 103, sorry.");
            assertThat(edited.path("edited").asBoolean()).isTrue();
        }

        Person nora = hotel.newColleague("Nora");
        try (Screen noras = personal(nora)) {
            JsonNode forwarded = sean.post(
                            team.message(second, "/forward/"), Map.of("new_participant_ids", List.of(hotel.idOf(nora))))
                    .expecting(200);
            long pair = forwarded.path("results").get(0).path("conversation_id").asLong();
            personally(noras, nora, "conversation_created", pair, any -> true);
            personally(
                    noras,
                    nora,
                    "unread_updated",
                    pair,
                    data -> data.path("unread_count").asInt() == 1);
            assertThat(new Team(hotel, pair)
                            .seenBy(nora)
                            .path("messages")
                            .get(0)
                            .path("forwarded_from")
                            .asLong())
                    .isEqualTo(second);
        }

        maeve.delete(team.message(second, "/delete/")).expecting(200);
        for (Screen screen : List.of(seans, maeves)) {
            JsonNode deleted = heard(screen, team, "message_deleted", any -> true);
            assertThat(deleted.path("soft_delete").asBoolean()).isTrue();
            assertThat(deleted.path("message").path("message").asText()).isEqualTo("[Message deleted]");
        }
        maeve.call("DELETE", team.message(second, "/delete/"), Map.of("hard_delete", true))
                .expecting(200);
        heard(seans, team, "message_deleted", data -> data.path("hard_delete").asBoolean());
    }

    @Test
    void endsAtOnceForWhoeverLeavesOrIsSentAway() {
        Person ida = hotel.newColleague("Ida");
        Team team = Team.of(hotel, ciara, sean, ida, maeve);
        try (Screen seans = personal(sean).listening(team.channel());
                Screen idas = personal(ida).listening(team.channel());
                Screen maeves = personal(maeve).listening(team.channel())) {
            sean.post(team.path("/leave/")).expecting(200);

            seans.heardWithin(AT_ONCE, team.channel(), ENDED, any -> true);
            personally(seans, sean, "participants_changed", team.id(), any -> true);
            assertThat(seans.isKeptOutOf(team.channel())).isTrue();

            ciara.delete(team.path("/participants/" + hotel.idOf(ida) + "/")).expecting(200);
            idas.heardWithin(AT_ONCE, team.channel(), ENDED, any -> true);
            assertThat(idas.isKeptOutOf(team.channel())).isTrue();

            long among = team.says(maeve, "Just us two now.");
            heard(maeves, team, "message_created", data -> data.path("id").asLong() == among);
            maeve.delete(team.path("/")).expecting(204);
            maeves.heardWithin(AT_ONCE, team.channel(), ENDED, any -> true);
            personally(maeves, maeve, "conversation_deleted", team.id(), any -> true);
            for (Screen gone : List.of(seans, idas)) {
                assertThat(gone.events())
                        .noneMatch(event -> event.payload().path("id").asLong() == among);
            }
        }
    }

    @Test
    void isClosedToColleaguesWhoTakeNoPart() {
        Team team = Team.of(hotel, ciara, sean);
        try (Screen screen = Screen.of(maeve)) {
            assertThat(screen.isKeptOutOf(team.channel())).isTrue();
            assertThat(screen.isKeptOutOf(hotel.personalChannel(sean, "notifications")))
                    .isTrue();
        }
        maeve.get(team.path("/")).refusing(403, "NOT_PARTICIPANT");
    }

    private Screen personal(Person person) {
        return Screen.of(person).listening(hotel.personalChannel(person, "notifications"));
    }

    /** What a screen shows of the conversation. */
    private static JsonNode heard(Screen screen, Team team, String type, Predicate<JsonNode> matching) {
        return screen.heard(
                        team.channel(),
                        "realtime_staff_chat_" + type,
                        data -> data.path("category").asText().equals("staff_chat")
                                && data.path("type").asText().equals(type)
                                && matching.test(data.path("payload")))
                .payload();
    }

    /** What a person is told wherever they are. */
    private JsonNode personally(
            Screen screen, Person person, String type, long conversation, Predicate<JsonNode> matching) {
        return screen.heard(
                        hotel.personalChannel(person, "notifications"),
                        "realtime_staff_chat_" + type,
                        data -> data.path("payload").path("conversation_id").asLong() == conversation
                                && matching.test(data.path("payload")))
                .payload();
    }

    /** A message as REST shows it, turned into what an event says. */
    private static JsonNode asEvent(JsonNode message, JsonNode event) {
        ObjectNode expected = message.deepCopy();
        expected.remove("is_read_by_current_user");
        expected.putArray("images");
        expected.put("has_images", false);
        expected.put("image_count", 0);
        expected.put("seq", event.path("seq").asLong());
        expected.put("event_id", event.path("event_id").asText());
        return Answer.parse(expected.toString());
    }

    private static List<Long> numbers(Screen screen, Team team) {
        return screen.events().stream()
                .filter(event -> event.channel().equals(team.channel()))
                .filter(event -> !event.payload().path("notice").asBoolean())
                .map(event -> event.payload().path("seq").asLong())
                .toList();
    }
}
