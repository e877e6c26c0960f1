package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestSendingTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void answersTheStoredMessageFieldByField() {
        Guest guest = server.guest();

        Response response = guest.post("/messages/", "{\"message\":\" Hello\\r\\nthere \",\"attachments\":[]}");
        JsonNode sent = response.json();
        JsonNode message = sent.path("message");

        assertThat(response.status()).isEqualTo(201);
        assertThat(fields(sent))
                .isEqualTo(names("id message_id conversation_id sent_at seq client_message_id message success"));
        long id = sent.path("id").asLong();
        assertThat(sent.path("message_id").asLong()).isEqualTo(id);
        assertThat(sent.path("conversation_id").asLong()).isEqualTo(guest.conversation());
        assertThat(sent.path("seq").asLong()).isEqualTo(1);
        assertThat(sent.path("client_message_id").isNull()).isTrue();
        assertThat(sent.path("success").asBoolean()).isTrue();
        String at = sent.path("sent_at").asText();
        assertThat(at).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?Z");
        String room = guest.stay().room().orElseThrow().number().value();
        long roomId = guest.stay().room().orElseThrow().id();
        assertThat(message)
                .hasToString(("{'id':%d,'message_id':%d,'conversation':%d,'conversation_id':%d,'created_seq':1,"
                                + "'updated_seq':1,'client_message_id':null,'room':%d,'room_number':'%s',"
                                + "'booking_id':'%s','sender_type':'guest','sender_role':'guest','sender_id':null,"
                                + "'sender_name':'Grace Kelly','staff':null,'staff_id':null,'staff_name':null,"
                                + "'staff_display_name':null,'staff_role_name':null,'staff_info':null,"
                                + "'guest_name':'Grace Kelly','message':'Hello\\nthere','timestamp':'%s',"
                                + "'created_at':'%s','status':'delivered','delivered_at':'%s',"
                                + "'read_by_staff':false,'staff_read_at':null,'read_by_guest':false,"
                                + "'guest_read_at':null,'is_read_by_recipient':false,'read_at':null,"
                                + "'is_edited':false,'edited_at':null,'edit_count':0,'is_deleted':false,"
                                + "'deleted_at':null,'is_system_message':false,'is_staff_reply':false,"
                                + "'reply_to':null,'reply_to_id':null,'reply_to_message':null,'attachments':[],"
                                + "'has_attachments':false,'attachment_count':0}")
                        .replace('\'', '"')
                        .formatted(
                                id,
                                id,
                                guest.conversation(),
                                guest.conversation(),
                                roomId,
                                room,
                                guest.stay().booking(),
                                at,
                                at,
                                at));
    }

    @Test
    void quotesTheMessageItAnswers() {
        Guest guest = server.guest();
        long first = guest.writes("First");

        JsonNode message = guest.post("/messages/", "{\"message\":\"Second\",\"reply_to\":" + first + "}")
                .json()
                .path("message");

        assertThat(message.path("reply_to").asLong()).isEqualTo(first);
        assertThat(message.path("reply_to_id").asLong()).isEqualTo(first);
        assertThat(fields(message.path("reply_to_message")))
                .isEqualTo(names("id message sender_type sender_name guest_name timestamp is_deleted"
                        + " has_attachments attachments attachment_count"));
        assertThat(message.path("reply_to_message").path("message").asText()).isEqualTo("First");
    }

    @Test
    void storesARepeatedSubmissionOnce() {
        Guest guest = server.guest();
        String body = "{\"message\":\"Once\",\"client_message_id\":\"6F9619FF-8B86-D011-B42D-00C04FC964FF\"}";

        Response first = guest.post("/messages/", body);
        Response again = guest.post("/messages/", body);
        Response other = guest.post("/messages/", body.replace("Once", "Twice"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(first.json().path("client_message_id").asText()).isEqualTo("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        assertThat(first.json().path("message").path("client_message_id").asText())
                .isEqualTo("6f9619ff-8b86-d011-b42d-00c04fc964ff");
        assertRefused(other, 409, "CLIENT_MESSAGE_ID_REUSED");
        assertThat(guest.get("/messages/").json().path("count").asInt()).isEqualTo(1);
    }

    @Test
    void takesTheIdFromTheHeaderWhenTheBodyHasNone() {
        Guest guest = server.guest();
        String key = UUID.randomUUID().toString();

        Response first = guest.post("/messages/", "{\"message\":\"Hi\"}", "Idempotency-Key", key);
        Response again = guest.post("/messages/", "{\"message\":\"Hi\"}", "Idempotency-Key", key);

        assertThat(first.json().path("client_message_id").asText()).isEqualTo(key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
        assertRefused(
                guest.post("/messages/", "{\"message\":\"Hi\"}", "Idempotency-Key", "no-uuid"),
                400,
                "VALIDATION_FAILED");
    }

    @Test
    void answersARepetitionAfterTheStay() {
        Guest guest = server.guest();
        String body = "{\"message\":\"Bye\",\"client_message_id\":\"" + UUID.randomUUID() + "\"}";
        guest.post("/messages/", body);
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);

        assertThat(guest.post("/messages/", body).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"message\":null}", "{\"message\":\" \\n\\t\"}", "{\"message\":\"\"}"})
    void refusesNoText(String body) {
        Response response = server.guest().post("/messages/", body);

        assertRefused(response, 400, "MESSAGE_EMPTY");
        assertThat(response.json().path("detail").asText()).isEqualTo("Message text is required");
    }

    @Test
    void takesFiveThousandCodePointsAndNotOneMore() {
        Guest guest = server.guest();

        Response most = guest.post("/messages/", "{\"message\":\"" + "😀".repeat(5_000) + "\"}");
        Response more = guest.post("/messages/", "{\"message\":\"" + "a".repeat(5_001) + "\"}");

        assertThat(most.status()).isEqualTo(201);
        assertRefused(more, 400, "MESSAGE_TOO_LONG");
        assertThat(more.json().path("max").asInt()).isEqualTo(5_000);
    }

    @Test
    void refusesToAnswerWhatIsNotThere() {
        Guest guest = server.guest();
        long foreign = server.guest().writes("Elsewhere");
        long deleted = guest.writes("Gone");
        guest.send("DELETE", "/messages/" + deleted + "/delete/", "");

        for (long target : List.of(foreign, deleted, 999_999L)) {
            assertRefused(
                    guest.post("/messages/", "{\"message\":\"Re\",\"reply_to\":" + target + "}"),
                    400,
                    "REPLY_TARGET_INVALID");
        }
    }

    @Test
    void closesTheGateForWhomeverIsNotInHouseInARoom() {
        Guest expected = server.guest(server.inn.put(Inn.KILLARNEY, StayState.EXPECTED, Optional.empty()));
        Guest homeless = server.guest(server.inn.withoutRoom(server.inn.arrival(Inn.KILLARNEY)));
        Guest gone = server.guest();
        server.inn.in(gone.stay(), StayState.CHECKED_OUT);

        // the gate comes before the content
        assertRefused(expected.post("/messages/", "{}"), 403, "NOT_CHECKED_IN");
        assertRefused(homeless.post("/messages/", "{}"), 409, "NO_ROOM_ASSIGNED");
        assertRefused(gone.post("/messages/", "{}"), 403, "ALREADY_CHECKED_OUT");
    }

    @Test
    void refusesAPropertyThatOnlyTheServerSets() {
        Response response = server.guest().post("/messages/", "{\"message\":\"x\",\"sender_type\":\"staff\"}");

        assertRefused(response, 400, "UNKNOWN_PROPERTY");
        assertThat(response.json().path("property").asText()).isEqualTo("sender_type");
    }
}
