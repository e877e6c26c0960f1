package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedTest {

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
    void tellsTheChangesSinceANumber() {
        Guest guest = server.guest();
        long id = guest.writes("One");
        guest.send("PUT", "/messages/" + id + "/update/", "{\"message\":\"Two\"}");
        long conversation = guest.conversation();

        Response response = guest.get("/conversations/" + conversation + "/changes/?after=0&limit=1");
        JsonNode feed = response.json();
        JsonNode change = feed.path("changes").path(0);
        JsonNode rest = guest.get("/conversations/" + conversation + "/changes/?after=1")
                .json();

        assertThat(response.status()).isEqualTo(200);
        assertThat(fields(feed)).isEqualTo(names("conversation_id changes last_seq oldest_seq has_more"));
        assertThat(feed.path("conversation_id").asLong()).isEqualTo(conversation);
        assertThat(feed.path("last_seq").asInt()).isEqualTo(2);
        assertThat(feed.path("oldest_seq").asInt()).isEqualTo(1);
        assertThat(feed.path("has_more").asBoolean()).isTrue();
        assertThat(fields(change)).isEqualTo(names("seq event_id type occurred_at payload"));
        assertThat(change.path("seq").asInt()).isEqualTo(1);
        assertThat(change.path("event_id").asText()).matches("[0-9a-f-]{36}");
        assertThat(change.path("type").asText()).isEqualTo("message_created");
        assertThat(change.path("occurred_at").asText()).endsWith("Z");
        assertThat(fields(change.path("payload"))).containsAll(Wire.GUEST_MESSAGE);
        assertThat(change.path("payload").path("message").asText()).isEqualTo("Two");
        assertThat(rest.path("changes")).hasSize(1);
        assertThat(rest.path("changes").path(0).path("type").asText()).isEqualTo("message_edited");
        assertThat(rest.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void beginsAtTheBeginningUnlessAsked() {
        Guest guest = server.guest();
        guest.writes("One");

        assertThat(guest.get("/conversations/" + guest.conversation() + "/changes/")
                        .json()
                        .path("changes"))
                .hasSize(1);
    }

    @Test
    void refusesANumberThatWasNeverGivenOut() {
        Guest guest = server.guest();
        guest.writes("One");

        Response response = guest.get("/conversations/" + guest.conversation() + "/changes/?after=2");

        assertRefused(response, 410, "CURSOR_AHEAD");
        assertThat(response.json().path("last_seq").asInt()).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoNumberAndAnotherConversation() {
        Guest guest = server.guest();
        long other = server.guest().conversation();

        assertRefused(guest.get("/conversations/" + guest.conversation() + "/changes/?after=x"), 400, "INVALID_PAGE");
        assertRefused(guest.get("/conversations/" + other + "/changes/"), 403, "CONVERSATION_MISMATCH");
        assertRefused(guest.get("/conversations/999999/changes/"), 403, "CONVERSATION_MISMATCH");
    }
}
