package com.hotelmate.chat.adapter.rest.push;

import static com.hotelmate.chat.adapter.rest.guestchat.Wire.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer;
import com.hotelmate.chat.adapter.rest.guestchat.ChatServer.Guest;
import com.hotelmate.chat.adapter.rest.guestchat.Inn;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.push.PushEntry;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LedgerTest {

    private static final Instant NOW = Instant.parse("2026-01-05T10:30:00Z");

    private static Storage storage;
    private static ChatServer server;

    @BeforeAll
    static void start() {
        storage = InMemoryStorage.create(InstantSource.system());
        server = ChatServer.start(builder -> builder.storage(storage));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void tellsManagersWhoWasNotifiedOfAGuestsMessageAndWhyNot() {
        Guest grace = server.guest();
        long message = grace.writes("Hello");
        Recipient anna = new Recipient.Staff(Inn.KILLARNEY, new StaffId(Inn.ANNA));
        Recipient ben = new Recipient.Staff(Inn.KILLARNEY, new StaffId(Inn.BEN));
        storage.pushes()
                .enter(
                        Inn.KILLARNEY,
                        List.of(
                                entry(grace, message, anna, Optional.of(1L), PushOutcome.DEAD_TOKEN),
                                entry(grace, message, anna, Optional.of(2L), PushOutcome.SENT),
                                entry(grace, message, ben, Optional.empty(), PushOutcome.OFF_DUTY)));

        Response pushes = server.maria().get("/api/chat/killarney/messages/" + message + "/pushes/");

        assertThat(pushes.status()).isEqualTo(200);
        assertThat(pushes.text())
                .isEqualTo("{\"message_id\":" + message + ",\"pushes\":["
                        + "{\"recipient\":\"staff\",\"staff_id\":7,\"staff_name\":\"Anna Byrne\",\"booking_id\":null,"
                        + "\"result\":\"sent\",\"reason\":null,\"devices\":["
                        + "{\"result\":\"failed\",\"reason\":\"dead_token\"},{\"result\":\"sent\",\"reason\":null}],"
                        + "\"at\":\"2026-01-05T10:30:00Z\"},"
                        + "{\"recipient\":\"staff\",\"staff_id\":8,\"staff_name\":\"Ben Byrne\",\"booking_id\":null,"
                        + "\"result\":\"skipped\",\"reason\":\"off_duty\",\"devices\":[],"
                        + "\"at\":\"2026-01-05T10:30:00Z\"}]}");
    }

    @Test
    void namesAGuestByTheirBooking() {
        Guest grace = server.guest();
        long message = grace.writes("Hello");
        Recipient guest = new Recipient.Guest(Inn.KILLARNEY, grace.stay().booking());
        storage.pushes()
                .enter(Inn.KILLARNEY, List.of(entry(grace, message, guest, Optional.empty(), PushOutcome.NO_DEVICE)));

        Response pushes = server.maria().get("/api/staff/hotel/killarney/chat/messages/" + message + "/pushes");

        assertThat(pushes.json().at("/pushes/0/recipient").asText()).isEqualTo("guest");
        assertThat(pushes.json().at("/pushes/0/booking_id").asText())
                .isEqualTo(grace.stay().booking().value());
        assertThat(pushes.json().at("/pushes/0/reason").asText()).isEqualTo("no_device");
    }

    @Test
    void isForManagersOfTheHotel() {
        long message = server.guest().writes("Hello");
        String path = "/api/chat/killarney/messages/" + message + "/pushes/";

        assertRefused(server.anna().get(path), 403, "CAPABILITY_REQUIRED");
        assertRefused(server.dora().get(path), 404, "NOT_FOUND");
        assertRefused(server.dora().get("/api/chat/dublin/messages/" + message + "/pushes/"), 404, "NOT_FOUND");
        assertRefused(server.maria().get("/api/chat/killarney/messages/999999/pushes/"), 404, "NOT_FOUND");
        assertRefused(server.guest().person().get(path), 401, "AUTHENTICATION_REQUIRED");
    }

    @Test
    void isForManagersWhoTakePartInATeam() {
        long team = server.maria()
                .post("/api/staff_chat/killarney/conversations/", "{\"participant_ids\":[" + Inn.ANNA + "]}")
                .json()
                .path("id")
                .asLong();
        long message = server.anna()
                .post("/api/staff_chat/killarney/conversations/" + team + "/send-message/", "{\"message\":\"Coffee?\"}")
                .json()
                .path("id")
                .asLong();
        String path = "/api/staff_chat/killarney/messages/" + message + "/pushes/";

        assertThat(server.maria().get(path).text()).isEqualTo("{\"message_id\":" + message + ",\"pushes\":[]}");
        assertRefused(server.anna().get(path), 403, "CAPABILITY_REQUIRED");
        assertRefused(server.ben().get(path), 403, "NOT_PARTICIPANT");
        assertRefused(server.maria().get("/api/chat/killarney/messages/" + message + "/pushes/"), 404, "NOT_FOUND");
    }

    private static PushEntry entry(
            Guest guest, long message, Recipient to, Optional<Long> device, PushOutcome outcome) {
        return new PushEntry(
                new ConversationId(guest.conversation()),
                1,
                Optional.of(new MessageId(message)),
                to,
                device,
                outcome,
                NOW);
    }
}
