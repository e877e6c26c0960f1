package com.hotelmate.chat.adapter.rest.staffchat;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.ids;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Beginning conversations with colleagues, and ending them. */
class TeamTest {

    private final ChatServer server = ChatServer.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Nested
    class Begun {

        @Test
        void isAnsweredFieldByField() {
            Response response = server.anna()
                    .post(Team.Q + "/conversations/", "{\"participant_ids\":[8,1,8,7],\"title\":\"  Front desk \"}");
            JsonNode begun = response.json();

            assertThat(response.status()).isEqualTo(201);
            assertThat(fields(begun)).isEqualTo(Wire.STAFF_CONVERSATION);
            assertThat(begun.path("conversation_id")).isEqualTo(begun.path("id"));
            assertThat(begun.path("hotel").asText()).isEqualTo("killarney");
            assertThat(begun.path("title").asText()).isEqualTo("Front desk");
            assertThat(begun.path("is_group").asBoolean()).isTrue();
            assertThat(ids(begun.path("participants"))).containsExactly(Inn.MARIA, Inn.ANNA, Inn.BEN);
            assertThat(begun.path("participants"))
                    .allSatisfy(person -> assertThat(fields(person)).isEqualTo(Wire.STAFF_PERSON));
            assertThat(begun.path("participant_count").asInt()).isEqualTo(3);
            assertThat(begun.path("created_by_id").asLong()).isEqualTo(Inn.ANNA);
            assertThat(begun.path("unread_count").asInt()).isZero();
            assertThat(begun.path("last_seq").asLong()).isEqualTo(1);
            assertThat(begun.path("last_message").isNull()).isTrue();
        }

        @Test
        void isFoundAgainByWhoeverNamesTheSamePeople() {
            Response first = Team.begin(server.anna(), Inn.BEN);

            Response again = Team.begin(server.ben(), Inn.ANNA);

            assertThat(again.status()).isEqualTo(200);
            assertThat(again.json().path("id")).isEqualTo(first.json().path("id"));
            assertThat(Team.begin(server.anna(), Inn.BEN, Inn.MARIA).status()).isEqualTo(201);
        }

        @ParameterizedTest
        @ValueSource(strings = {"[]", "[7]", "[9]", "[20]", "[8,999]", "[0]", "[-1,8]"})
        void needsActiveColleaguesOfTheOwnHotel(String ids) {
            Response refused = server.anna().post(Team.Q + "/conversations/", "{\"participant_ids\":" + ids + "}");

            assertRefused(refused, 400, "INVALID_PARTICIPANTS");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{}",
                    "{\"participant_ids\":8}",
                    "{\"participant_ids\":[null]}",
                    "{\"participant_ids\":[\"8\"]}"
                })
        void needsAListOfThem(String body) {
            Response refused = server.anna().post(Team.Q + "/conversations/", body);

            assertRefused(refused, 400, "VALIDATION_FAILED");
            assertThat(refused.json().path("errors").path("participant_ids").isArray())
                    .isTrue();
        }

        @Test
        void hasATitleOfAtMost255CharactersIfItIsAGroup() {
            String body = "{\"participant_ids\":[8,1],\"title\":\"" + "é".repeat(256) + "\"}";

            assertRefused(server.anna().post(Team.Q + "/conversations/", body), 400, "VALIDATION_FAILED");
            assertThat(server.anna()
                            .post(Team.Q + "/conversations/", "{\"participant_ids\":[8],\"title\":\"Us two\"}")
                            .json()
                            .path("title")
                            .asText())
                    .isEmpty();
        }

