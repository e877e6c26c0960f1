package com.hotelmate.chat.adapter.rest.guestchat;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.fields;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.ids;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.names;
import static com.hotelmate.chat.adapter.rest.guestchat.Wire.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the staff see of the hotel's conversations: rows C1 to C4. */
class ConversationsTest {

    private static final String LIST = "/api/chat/killarney/conversations/";

    private ChatServer server;

    @BeforeEach
    void start() {
        server = ChatServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showEverythingOfAConversationWithItsTwins() {
        Guest guest = server.guest();
        guest.writes("x".repeat(101));
        long id = guest.conversation();
        String room = guest.stay().room().orElseThrow().number().value();

        Response response = server.anna().get(LIST);
        JsonNode conversation = response.json().path(0);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).hasSize(1);
        assertThat(fields(conversation))
                .isEqualTo(names("id conversation_id booking_id room_id room_number roomNumber guest_id guestId"
                        + " guest_name guestName guest_first_name guest_last_name last_message lastMessage"
                        + " last_message_time last_message_sender_type has_unread unread_count unread_count_for_staff"
                        + " unreadCountForStaff unread_count_for_guest unreadCountForGuest current_staff_handler"
                        + " participants state created_at updated_at last_seq"));
        String time = conversation.path("last_message_time").asText();
        assertThat(conversation)
                .hasToString(("{'id':%d,'conversation_id':%d,'booking_id':'%s','room_id':%d,'room_number':'%s',"
                                + "'roomNumber':'%s','guest_id':%d,'guestId':%d,'guest_name':'Grace Kelly',"
                                + "'guestName':'Grace Kelly','guest_first_name':'Grace','guest_last_name':'Kelly',"
                                + "'last_message':'%s','lastMessage':'%s','last_message_time':'%s',"
                                + "'last_message_sender_type':'guest','has_unread':true,'unread_count':1,"
                                + "'unread_count_for_staff':1,'unreadCountForStaff':1,'unread_count_for_guest':0,"
                                + "'unreadCountForGuest':0,'current_staff_handler':null,'participants':[],"
                                + "'state':'active','created_at':%s,'updated_at':'%s','last_seq':1}")
                        .replace('\'', '"')
                        .formatted(
                                id,
                                id,
                                guest.stay().booking(),
                                guest.stay().room().orElseThrow().id(),
                                room,
                                room,
                                guest.stay().number(),
                                guest.stay().number(),
                                "x".repeat(100),
                                "x".repeat(100),
                                time,
                                conversation.path("created_at"),
                                time));
        assertThat(server.anna().get(LIST + id + "/").json()).isEqualTo(conversation);
    }

    @Test
    void nameTheHandlerAndWhoTakesPart() {
        Guest guest = server.guest();
        long id = guest.conversation();
        server.anna().post(LIST + id + "/messages/send/", "{\"message\":\"Welcome\"}");

        JsonNode conversation = server.anna().get(LIST + id).json();

        assertThat(conversation.path("current_staff_handler"))
                .hasToString("{\"id\":7,\"name\":\"Anna Byrne\",\"role\":\"Receptionist\",\"profile_image\":null}");
        assertThat(conversation.path("participants")).hasSize(1);
        assertThat(fields(conversation.path("participants").path(0)))
                .isEqualTo(names("staff_id staff_name staff_role joined_at left_at is_handler"));
        assertThat(conversation.path("unread_count_for_guest").asInt()).isEqualTo(1);
        assertThat(conversation.path("has_unread").asBoolean()).isFalse();
    }

    @Test
    void previewAPlaceholderAndNothingOfAnEmptyConversation() {
        Guest guest = server.guest();
        guest.send("DELETE", "/messages/" + guest.writes("Secret") + "/delete/", "");
        Guest silent = server.guest();

        JsonNode deleted = server.anna().get(LIST + guest.conversation()).json();
        JsonNode empty = server.anna().get(LIST + silent.conversation()).json();

        assertThat(deleted.path("last_message").asText()).isEqualTo("[Message deleted]");
        assertThat(deleted.path("unread_count").asInt()).isZero();
        assertThat(empty.path("last_message").isNull()).isTrue();
        assertThat(empty.path("last_message_time").isNull()).isTrue();
        assertThat(empty.path("last_message_sender_type").isNull()).isTrue();
    }

