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
    private static final String MISSING = "987654321";

    /** One way to call a route. */
    record Row(Route<?> route, Method method, String path) {

        boolean names(String variable) {
            return path.contains("{" + variable + "}");
        }

        /** The path in a hotel, with that in the place of what it names. */
        String filled(String slug, String value) {
            return path.replace("{slug}", slug).replace("{id}", value).replace("{room_number}", value);
        }

        Response by(Person person, String filledPath) {
            return person.send(method.name(), filledPath, BODIES.getOrDefault(route.id(), ""), "X-Request-Id", "same");
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

    @BeforeAll
    static void start() {
        server = ChatServer.start();
        guest = server.guest();
        guest.writes("Mine");
        neighbour = server.guest();
        neighbourMessage = Long.toString(neighbour.writes("Not yours"));
        foreigner = server.guest(server.inn.arrival(Inn.DUBLIN));
        foreignMessage = Long.toString(foreigner.writes("Elsewhere"));
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
        String foreign = row.names("room_number")
                ? foreigner.stay().room().orElseThrow().number().value()
                : row.path().contains("messages/{id}") ? foreignMessage : Long.toString(foreigner.conversation());
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
