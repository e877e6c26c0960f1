package com.hotelmate.chat.adapter.rest.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody can find out what another hotel, or another guest, has: for every route that names something. */
class ForeignEqualsMissingTest {

    private static final Map<String, String> BODIES = Map.of(
            "C6", "{\"message\":\"x\"}",
            "C9", "{\"message\":\"x\"}",
            "G6", "{\"message\":\"x\"}",
            "C17", "{\"is_typing\":true}",
            "G11", "{\"is_typing\":true}",
            "C19", "{\"message_id\":1}");
    private static final Map<String, String> TEAM_BODIES = Map.of(
            "T3", "{\"participant_ids\":[7]}",
            "T10", "{\"message\":\"x\"}",
            "T13", "{\"conversation_ids\":[1]}",
            "T15", "{\"message_ids\":[1]}",
            "T18", "{\"message\":\"x\"}",
            "T20", "{\"emoji\":\"👍\"}",
            "T22", "{\"conversation_ids\":[1]}",
            "T26", "{\"is_typing\":true}");
    private static final String MISSING = "987654321";

    /** One way to call a route. */
    record Row(Route<?> route, Method method, String path) {

        boolean names(String variable) {
            return path.contains("{" + variable + "}");
        }

        /** The path in a hotel, with that in the place of what it names. */
        String filled(String slug, String value) {
            return path.replace("{slug}", slug)
                    .replace("{id}", value)
                    .replace("{room_number}", value)
                    .replace("{staff_id}", "7")
                    .replace("{emoji}", "%F0%9F%91%8D");
        }

        Response by(Person person, String filledPath) {
            return person.send(method.name(), filledPath, body(), "X-Request-Id", "same");
        }

        private String body() {
            return BODIES.getOrDefault(route.id(), TEAM_BODIES.getOrDefault(route.id(), ""));
        }

        boolean isOfStaffChat() {
            return route.id().startsWith("T");
        }

        @Override
        public String toString() {
            return route.id() + " " + method + " " + path;
        }
    }

    private static ChatServer server;
    private static Guest guest;
    private static Guest neighbour;
    private static Guest foreigner;
    private static String neighbourMessage;
    private static String foreignMessage;
    private static String foreignTeam;
    private static String foreignTeamMessage;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
        guest = server.guest();
        guest.writes("Mine");
        neighbour = server.guest();
        neighbourMessage = Long.toString(neighbour.writes("Not yours"));
        foreigner = server.guest(server.inn.arrival(Inn.DUBLIN));
        foreignMessage = Long.toString(foreigner.writes("Elsewhere"));
        Person dora = server.dora();
        foreignTeam = dora.post("/api/staff_chat/dublin/conversations/", "{\"participant_ids\":[" + Inn.EMMA + "]}")
                .json()
                .path("id")
                .asText();
        foreignTeamMessage = dora.post(
                        "/api/staff_chat/dublin/conversations/" + foreignTeam + "/send-message/",
                        "{\"message\":\"Elsewhere\"}")
                .json()
                .path("id")
                .asText();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Row> rows() {
        List<Row> rows = new ArrayList<>();
        try (ChatServer other = ChatServer.start()) {
            for (Route<?> route : other.routes) {
                for (Spelling spelling : route.spellings()) {
                    route.methods().forEach(method -> rows.add(new Row(route, method, spelling.path())));
                }
            }
        }
        return rows.stream();
    }

    static Stream<Row> rowsOfStaffThatNameSomething() {
        return rows().filter(row ->
                row.route().audience() != Audience.GUEST && (row.names("id") || row.names("room_number")));
    }

    static Stream<Row> rowsOfGuestsThatNameSomething() {
        return rows().filter(row -> row.route().audience() != Audience.STAFF && row.names("id"));
    }

    @ParameterizedTest
    @MethodSource("rowsOfStaffThatNameSomething")
    void toStaff(Row row) {
        String foreign = foreign(row);
        String missing = row.names("room_number") ? "ZZ9" : MISSING;

        Response answer = row.by(server.maria(), row.filled("killarney", missing));

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("NOT_FOUND");
        assertThat(row.by(server.maria(), row.filled("killarney", foreign)).text())
                .isEqualTo(answer.text());
        assertThat(row.by(server.maria(), row.filled("dublin", foreign)).text()).isEqualTo(answer.text());
        assertThat(row.by(server.maria(), row.filled("nowhere", foreign)).text())
                .isEqualTo(answer.text());
        assertThat(row.by(server.maria(), row.filled("killarney", "no-id")).text())
                .isEqualTo(answer.text());
    }

    private static String foreign(Row row) {
        if (row.names("room_number")) {
            return foreigner.stay().room().orElseThrow().number().value();
        }
        boolean message = row.path().contains("messages/{id}");
        if (row.isOfStaffChat()) {
            return message ? foreignTeamMessage : foreignTeam;
        }
        return message ? foreignMessage : Long.toString(foreigner.conversation());
    }

    @ParameterizedTest
    @MethodSource("rowsOfGuestsThatNameSomething")
    void toGuests(Row row) {
        boolean message = row.path().contains("messages/{id}");
        String foreign = message ? foreignMessage : Long.toString(foreigner.conversation());
        String neighbours = message ? neighbourMessage : Long.toString(neighbour.conversation());

        Response answer = row.by(guest.person(), row.filled("killarney", MISSING));

        assertThat(answer.code()).isEqualTo(message ? "NOT_FOUND" : "CONVERSATION_MISMATCH");
        assertThat(row.by(guest.person(), row.filled("killarney", foreign)).text())
                .isEqualTo(answer.text());
        assertThat(row.by(guest.person(), row.filled("killarney", neighbours)).text())
                .isEqualTo(answer.text());
    }

    @Test
    void everyHotelOfAPathIsTheCallersOwn() {
        List<Row> others = rows().filter(row -> row.names("slug") && row.route().audience() == Audience.STAFF)
                .toList();

        assertThat(others).isNotEmpty().allSatisfy(row -> {
            Response foreign = row.by(server.maria(), row.filled("dublin", "1"));
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.text())
                    .isEqualTo(
                            row.by(server.maria(), row.filled("nowhere", "1")).text());
        });
    }
}