    @Test
    void areListedPageByPageTheLastUpdatedFirst() {
        List<Long> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Guest guest = server.guest();
            guest.writes("Hi");
            newestFirst.add(0, guest.conversation());
        }

        List<Long> read = new ArrayList<>();
        String path = "/api/chat/killarney/active-rooms/?limit=2";
        int pages = 0;
        while (!path.isEmpty()) {
            Response page = server.anna().get(path);
            read.addAll(ids(page.json()));
            pages++;
            String link = page.header("Link");
            assertThat(link).matches("(</api/chat/killarney/conversations/\\?[^>]+>; rel=\"next\")?");
            path = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
        }

        assertThat(read).isEqualTo(newestFirst);
        assertThat(pages).isEqualTo(3);
    }

    @Test
    void areListedByState() {
        long active = server.guest().conversation();
        Guest gone = server.guest();
        long ended = gone.conversation();
        server.inn.in(gone.stay(), StayState.CHECKED_OUT);
        gone.conversation();

        assertThat(ids(server.anna().get(LIST).json())).containsExactly(active);
        assertThat(ids(server.anna().get(LIST + "?state=ended").json())).containsExactly(ended);
        assertThat(ids(server.anna().get(LIST + "?state=all").json())).containsExactlyInAnyOrder(active, ended);
        assertThat(server.anna().get(LIST + ended).json().path("state").asText())
                .isEqualTo("ended");
        assertRefused(server.anna().get(LIST + "?state=old"), 400, "VALIDATION_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=-1", "cursor=x", "cursor=MjAyNg", "cursor=%00"})
    void refuseAPageThatIsNone(String query) {
        assertRefused(server.anna().get(LIST + "?" + query), 400, "INVALID_PAGE");
    }

    @Test
    void areOpenedByTheRoomOfTheGuest() {
        Guest guest = server.guest();
        String path = LIST + "from-room/" + guest.stay().room().orElseThrow().number() + "/";

        Response first = server.anna().post(path, "");
        long id = guest.writes("Hi");
        guest.send("DELETE", "/messages/" + id + "/delete/", "");
        Response again = server.anna().post(path, "{\"anything\":true}");

        assertThat(first.json())
                .hasToString("{\"conversation_id\":" + guest.conversation()
                        + ",\"messages\":[],\"conversation_created\":true,\"has_more\":false,\"last_seq\":0}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().path("conversation_created").asBoolean()).isFalse();
        assertThat(texts(again.json().path("messages"))).containsExactly("[Message deleted]");
        assertThat(again.json().path("last_seq").asInt()).isEqualTo(2);
        assertThat(again.header("X-Conversation-Seq")).isEqualTo("2");
    }

    @Test
    void areNotOpenedForARoomThatNobodyIsIn() {
        Guest gone = server.guest();
        String room = gone.stay().room().orElseThrow().number().value();
        server.inn.in(gone.stay(), StayState.CHECKED_OUT);

        assertRefused(server.anna().post(LIST + "from-room/" + room + "/", ""), 404, "NOT_FOUND");
        assertRefused(server.anna().post(LIST + "from-room/no-room/", ""), 404, "NOT_FOUND");
    }

    @Test
    void areCountedWhereSomethingWaits() {
        Guest guest = server.guest();
        guest.writes("One");
        guest.writes("Two");
        server.guest().conversation();
        String roomId = Long.toString(guest.stay().room().orElseThrow().id());

        Response response = server.anna().get(LIST + "unread-count/");

        assertThat(response.json())
                .hasToString("{\"unread_count\":1,\"total_unread\":2,\"unread_counts\":{\"" + roomId
                        + "\":2},\"rooms\":[{\"room_id\":" + roomId + ",\"room_number\":\""
                        + guest.stay().room().orElseThrow().number() + "\",\"conversation_id\":" + guest.conversation()
                        + ",\"unread_count\":2}]}");
        assertThat(server.anna()
                        .get("/api/chat/hotels/killarney/conversations/unread-count")
                        .text())
                .isEqualTo(response.text());
    }

    @Test
    void areForStaffOnly() {
        assertRefused(server.guest().person().get(LIST), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(server.dora().get(LIST), 404, "NOT_FOUND");
    }
}
