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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of messages, the change feed, and who may listen. */
class HistoryTest {

    private final ChatServer server = ChatServer.start();
    private final Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isReadPageByPage() {
        List<Long> written = new ArrayList<>();
        for (String text : List.of("One", "Two", "Three", "Four")) {
            written.add(team.writes(server.anna(), text));
        }
        server.anna().send("DELETE", Team.message(written.get(3), "delete/"), "");

        Response response = server.ben().get(team.path("messages/?limit=2"));
        JsonNode page = response.json();

        assertThat(fields(page)).isEqualTo(names("messages conversation_id count has_more last_seq"));
        assertThat(texts(page.path("messages"))).containsExactly("Two", "Three");
        assertThat(fields(page.path("messages").get(0))).isEqualTo(Wire.STAFF_MESSAGE);
        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertThat(response.header("X-Conversation-Seq")).isEqualTo("6");
        assertThat(page.path("last_seq").asLong()).isEqualTo(6);
        assertThat(texts(read("before_id=" + written.get(1)))).containsExactly("One");
        assertThat(texts(read("before=" + written.get(1)))).containsExactly("One");
        assertThat(texts(read("after_id=" + written.get(1)))).containsExactly("Three");
        assertThat(texts(read("include_deleted=true&after_id=" + written.get(2))))
                .containsExactly("[Message deleted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=x", "before_id=-1", "after_id=1&before_id=2"})
    void hasNoOtherPages(String query) {
        assertRefused(server.ben().get(team.path("messages/?" + query)), 400, "INVALID_PAGE");
    }

    @Test
    void isCaughtUpWithFromANumber() {
        long first = team.writes(server.anna(), "One");
        server.ben().post(team.path("mark_as_read/"), "");

        JsonNode feed = server.maria().get(team.path("changes/?after=0")).json();

        assertThat(fields(feed)).isEqualTo(names("conversation_id changes last_seq oldest_seq has_more"));
        assertThat(types(feed)).containsExactly("conversation_created", "message_created", "message_read");
        assertThat(feed.path("last_seq").asLong()).isEqualTo(3);
        assertThat(feed.path("changes").get(0).path("payload").path("participants"))
                .allSatisfy(person -> assertThat(fields(person)).isEqualTo(Wire.STAFF_PERSON));
        JsonNode message = feed.path("changes").get(1).path("payload");
        assertThat(message.path("id").asLong()).isEqualTo(first);
        assertThat(message.path("read_by")).hasToString("[8]");
        assertThat(message.has("is_read_by_current_user")).isFalse();
        JsonNode page =
                server.maria().get(team.path("changes/?after=1&limit=1")).json();
        assertThat(types(page)).containsExactly("message_created");
        assertThat(page.path("has_more").asBoolean()).isTrue();
        assertRefused(server.maria().get(team.path("changes/?after=4")), 410, "CURSOR_AHEAD");
    }

    @Test
    void tellsOfItsEndToWhoTookPart() {
        server.maria().send("DELETE", team.path(""), "");

        assertThat(types(server.anna().get(team.path("changes/")).json()))
                .containsExactly("conversation_created", "conversation_deleted");
        assertRefused(server.oda().get(team.path("changes/")), 404, "NOT_FOUND");
    }

    @Test
    void isClosedToOthers() {
        assertRefused(server.oda().get(team.path("messages/")), 403, "NOT_PARTICIPANT");
        assertRefused(server.oda().get(team.path("changes/")), 403, "NOT_PARTICIPANT");
        assertRefused(server.oda().post(team.path("typing/"), "{\"is_typing\":true}"), 403, "NOT_PARTICIPANT");
    }

    @Test
    void isListenedToOnlyByWhoTakesPart() {
        for (String channel : List.of(
                "private-hotel-killarney.staff-chat." + team.id(),
                "private-killarney-staff-conversation-" + team.id(),
                "private-killarney.staff-chat." + team.id())) {
            String wish = "{\"socket_id\":\"12.34\",\"channel_name\":\"" + channel + "\"}";

            assertThat(server.ben().post("/api/pusher/auth", wish).status())
                    .as(channel)
                    .isEqualTo(200);
            assertRefused(server.oda().post("/api/pusher/auth", wish), 403, "CHANNEL_NOT_ALLOWED");
            assertRefused(server.dora().post("/api/pusher/auth", wish), 403, "CHANNEL_NOT_ALLOWED");
        }
        server.ben().post(team.path("leave/"), "");
        String wish =
                "{\"socket_id\":\"12.34\",\"channel_name\":\"private-hotel-killarney.staff-chat." + team.id() + "\"}";
        assertRefused(server.ben().post("/api/pusher/auth", wish), 403, "CHANNEL_NOT_ALLOWED");
    }

    @Test
    void showsThatSomebodyTypes() {
        assertThat(server.ben()
                        .post(team.path("typing/"), "{\"is_typing\":true}")
                        .status())
                .isEqualTo(204);
        assertRefused(server.ben().post(team.path("typing/"), "{}"), 400, "VALIDATION_FAILED");
    }

    private JsonNode read(String query) {
        return server.ben().get(team.path("messages/?" + query)).json().path("messages");
    }

    private static List<String> types(JsonNode feed) {
        List<String> types = new ArrayList<>();
        feed.path("changes").forEach(change -> types.add(change.path("type").asText()));
        return types;
    }
}
