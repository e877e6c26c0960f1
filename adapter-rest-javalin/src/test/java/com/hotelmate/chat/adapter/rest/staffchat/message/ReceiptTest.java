package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.staffchat.Team;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
    private final long first = team.writes(server.anna(), "One");
    private final long second = team.writes(server.anna(), "Two");

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mark_as_read/", "mark-as-read/", "mark-read/"})
    void coverEverythingUnlessSaidOtherwise(String spelling) {
        Response marked = server.ben().post(team.path(spelling), "");

        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.text())
                .isEqualTo("{\"success\":true,\"marked_count\":2,\"message_ids\":[" + first + "," + second
                        + "],\"unread_count\":0,\"last_seq\":4}");
        assertThat(server.ben().post(team.path(spelling), "{}").text())
                .isEqualTo(
                        "{\"success\":true,\"marked_count\":0,\"message_ids\":[],\"unread_count\":0,\"last_seq\":4}");
    }

    @Test
    void coverOnlyTheMessagesNamed() {
        JsonNode marked = server.ben()
                .post(team.path("mark_as_read/"), "{\"message_ids\":[" + first + ",987654]}")
                .json();

        assertThat(marked.path("message_ids")).hasToString("[" + first + "]");
        assertThat(marked.path("unread_count").asInt()).isEqualTo(1);
        assertThat(server.ben()
                        .post(team.path("mark_as_read/"), "{\"message_ids\":[]}")
                        .json()
                        .path("marked_count")
                        .asInt())
                .isZero();
        assertRefused(server.ben().post(team.path("mark_as_read/"), "{\"message_ids\":[0]}"), 400, "VALIDATION_FAILED");
    }

    @Test
    void turnAMessageReadOnceAllOthersRead() {
        server.ben().post(team.path("mark_as_read/"), "");
        JsonNode half = team.messages(server.anna()).get(0);
        server.maria().post(team.path("mark_as_read/"), "");
        JsonNode whole = team.messages(server.anna()).get(0);

        assertThat(half.path("status").asText()).isEqualTo("delivered");
        assertThat(half.path("read_by")).hasToString("[8]");
        assertThat(whole.path("status").asText()).isEqualTo("read");
        assertThat(whole.path("is_read").asBoolean()).isTrue();
        assertThat(whole.path("read_by_count").asInt()).isEqualTo(2);
        assertThat(fields(whole.path("read_by_list").get(0)))
                .isEqualTo(names("id staff_id name staff_name avatar read_at"));
    }

    @Test
    void coverOneMessage() {
        JsonNode marked =
                server.ben().post(Team.message(second, "mark-as-read/"), "").json();
        JsonNode again =
                server.ben().post(Team.message(second, "mark-as-read/"), "").json();

        assertThat(fields(marked)).isEqualTo(names("success was_unread message"));
        assertThat(marked.path("was_unread").asBoolean()).isTrue();
        assertThat(marked.path("message").path("is_read_by_current_user").asBoolean())
                .isTrue();
        assertThat(again.path("was_unread").asBoolean()).isFalse();
        assertThat(team.seenBy(server.ben()).path("unread_count").asInt()).isEqualTo(1);
    }

    @Test
    void coverSeveralConversationsAndSkipThoseOfOthers() {
        Team pair = Team.of(server, server.anna(), Inn.BEN);
        pair.writes(server.anna(), "Three");
        Team foreign = Team.of(server, server.anna(), Inn.MARIA);
        String all = "{\"conversation_ids\":[" + team.id() + "," + pair.id() + "," + foreign.id() + ",987654]}";

        Response marked = server.ben().post(Team.Q + "/conversations/bulk-mark-as-read/", all);

        assertThat(marked.text())
                .isEqualTo("{\"success\":true,\"marked_conversations\":2,\"total_messages_marked\":3,"
                        + "\"conversations_became_fully_read\":2}");
    }

    @Test
    void coverAtMost200Conversations() {
        String many = LongStream.rangeClosed(1, 201).mapToObj(Long::toString).collect(Collectors.joining(","));

        Response refused = server.ben()
                .post(Team.Q + "/conversations/bulk-mark-as-read/", "{\"conversation_ids\":[" + many + "]}");

        assertRefused(refused, 400, "VALIDATION_FAILED");
        assertRefused(server.ben().post(Team.Q + "/conversations/bulk-mark-as-read/", ""), 400, "VALIDATION_FAILED");
    }

    @Test
    void confirmThatMessagesArrived() {
        long own = team.writes(server.ben(), "Mine");

        Response confirmed =
                server.ben().post(team.path("mark_delivered/"), "{\"message_ids\":[" + first + "," + own + ",987654]}");

        assertThat(confirmed.text())
                .isEqualTo("{\"success\":true,\"delivered_count\":1,\"message_ids\":[" + first + "]}");
        assertThat(team.messages(server.anna()).get(0).path("read_by")).isEmpty();
        assertRefused(server.oda().post(team.path("mark-delivered/"), "{\"message_ids\":[1]}"), 403, "NOT_PARTICIPANT");
    }

    @Test
    void areNobodyElses() {
        assertRefused(server.oda().post(team.path("mark_as_read/"), ""), 403, "NOT_PARTICIPANT");
        assertRefused(server.oda().post(Team.message(first, "mark-as-read/"), ""), 403, "NOT_PARTICIPANT");
    }
}
