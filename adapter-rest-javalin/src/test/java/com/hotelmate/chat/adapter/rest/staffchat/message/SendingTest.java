package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import com.hotelmate.chat.adapter.rest.staffchat.Team;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendingTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersTheStoredMessageFieldByField() {
        Response response =
                team.send(server.anna(), "{\"message\":\" Hello @ben \",\"staff_id\":99,\"attachments\":[{\"a\":1}]}");
        JsonNode sent = response.json();

        assertThat(response.status()).isEqualTo(201);
        List<String> expected = new ArrayList<>(Wire.STAFF_MESSAGE);
        expected.add("seq");
        assertThat(fields(sent)).isEqualTo(expected);
        assertThat(sent.path("message").asText()).isEqualTo("Hello @ben");
        assertThat(sent.path("content")).isEqualTo(sent.path("message"));
        assertThat(sent.path("message_id")).isEqualTo(sent.path("id"));
        assertThat(sent.path("sender").asLong()).isEqualTo(Inn.ANNA);
        assertThat(sent.path("sender_id")).isEqualTo(sent.path("sender"));
        assertThat(fields(sent.path("sender_info")))
                .isEqualTo(names("id full_name first_name last_name avatar avatar_url role_name department_name"
                        + " is_on_duty"));
        assertThat(sent.path("status").asText()).isEqualTo("delivered");
        assertThat(sent.path("is_read").asBoolean()).isFalse();
        assertThat(sent.path("is_read_by_current_user").asBoolean()).isTrue();
        assertThat(sent.path("mentions")).hasToString("[8]");
        assertThat(sent.path("mentioned_staff").get(0).path("full_name").asText())
                .isEqualTo("Ben Byrne");
        assertThat(sent.path("seq").asLong()).isEqualTo(2);
        assertThat(sent.path("created_seq").asLong()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/staff_chat/killarney/conversations/{id}/send-message/",
                "/api/staff_chat/killarney/conversations/{id}/send_message",
                "/api/staff/hotel/killarney/staff_chat/conversations/{id}/send-message/",
                "/api/staff/hotel/killarney/staff_chat/conversations/{id}/send_message/"
            })
    void happensOnEveryPath(String path) {
        Response sent = server.anna().post(path.replace("{id}", Long.toString(team.id())), "{\"message\":\"Hello\"}");

        assertThat(sent.status()).isEqualTo(201);
        assertThat(texts(team.messages(server.ben()))).containsExactly("Hello");
    }

    @Test
    void answersAMessageOfTheSameConversation() {
        long first = team.writes(server.anna(), "Towels for 101?");

        JsonNode answer = team.send(server.ben(), "{\"message\":\"Coming\",\"reply_to\":" + first + "}")
                .json();

        assertThat(answer.path("reply_to").asLong()).isEqualTo(first);
        assertThat(answer.path("reply_to_id").asLong()).isEqualTo(first);
        assertThat(fields(answer.path("reply_to_message")))
                .isEqualTo(
                        names("id message sender sender_name sender_avatar timestamp is_deleted attachments_preview"));
        assertThat(answer.path("reply_to_message").path("message").asText()).isEqualTo("Towels for 101?");
    }

    @Test
    void isRepeatedWithoutASecondMessage() {
        String body = "{\"message\":\"Once\",\"client_message_id\":\"" + UUID.randomUUID() + "\"}";

        Response first = team.send(server.anna(), body);
        Response again = team.send(server.anna(), body);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(team.messages(server.ben())).hasSize(1);
        assertRefused(team.send(server.anna(), body.replace("Once", "Twice")), 409, "CLIENT_MESSAGE_ID_REUSED");
    }

    @Test
    void isRefusedInTheOrderOfTheContract() {
        long other = Team.of(server, server.anna(), Inn.MARIA).writes(server.anna(), "Elsewhere");
        String nothing = "{\"message\":\"  \"}";

        assertRefused(team.send(server.maria(), "{\"text\":\"x\"}"), 400, "UNKNOWN_PROPERTY");
        assertRefused(team.send(server.maria(), nothing), 403, "NOT_PARTICIPANT");
        assertRefused(team.send(server.anna(), nothing), 400, "MESSAGE_EMPTY");
        assertRefused(team.send(server.anna(), ""), 400, "MESSAGE_EMPTY");
        Response tooLong = team.send(server.anna(), "{\"message\":\"" + "é".repeat(5001) + "\"}");
        assertRefused(tooLong, 400, "MESSAGE_TOO_LONG");
        assertThat(tooLong.json().path("max").asInt()).isEqualTo(5000);
        assertRefused(
                team.send(server.anna(), "{\"message\":\"x\",\"reply_to\":" + other + "}"),
                400,
                "REPLY_TARGET_INVALID");
        assertThat(team.messages(server.anna())).isEmpty();
    }
}
