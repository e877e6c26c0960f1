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
import com.hotelmate.chat.domain.stay.StayState;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestHistoryTest {

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
    void pagesThroughTheHistory() {
        Guest guest = server.guest();
        List<Long> ids = List.of(guest.writes("1"), guest.writes("2"), guest.writes("3"), guest.writes("4"));

        Response newest = guest.get("/messages/?limit=2&unknown=1");
        JsonNode older = guest.get("/messages/?limit=2&before_id=" + ids.get(2)).json();
        JsonNode byAlias = guest.get("/messages/?before=" + ids.get(1)).json();
        JsonNode newer = guest.get("/messages/?limit=1&after_id=" + ids.get(1)).json();

        assertThat(fields(newest.json())).isEqualTo(names("messages conversation_id count has_more last_seq"));
        assertThat(ids(newest.json().path("messages"))).isEqualTo(ids.subList(2, 4));
        assertThat(newest.json().path("conversation_id").asLong()).isEqualTo(guest.conversation());
        assertThat(newest.json().path("count").asInt()).isEqualTo(2);
        assertThat(newest.json().path("has_more").asBoolean()).isTrue();
        assertThat(newest.json().path("last_seq").asInt()).isEqualTo(4);
        assertThat(newest.header("X-Conversation-Seq")).isEqualTo("4");
        assertThat(ids(older.path("messages"))).isEqualTo(ids.subList(0, 2));
        assertThat(older.path("has_more").asBoolean()).isFalse();
        assertThat(ids(byAlias.path("messages"))).isEqualTo(ids.subList(0, 1));
        assertThat(ids(newer.path("messages"))).isEqualTo(ids.subList(2, 3));
        assertThat(newer.path("has_more").asBoolean()).isTrue();
    }

    @Test
    void readsFromTheVeryBeginningAndBeforeIt() {
        Guest guest = server.guest();
        long id = guest.writes("Only");

        assertThat(ids(guest.get("/messages/?after_id=0").json().path("messages")))
                .containsExactly(id);
        assertThat(guest.get("/messages/?before_id=0").json().path("count").asInt())
                .isZero();
    }

    @Test
    void hidesWhatWasDeletedUnlessAskedNotTo() {
        Guest guest = server.guest();
        long id = guest.writes("Oops");
        guest.send("DELETE", "/messages/" + id + "/delete/", "");

        assertThat(guest.get("/messages/").json().path("messages")).isEmpty();
        assertThat(texts(guest.get("/messages/?include_deleted=true").json().path("messages")))
                .containsExactly("[Message deleted]");
    }

    @Test
    void givesFiftyAtOnceUnlessAskedForMore() {
        Guest guest = server.guest();
        for (int i = 0; i < 51; i++) {
            guest.writes("n");
        }

        assertThat(guest.get("/messages/").json().path("count").asInt()).isEqualTo(50);
        assertThat(guest.get("/messages/?limit=100000").json().path("count").asInt())
                .isEqualTo(51);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=-1", "limit=x", "before_id=a", "after_id=-1", "before=1.5", "before_id=3&after_id=1"})
    void refusesAPageThatIsNone(String query) {
        assertRefused(server.guest().get("/messages/?" + query), 400, "INVALID_PAGE");
    }

    @Test
    void endsWithTheStay() {
        Guest guest = server.guest();
        guest.writes("Before");
        server.inn.in(guest.stay(), StayState.CHECKED_OUT);
        long id = guest.conversation();
        server.anna().post("/api/chat/killarney/conversations/" + id + "/leave/", "");
        server.anna().post("/api/chat/killarney/conversations/" + id + "/assign-staff/", "");

        Response page = guest.get("/messages/?include_deleted=true");

        assertThat(texts(page.json().path("messages"))).containsExactly("Before");
        assertThat(page.header("X-Conversation-Seq"))
                .isEqualTo(guest.get("/context/").json().path("last_seq").asText());
    }
}
