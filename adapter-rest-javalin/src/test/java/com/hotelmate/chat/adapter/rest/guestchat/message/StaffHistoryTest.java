package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.ids;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffHistoryTest {

    private static ChatServer server;

    @BeforeAll
    static void start() {
        server = ChatServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Response read(Guest guest, String rest) {
        return server.anna().get("/api/chat/killarney/conversations/" + guest.conversation() + rest);
    }

    @Test
    void givesTheNewestTenAsABareArrayWithDeletedOnes() {
        Guest guest = server.guest();
        List<Long> ids = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            ids.add(guest.writes("n" + i));
        }
        guest.send("DELETE", "/messages/" + ids.get(10) + "/delete/", "");

        Response page = read(guest, "/messages/");
        Response rest = read(guest, "/messages/?before_id=" + ids.get(1));
        Response present = read(guest, "/messages/?include_deleted=false&limit=100");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.json().isArray()).isTrue();
        assertThat(ids(page.json())).isEqualTo(ids.subList(1, 11));
        assertThat(fields(page.json().path(0))).isEqualTo(Wire.GUEST_MESSAGE);
        assertThat(page.json().path(9).path("message").asText()).isEqualTo("[Message deleted]");
        assertThat(page.header("X-Has-More")).isEqualTo("true");
        assertThat(page.header("X-Conversation-Seq")).isEqualTo("12");
        assertThat(ids(rest.json())).isEqualTo(ids.subList(0, 1));
        assertThat(rest.header("X-Has-More")).isEqualTo("false");
        assertThat(ids(present.json())).isEqualTo(ids.subList(0, 10));
    }

    @Test
    void refusesAPageThatIsNoneBeforeItLooksForTheConversation() {
        assertRefused(
                server.anna().get("/api/chat/killarney/conversations/999999/messages/?limit=-1"), 400, "INVALID_PAGE");
        assertRefused(
                server.anna().get("/api/chat/killarney/conversations/999999/messages/?before_id=1&after_id=1"),
                400,
                "INVALID_PAGE");
        assertRefused(server.anna().get("/api/chat/killarney/conversations/999999/messages/"), 404, "NOT_FOUND");
    }

    @Test
    void tellsTheChangesSinceANumber() {
        Guest guest = server.guest();
        guest.writes("One");

        JsonNode feed = read(guest, "/changes/?after=0").json();

        assertThat(fields(feed)).isEqualTo(names("conversation_id changes last_seq oldest_seq has_more"));
        assertThat(feed.path("changes")).hasSize(1);
        assertThat(feed.path("has_more").asBoolean()).isFalse();
        assertRefused(read(guest, "/changes/?after=9"), 410, "CURSOR_AHEAD");
        assertRefused(server.anna().get("/api/chat/killarney/conversations/999999/changes/"), 404, "NOT_FOUND");
    }

    @Test
    void isCaughtUpWithByTheChangesSinceItsNumber() {
        Guest guest = server.guest();
        guest.writes("One");
        String seq = read(guest, "/messages/").header("X-Conversation-Seq");
        long second = guest.writes("Two");

        JsonNode since = read(guest, "/changes/?after=" + seq).json().path("changes");

        assertThat(since).hasSize(1);
        assertThat(since.path(0).path("payload").path("id").asLong()).isEqualTo(second);
    }

    @Test
    void marksWhatTheGuestWroteReadForAllOfTheStaff() {
        Guest guest = server.guest();
        long first = guest.writes("One");
        long second = guest.writes("Two");
        String path = "/api/chat/killarney/conversations/" + guest.conversation() + "/mark-read/";

        Response response = server.anna().post(path, "");
        Response colleague = server.ben().post(path, "");

        assertThat(fields(response.json()))
                .isEqualTo(names("conversation_id marked_as_read marked_read message_ids last_seq"));
        assertThat(response.json().path("message_ids")).hasToString("[" + first + "," + second + "]");
        assertThat(colleague.json().path("marked_read").asInt()).isZero();
        assertThat(texts(guest.get("/messages/").json().path("messages"))).hasSize(2);
        assertThat(guest.get("/messages/")
                        .json()
                        .path("messages")
                        .path(0)
                        .path("read_by_staff")
                        .asBoolean())
                .isTrue();
        assertRefused(server.anna().post("/api/chat/killarney/conversations/999999/mark-read/", ""), 404, "NOT_FOUND");
    }

    @Test
    void givesARepeatedRequestWithAKeyTheSameAnswer() {
        Guest guest = server.guest();
        guest.writes("One");
        String path = "/api/chat/killarney/conversations/" + guest.conversation() + "/mark-read/";

        Response first = server.anna().post(path, "", "Idempotency-Key", "k1");
        Response again = server.anna().post(path, "", "Idempotency-Key", "k1");

        assertThat(first.json().path("marked_read").asInt()).isEqualTo(1);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    }
}