        @Test
        void isNotBegunTwiceByARepetition() {
            String body = "{\"participant_ids\":[8]}";

            Response first = server.anna().post(Team.Q + "/conversations/", body, "Idempotency-Key", "once");
            Response again = server.anna().post(Team.Q + "/conversations/", body, "Idempotency-Key", "once");

            assertThat(again.status()).isEqualTo(201);
            assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
            assertThat(again.text()).isEqualTo(first.text());
        }
    }

    @Nested
    class Shown {

        @Test
        void bringsItsNewestMessages() {
            Team team = Team.of(server, server.anna(), Inn.BEN);
            team.writes(server.anna(), "First");
            long gone = team.writes(server.anna(), "Second");
            server.anna().send("DELETE", Team.message(gone, "delete/"), "");
            team.writes(server.ben(), "Third");

            Response response = server.anna().get(team.path(""));
            JsonNode shown = response.json();

            List<String> expected = new ArrayList<>(Wire.STAFF_CONVERSATION);
            expected.addAll(List.of("messages", "has_more"));
            assertThat(fields(shown)).isEqualTo(expected);
            assertThat(texts(shown.path("messages"))).containsExactly("First", "Third");
            assertThat(shown.path("has_more").asBoolean()).isFalse();
            assertThat(shown.path("unread_count").asInt()).isEqualTo(1);
            assertThat(shown.path("last_message").path("message").asText()).isEqualTo("Third");
            assertThat(shown.path("last_message").path("sender").asText()).isEqualTo("Ben Byrne");
            assertThat(response.header("X-Conversation-Seq"))
                    .isEqualTo(shown.path("last_seq").asText());
        }

        @Test
        void isClosedToWhoTakesNoPartManagersToo() {
            Team team = Team.of(server, server.anna(), Inn.BEN);

            assertRefused(server.maria().get(team.path("")), 403, "NOT_PARTICIPANT");
            assertRefused(server.dora().get(team.path("")), 404, "NOT_FOUND");
        }

        @ParameterizedTest
        @ValueSource(strings = {"PUT", "PATCH"})
        void staysAsItWasBegun(String method) {
            Team team = Team.of(server, server.anna(), Inn.BEN);

            assertRefused(server.anna().send(method, team.path(""), "{\"title\":\"x\"}"), 403, "ACTION_NOT_AVAILABLE");
            assertRefused(server.maria().send(method, team.path(""), ""), 403, "NOT_PARTICIPANT");
        }
    }

    @Nested
    class Ended {

        @Test
        void byAManagerWhoTakesPartForEverybody() {
            Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);

            assertRefused(server.anna().send("DELETE", team.path(""), ""), 403, "CAPABILITY_REQUIRED");
            assertThat(server.maria().send("DELETE", team.path(""), "").status())
                    .isEqualTo(204);

            assertRefused(server.anna().get(team.path("")), 404, "NOT_FOUND");
            assertRefused(team.send(server.anna(), "{\"message\":\"Still there?\"}"), 404, "NOT_FOUND");
        }

        @Test
        void byNoManagerFromOutside() {
            Team team = Team.of(server, server.anna(), Inn.BEN);

            assertRefused(server.maria().send("DELETE", team.path(""), ""), 403, "NOT_PARTICIPANT");
        }

        @Test
        void forWhoeverLeavesAGroup() {
            Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA);

            Response left = server.ben().post(team.path("leave/"), "");

            assertThat(left.text()).isEqualTo("{\"success\":true,\"conversation_id\":" + team.id() + "}");
            assertRefused(server.ben().get(team.path("")), 403, "NOT_PARTICIPANT");
            assertThat(ids(team.seenBy(server.anna()).path("participants"))).containsExactly(Inn.MARIA, Inn.ANNA);
            JsonNode line = team.messages(server.anna()).get(0);
            assertThat(line.path("message").asText()).isEqualTo("Ben Byrne has left the conversation.");
            assertThat(line.path("is_system_message").asBoolean()).isTrue();
            assertThat(line.path("sender_name").asText()).isEqualTo("System");
            assertThat(line.path("sender").isNull()).isTrue();
        }

        @Test
        void forWhomTheCreatorOrAManagerSendsAway() {
            Team team = Team.of(server, server.anna(), Inn.BEN, Inn.MARIA, Inn.ODA);

            assertRefused(remove(team, "ben", Inn.ODA), 403, "CAPABILITY_REQUIRED");
            assertThat(remove(team, "anna", Inn.ODA).status()).isEqualTo(200);
            assertThat(remove(team, "maria", Inn.BEN).status()).isEqualTo(200);

            assertRefused(server.ben().get(team.path("")), 403, "NOT_PARTICIPANT");
            assertRefused(remove(team, "maria", 999), 404, "NOT_FOUND");
        }

        @Test
        void forNobodyWhoTalksToOneOnly() {
            Team pair = Team.of(server, server.anna(), Inn.BEN);

            assertRefused(server.ben().post(pair.path("leave/"), ""), 403, "ACTION_NOT_AVAILABLE");
            assertRefused(remove(pair, "anna", Inn.BEN), 403, "ACTION_NOT_AVAILABLE");
        }

        private Response remove(Team team, String by, long whom) {
            ChatServer.Person person =
                    by.equals("anna") ? server.anna() : by.equals("ben") ? server.ben() : server.maria();
            return person.send("DELETE", team.path("participants/" + whom + "/"), "");
        }
    }
}
