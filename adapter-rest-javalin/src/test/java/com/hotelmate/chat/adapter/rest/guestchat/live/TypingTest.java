package com.hotelmate.chat.adapter.rest.guestchat.live;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TypingTest {

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
    void isShownWithoutAnAnswer() {
        Guest guest = server.guest();

        Response response = guest.post("/conversations/" + guest.conversation() + "/typing/", "{\"is_typing\":true}");

        assertThat(response.status()).isEqualTo(204);
        assertThat(response.text()).isEmpty();
    }

    @Test
    void isRefusedElsewhereOutOfTheStayAndWithoutAWord() {
        Guest guest = server.guest();
        long other = server.guest().conversation();
        Stay expected = server.inn.put(Inn.KILLARNEY, StayState.EXPECTED, Optional.empty());
        Guest early = server.guest(expected);
        String on = "{\"is_typing\":true}";

        assertRefused(guest.post("/conversations/" + other + "/typing/", on), 403, "CONVERSATION_MISMATCH");
        assertRefused(guest.post("/conversations/999999/typing/", on), 403, "CONVERSATION_MISMATCH");
        assertRefused(early.post("/conversations/" + early.conversation() + "/typing/", on), 403, "NOT_CHECKED_IN");
        Response silent = guest.post("/conversations/" + guest.conversation() + "/typing/", "");
        assertRefused(silent, 400, "VALIDATION_FAILED");
        assertThat(silent.json().path("errors").path("is_typing").isArray()).isTrue();
    }
}
