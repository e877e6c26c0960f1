package com.hotelmate.chat.endtoend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** It does not matter which node somebody is connected to. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    private final DemoServer here = DemoServer.with(DemoServer.aDatabase());
    private final DemoServer there = here.anotherNode();
    private final Hotel hotel = here.hotel(DemoServer.KILLARNEY);

    @AfterAll
    void stop() {
        there.close();
        here.close();
    }

    @Test
    void aGuestHearsTheStaffOfAnotherNode() {
        Stay stay = hotel.newStay();
        String channel = stay.context().path("channels").path("booking").asText();
        Person guestThere = stay.guest().at(there);

        try (Screen screen = Screen.of(guestThere).listening(channel)) {
            long message = stay.staffSays(hotel.receptionist(), "Good evening");

            screen.heard(
                    channel,
                    "realtime_event",
                    event -> event.path("payload").path("id").asLong() == message);
        }
    }

    @Test
    void oneNodeLetsInToTheChannelsOfAnother() {
        Stay stay = hotel.newStay();
        String channel = stay.context().path("channels").path("booking").asText();

        try (Screen screen = Screen.of(stay.guest().at(there), here).listening(channel)) {
            stay.staffSays(hotel.receptionist(), "Good evening");

            screen.envelope(channel, "message_created");
        }
    }

    @Test
    void somebodyWhoLogsOutOnOneNodeIsOutOnAll() {
        Person manager = hotel.login("manager");
        assertThat(manager.at(there).get(hotel.path("/conversations/")).status())
                .isEqualTo(200);

        manager.post("/api/staff/logout/");

        await().atMost(DEADLINE)
                .until(() ->
                        manager.at(there).get(hotel.path("/conversations/")).status() == 401);
    }

    @Test
    void aGuestWhoChecksOutHearsNothingMoreOnAnyNode() {
        Stay stay = hotel.newStay();
        String channel = stay.context().path("channels").path("room").asText();

        try (Screen screen = Screen.of(stay.guest().at(there)).listening(channel)) {
            stay.move("check-out", Map.of()).expecting(200);

            await().atMost(DEADLINE).until(() -> screen.isKeptOutOf(channel));
        }
    }

    @Test
    void whoTypesIsSeenOnAnotherNode() {
        Stay stay = hotel.newStay();
        String channel = stay.context().path("channels").path("booking").asText();

        try (Screen screen = Screen.of(stay.guest().at(there)).listening(channel)) {
            hotel.receptionist().post(stay.staffPath("/typing/"), Map.of("is_typing", true));

            await().atMost(DEADLINE).until(() -> !screen.events().isEmpty());
        }
    }
}
