package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Person;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffSendingTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Response send(Person person, Guest guest, String body) {
        return person.post("/api/chat/killarney/conversations/" + guest.conversation() + "/messages/send/", body);
    }

    @Test
    void answersTheStoredMessageFieldByField() {
        Guest guest = server.guest();

        Response response =
                send(server.anna(), guest, "{\"message\":\"Welcome\",\"staff_id\":99,\"attachments\":[{\"a\":1}]}");
        JsonNode sent = response.json();
        JsonNode message = sent.path("message");

        assertThat(response.status()).isEqualTo(201);
        assertThat(fields(sent))
                .isEqualTo(names("success conversation_id id message_id seq client_message_id message staff_info"));
        assertThat(sent.path("success").asBoolean()).isTrue();
        assertThat(sent.path("conversation_id").asLong()).isEqualTo(guest.conversation());
        assertThat(sent.path("message_id")).isEqualTo(sent.path("id"));
        assertThat(sent.path("seq")).isEqualTo(message.path("created_seq"));
        assertThat(sent.path("client_message_id").isNull()).isTrue();
        assertThat(sent.path("staff_info"))
                .hasToString("{\"name\":\"Anna Byrne\",\"role\":\"Receptionist\",\"profile_image\":null}");
        assertThat(fields(message)).isEqualTo(Wire.GUEST_MESSAGE);
        assertThat(message.path("sender_type").asText()).isEqualTo("staff");
        for (String field : List.of("sender_id", "staff", "staff_id")) {
            assertThat(message.path(field).asLong()).as(field).isEqualTo(Inn.ANNA);
        }
        for (String field : List.of("sender_name", "staff_name", "staff_display_name")) {
            assertThat(message.path(field).asText()).as(field).isEqualTo("Anna Byrne");
        }
        assertThat(message.path("staff_role_name").asText()).isEqualTo("Receptionist");
        assertThat(message.path("staff_info"))
                .hasToString("{\"id\":7,\"name\":\"Anna Byrne\",\"role\":\"Receptionist\","
                        + "\"department\":\"Front Office\",\"profile_image\":null}");
        assertThat(message.path("guest_name").isNull()).isTrue();
        assertThat(message.path("is_staff_reply").asBoolean()).isTrue();
        assertThat(message.path("room_number").asText())
                .isEqualTo(guest.stay().room().orElseThrow().number().value());
    }

    @Test
    void saysStaffOfWhomeverHasNoRole() {
        Response sent = send(server.staff(Inn.ODA, Inn.KILLARNEY), server.guest(), "{\"message\":\"Hi\"}");

        assertThat(sent.json().path("staff_info").path("role").asText()).isEqualTo("Staff");
        assertThat(sent.json().path("message").path("staff_info").path("role").asText())
                .isEqualTo("Staff");
        assertThat(sent.json().path("message").path("staff_role_name").isNull()).isTrue();
    }

    @Test
    void joinsBeforeTheFirstMessageOnly() {
        Guest guest = server.guest();
        send(server.anna(), guest, "{\"message\":\"One\"}");
        send(server.anna(), guest, "{\"message\":\"Two\"}");

        JsonNode messages = guest.get("/messages/").json().path("messages");

        assertThat(texts(messages)).containsExactly("Anna Byrne has joined the conversation.", "One", "Two");
        assertThat(messages.path(0).path("sender_name").asText()).isEqualTo("System");
        assertThat(messages.path(0).path("is_system_message").asBoolean()).isTrue();
    }

    @Test
    void storesARepeatedSubmissionOncePerSender() {
        Guest guest = server.guest();
        String body = "{\"message\":\"Once\",\"client_message_id\":\"" + UUID.randomUUID() + "\"}";

        Response first = send(server.anna(), guest, body);
        Response again = send(server.anna(), guest, body.replace("}", ",\"last_seen_seq\":0,\"override\":true}"));
        Response other = send(server.anna(), server.guest(), body);
        Response colleague = send(server.ben(), guest, body);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertRefused(other, 409, "CLIENT_MESSAGE_ID_REUSED");
        assertThat(colleague.status()).isEqualTo(201);
    }

    @Test
    void storesOneOfManyParallelEqualSends() throws Exception {
        Guest guest = server.guest();
        long conversation = guest.conversation();
        String body = "{\"message\":\"Once\",\"client_message_id\":\"" + UUID.randomUUID() + "\"}";

        ExecutorService people = Executors.newFixedThreadPool(10);
        Callable<Integer> send = () -> server.anna()
                .post("/api/chat/killarney/conversations/" + conversation + "/messages/send/", body)
                .status();
        List<Integer> statuses = new ArrayList<>();
        try {
            for (Future<Integer> status : people.invokeAll(Collections.nCopies(20, send))) {
                statuses.add(status.get());
            }
        } finally {
            people.shutdown();
        }

        Collections.sort(statuses);
        assertThat(statuses.subList(0, 19)).containsOnly(200);
        assertThat(statuses.get(19)).isEqualTo(201);
    }

    @Test
    void holdsBackAReplyThatCrossesAColleagues() {
        Guest guest = server.guest();
        guest.writes("Hello?");
        long seen = send(server.anna(), guest, "{\"message\":\"Yes?\"}")
                .json()
                .path("seq")
                .asLong();
        long missed = send(server.ben(), guest, "{\"message\":\"I am here\"}")
                .json()
                .path("id")
                .asLong();
        guest.writes("Thanks");

        Response crossed = send(server.anna(), guest, "{\"message\":\"Me too\",\"last_seen_seq\":" + seen + "}");

        assertRefused(crossed, 409, "COLLEAGUE_REPLIED");
        assertThat(crossed.json().path("missed")).hasSize(1);
        assertThat(fields(crossed.json().path("missed").path(0))).isEqualTo(Wire.GUEST_MESSAGE);
        assertThat(crossed.json().path("missed").path(0).path("id").asLong()).isEqualTo(missed);
        assertThat(crossed.json().path("last_seq").asText())
                .isEqualTo(guest.get("/messages/").header("X-Conversation-Seq"));
        assertThat(texts(guest.get("/messages/").json().path("messages"))).doesNotContain("Me too");
        assertThat(send(
                                server.anna(),
                                guest,
                                "{\"message\":\"Me too\",\"last_seen_seq\":" + seen + ",\"override\":true}")
                        .status())
                .isEqualTo(201);
        assertThat(send(server.ben(), guest, "{\"message\":\"No guard\"}").status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"message\":null}", "{\"message\":\"   \"}"})
    void refusesNoText(String body) {
        Response response = send(server.anna(), server.guest(), body);

        assertRefused(response, 400, "MESSAGE_EMPTY");
        assertThat(response.json().path("detail").asText()).isEqualTo("Message cannot be empty");
    }

    @Test
    void refusesTooLongATextAndATargetThatIsNotThere() {
        Guest guest = server.guest();

        assertRefused(
                send(server.anna(), guest, "{\"message\":\"" + "é".repeat(5_001) + "\"}"), 400, "MESSAGE_TOO_LONG");
        assertRefused(
                send(server.anna(), guest, "{\"message\":\"x\",\"reply_to\":999999}"), 400, "REPLY_TARGET_INVALID");
    }

    @Test
    void mayWriteToWhoeverIsExpectedAndNotToWhoeverHasLeft() {
        Guest expected = server.guest(server.inn.put(Inn.KILLARNEY, StayState.EXPECTED, Optional.empty()));
        Guest gone = server.guest();
        gone.conversation();
        server.inn.in(gone.stay(), StayState.CHECKED_OUT);

        assertThat(send(server.anna(), expected, "{\"message\":\"See you\"}").status())
                .isEqualTo(201);
        assertRefused(send(server.anna(), gone, "{\"message\":\"Bye\"}"), 403, "ALREADY_CHECKED_OUT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"message\":5}",
                "{\"message\":\"x\",\"reply_to\":\"5\"}",
                "{\"message\":\"x\",\"reply_to\":-1}",
                "{\"message\":\"x\",\"last_seen_seq\":-1}",
                "{\"message\":\"x\",\"last_seen_seq\":1.5}",
                "{\"message\":\"x\",\"override\":\"true\"}",
                "{\"message\":\"x\",\"client_message_id\":\"1\"}"
            })
    void refusesWhatHasTheWrongShape(String body) {
        Response response = send(server.anna(), server.guest(), body);

        assertRefused(response, 400, "VALIDATION_FAILED");
        assertThat(fields(response.json().path("errors"))).hasSize(1);
    }

    @Test
    void looksAtTheShapeBeforeTheConversation() {
        String nowhere = "/api/chat/killarney/conversations/999999/messages/send/";

        assertRefused(server.anna().post(nowhere, "{\"message\":1}"), 400, "VALIDATION_FAILED");
        assertRefused(server.anna().post(nowhere, "{\"sender\":1}"), 400, "UNKNOWN_PROPERTY");
        assertRefused(server.anna().post(nowhere, "{\"message\":\"\"}"), 404, "NOT_FOUND");
        assertRefused(server.guest().person().post(nowhere, "{}"), 401, "AUTHENTICATION_REQUIRED");
    }
}
