package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.staffchat.Team;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReactionTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN);
    private final long message = team.writes(server.anna(), "Done");

    @AfterEach
    void stop() {
        server.close();
    }

    private Response react(Person person, String emoji) {
        return person.post(Team.message(message, "react/"), "{\"emoji\":\"" + emoji + "\"}");
    }

    private Response takeBack(Person person, String emoji) {
        String encoded = URLEncoder.encode(emoji, StandardCharsets.UTF_8);
        return person.send("DELETE", Team.message(message, "react/" + encoded + "/"), "");
    }

    @Test
    void isMadeReplacedAndKept() {
        Response first = react(server.ben(), "👍");
        Response other = react(server.ben(), "🎉");
        Response same = react(server.ben(), "🎉");

        assertThat(first.status()).isEqualTo(201);
        assertThat(fields(first.json()))
                .isEqualTo(names("id emoji staff staff_id staff_name staff_avatar created_at success"));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.json().path("replaced").asText()).isEqualTo("👍");
        assertThat(same.status()).isEqualTo(200);
        assertThat(same.json().path("id")).isEqualTo(other.json().path("id"));
        assertThat(same.json().has("replaced")).isFalse();
        JsonNode shown = team.messages(server.anna()).get(0);
        assertThat(shown.path("reaction_summary")).hasToString("{\"🎉\":1}");
        assertThat(shown.path("reactions")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👍", "❤️", "😊", "😂", "😮", "😢", "🎉", "🔥", "✅", "👏"})
    void isOneOfTen(String emoji) {
        assertThat(react(server.ben(), emoji).status()).isEqualTo(201);
        assertThat(takeBack(server.ben(), emoji).text())
                .isEqualTo("{\"success\":true,\"message\":\"Reaction removed\"}");
        assertThat(team.messages(server.anna()).get(0).path("reactions")).isEmpty();
    }

    @Test
    void isNoOther() {
        assertRefused(react(server.ben(), "💩"), 400, "INVALID_REACTION");
        assertRefused(react(server.ben(), ""), 400, "INVALID_REACTION");
        assertRefused(server.ben().post(Team.message(message, "react/"), ""), 400, "VALIDATION_FAILED");
    }

    @Test
    void isTakenBackOnlyByWhoMadeIt() {
        react(server.ben(), "👍");

        assertRefused(takeBack(server.anna(), "👍"), 404, "NOT_FOUND");
        assertRefused(takeBack(server.ben(), "🎉"), 404, "NOT_FOUND");
        assertRefused(takeBack(server.ben(), "nonsense"), 404, "NOT_FOUND");
        assertRefused(takeBack(server.maria(), "👍"), 403, "NOT_PARTICIPANT");
        assertThat(team.messages(server.anna()).get(0).path("reactions")).hasSize(1);
    }

    @Test
    void isForParticipantsAndForWhatIsThere() {
        assertRefused(react(server.maria(), "👍"), 403, "NOT_PARTICIPANT");
        server.anna().send("DELETE", Team.message(message, "delete/"), "");
        assertRefused(react(server.ben(), "👍"), 400, "MESSAGE_DELETED");
    }
}
