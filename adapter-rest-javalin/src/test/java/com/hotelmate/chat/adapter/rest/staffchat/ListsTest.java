package com.hotelmate.chat.adapter.rest.staffchat;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.ids;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Colleagues, own conversations, where to forward to, and what waits. */
class ListsTest {

    private final ChatServer server = ChatServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showActiveColleaguesWithoutOneself() {
        JsonNode list = server.anna().get(Team.Q + "/staff-list/").json();

        assertThat(fields(list)).isEqualTo(names("count next previous results"));
        assertThat(list.path("count").asInt()).isEqualTo(3);
        assertThat(list.path("next").isNull()).isTrue();
        assertThat(list.path("previous").isNull()).isTrue();
        assertThat(ids(list.path("results"))).containsExactly(Inn.BEN, Inn.MARIA, Inn.ODA);
        assertThat(list.path("results"))
                .allSatisfy(person -> assertThat(fields(person)).isEqualTo(Wire.STAFF_PERSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ordering=-first_name           | 10,1,8
            ordering=last_name             | 8,1,10
            search=MAR                     | 1
            search=reception               | 8
            search=%00%20                  | 8,1,10
            search=100%25                  | ''
            page_size=2                    | 8,1
            page_size=2&page=2             | 10
            page_size=2&page=3             | ''
            page=99999999999999999999      | ''
            """)
    void showThoseWhoAreAskedFor(String query, String expected) {
        JsonNode list = server.anna().get(Team.Q + "/staff-list/?" + query).json();

        assertThat(ids(list.path("results")))
                .extracting(id -> Long.toString(id))
                .isEqualTo(expected.isEmpty() ? List.of() : names(expected.replace(',', ' ')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "page=-1", "page_size=x"})
    void haveNoOtherPages(String query) {
        assertRefused(server.anna().get(Team.Q + "/staff-list/?" + query), 400, "INVALID_PAGE");
        assertRefused(server.anna().get(Team.Q + "/conversations/?" + query), 400, "INVALID_PAGE");
    }

    @Test
    void haveNoOtherOrders() {
        assertRefused(server.anna().get(Team.Q + "/staff-list/?ordering=id"), 400, "VALIDATION_FAILED");
        assertRefused(server.anna().get(Team.Q + "/conversations/?ordering=title"), 400, "VALIDATION_FAILED");
    }

    @Test
    void leadFromPageToPage() {
        JsonNode first =
                server.anna().get(Team.Q + "/staff-list/?page_size=1&search=n").json();

        JsonNode second = follow(first.path("next").asText());

        assertThat(first.path("previous").isNull()).isTrue();
        assertThat(first.path("next").asText())
                .startsWith("https://chat.example/api/staff_chat/killarney/staff-list/?page=2")
                .contains("search=n");
        assertThat(second.path("count")).isEqualTo(first.path("count"));
        assertThat(ids(second.path("results"))).doesNotContainAnyElementsOf(ids(first.path("results")));
        assertThat(follow(second.path("previous").asText())).isEqualTo(first);
    }

    @Test
    void showTheOwnConversationsTheLastUpdatedFirst() {
        Team pair = Team.of(server, server.anna(), Inn.BEN);
        Team group = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
        Team.begin(server.ben(), Inn.MARIA);
        pair.writes(server.ben(), "Are you there?");

        JsonNode list = server.anna().get(Team.Q + "/conversations/").json();

        assertThat(fields(list)).isEqualTo(names("count next previous results"));
        assertThat(list.path("count").asInt()).isEqualTo(2);
        assertThat(ids(list.path("results"))).containsExactly(pair.id(), group.id());
        JsonNode first = list.path("results").get(0);
        assertThat(fields(first)).isEqualTo(Wire.STAFF_CONVERSATION);
        assertThat(first.path("unread_count").asInt()).isEqualTo(1);
        assertThat(fields(first.path("last_message")))
                .isEqualTo(names("id message sender sender_id sender_name timestamp created_at is_read is_deleted"
                        + " has_attachments attachments"));
        assertThat(ids(server.anna()
                        .get(Team.Q + "/conversations/?ordering=created_at")
                        .json()
                        .path("results")))
                .containsExactly(pair.id(), group.id());
        assertThat(ids(server.anna()
                        .get(Team.Q + "/conversations/?search=maria")
                        .json()
                        .path("results")))
                .containsExactly(group.id());
    }

    @Test
    void showWhereToForwardTo() {
        Team group = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
        Team.begin(server.ben(), Inn.MARIA);

        JsonNode targets =
                server.anna().get(Team.Q + "/conversations/for-forwarding/").json();

        assertThat(targets.path("count").asInt()).isEqualTo(1);
        JsonNode target = targets.path("conversations").get(0);
        assertThat(fields(target))
                .isEqualTo(names("id title is_group participants participant_count last_message updated_at"));
        assertThat(target.path("id").asLong()).isEqualTo(group.id());
        assertThat(target.path("participants").get(0))
                .hasToString("{\"id\":1,\"name\":\"Maria Byrne\",\"profile_image_url\":null}");
    }

    @Test
    void showWhatWaitsMostFirst() {
        Team pair = Team.of(server, server.anna(), Inn.BEN);
        Team group = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);
        pair.writes(server.ben(), "One");
        group.writes(server.ben(), "Two");
        group.writes(server.maria(), "Three");

        JsonNode counts =
                server.anna().get(Team.Q + "/conversations/unread-count/").json();
        JsonNode waiting = server.anna()
                .get(Team.Q + "/conversations/conversations-with-unread-count/")
                .json();

        assertThat(counts)
                .hasToString("{\"total_unread\":3,\"conversations_with_unread\":2,\"breakdown\":["
                        + "{\"conversation_id\":" + group.id()
                        + ",\"unread_count\":2,\"title\":\"\",\"is_group\":true},"
                        + "{\"conversation_id\":" + pair.id()
                        + ",\"unread_count\":1,\"title\":\"\",\"is_group\":false}]}");
        assertThat(fields(waiting)).isEqualTo(names("conversations_with_unread updated_at"));
        assertThat(waiting.path("conversations_with_unread").asInt()).isEqualTo(2);
    }

    private JsonNode follow(String link) {
        return server.anna()
                .get(link.substring("https://chat.example".length()))
                .json();
    }
}
