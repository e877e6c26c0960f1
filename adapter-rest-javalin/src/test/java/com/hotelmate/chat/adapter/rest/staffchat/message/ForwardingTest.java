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
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardingTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN);
    private final Team group = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
    private final long message = team.writes(server.ben(), "Boiler is down");

    @AfterEach
    void stop() {
        server.close();
    }

    private Response forward(Person person, String body) {
        return person.post(Team.message(message, "forward/"), body);
    }

    @Test
    void reachesConversationsAndPeopleEachForItself() {
        Team foreign = Team.of(server, server.ben(), Inn.MARIA);

        Response response = forward(
                server.anna(),
                "{\"conversation_ids\":[" + group.id() + "," + group.id() + "," + foreign.id()
                        + ",987654],\"new_participant_ids\":[" + Inn.ODA + ",999]}");
        JsonNode answer = response.json();

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(answer))
                .isEqualTo(names("success forwarded_messages results forwarded_to_existing forwarded_to_new"
                        + " total_forwarded"));
        assertThat(answer.path("success").asBoolean()).isTrue();
        assertThat(answer.path("forwarded_to_existing").asInt()).isEqualTo(1);
        assertThat(answer.path("forwarded_to_new").asInt()).isEqualTo(1);
        assertThat(answer.path("total_forwarded").asInt()).isEqualTo(2);
        JsonNode results = answer.path("results");
        assertThat(results).hasSize(5);
        assertThat(results.get(0).path("conversation_id").asLong()).isEqualTo(group.id());
        assertThat(results.get(0).path("success").asBoolean()).isTrue();
        assertThat(results.get(0).has("code")).isFalse();
        assertThat(results.get(1).path("code").asText()).isEqualTo("NOT_PARTICIPANT");
        assertThat(results.get(2).path("code").asText()).isEqualTo("NOT_FOUND");
        assertThat(results.get(3).path("participant_id").asLong()).isEqualTo(Inn.ODA);
        assertThat(results.get(3).path("created_conversation").asBoolean()).isTrue();
        assertThat(results.get(4).path("code").asText()).isEqualTo("INVALID_PARTICIPANTS");
        assertThat(results.get(4).path("error").asText()).isNotEmpty();
        assertThat(answer.path("forwarded_messages")).hasSize(4);

        JsonNode copy = group.messages(server.maria()).get(0);
        assertThat(copy.path("message").asText()).isEqualTo("Boiler is down");
        assertThat(copy.path("sender").asLong()).isEqualTo(Inn.ANNA);
        assertThat(copy.path("forwarded_from").asLong()).isEqualTo(message);
        assertThat(fields(copy.path("forwarded_from_message"))).isEqualTo(names("id sender_name timestamp"));
        assertThat(copy.path("forwarded_from_message").path("sender_name").asText())
                .isEqualTo("Ben Byrne");
    }

    @Test
    void takesTheOtherNameOfItsTargets() {
        Response response = forward(server.anna(), "{\"target_conversations\":[" + group.id() + "]}");

        assertThat(response.json().path("total_forwarded").asInt()).isEqualTo(1);
    }

    @Test
    void isRepeatedWithoutASecondCopy() {
        String body = "{\"conversation_ids\":[" + group.id() + "],\"client_message_id\":\"" + UUID.randomUUID() + "\"}";

        Response first = forward(server.anna(), body);
        Response again = forward(server.anna(), body);

        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(group.messages(server.ben())).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"conversation_ids\":[],\"new_participant_ids\":[]}"})
    void needsATarget(String body) {
        assertRefused(forward(server.anna(), body), 400, "NO_FORWARD_TARGET");
    }

    @Test
    void needsNotTooManyTargets() {
        String many = LongStream.rangeClosed(1, 21).mapToObj(Long::toString).collect(Collectors.joining(","));

        assertRefused(forward(server.anna(), "{\"conversation_ids\":[" + many + "]}"), 400, "NO_FORWARD_TARGET");
        assertRefused(forward(server.anna(), "{\"conversation_ids\":[0]}"), 400, "VALIDATION_FAILED");
    }

    @Test
    void isForWhoTakesPartAndForWhatIsThere() {
        String body = "{\"conversation_ids\":[" + group.id() + "]}";

        assertRefused(forward(server.maria(), body), 403, "NOT_PARTICIPANT");
        server.ben().send("DELETE", Team.message(message, "delete/"), "");
        assertRefused(forward(server.anna(), body), 400, "MESSAGE_DELETED");
    }
}
