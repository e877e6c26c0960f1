package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.LogBook;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Team;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Staff pages that were published long ago go on working, and it is seen whether anybody still uses them. */
class TeamDialectTest {

    @Test
    void speaksTheOldDialectsAndCountsWhatIsDeprecated() {
        try (LogBook log = new LogBook();
                DemoServer demo = DemoServer.with(Map.of(
                        "REALTIME_PRIVACY", "public",
                        "REALTIME_DIALECTS", "envelope,staff-flat,web-client-2026"))) {
            Hotel hotel = demo.hotel(DemoServer.KILLARNEY);
            Person manager = hotel.manager();
            Team team = Team.of(hotel, manager, hotel.receptionist());
            String flat = "hotel-killarney-staff-conversation-" + team.id();
            String web = "hotel-killarney.staff-chat." + team.id();
            String personal = "hotel-killarney.staff-" + hotel.idOf(hotel.receptionist()) + "-notifications";
            assertThat(demo.stranger().get("/metrics").text()).doesNotContain("hotelchat_deprecated_signals_total");

            try (Screen screen = Screen.of(demo.stranger()).listening(flat, web, personal)) {
                long id = team.says(manager, "Hello @anna");

                assertThat(screen.heard(flat, "message-created")
                                .data()
                                .path("id")
                                .asLong())
                        .isEqualTo(id);
                assertThat(screen.heard(flat, "new-message").data().path("id").asLong())
                        .isEqualTo(id);
                screen.heard(web, "realtime_staff_chat_message_created");
                screen.heard(personal, "realtime_staff_chat_message_created");
                screen.heard(personal, "realtime_staff_chat_staff_mentioned");
                screen.heard(personal, "realtime_staff_chat_conversations_with_unread");
                hotel.receptionist().post(team.path("/mark_as_read/")).expecting(200);
                screen.heard(flat, "messages-read");
                screen.heard(web, "realtime_staff_chat_messages_read");
                hotel.receptionist()
                        .post(team.path("/typing/"), Map.of("is_typing", true))
                        .expecting(204);
                screen.heard(flat, "user-typing");
                screen.heard(web, "realtime_staff_chat_typing");
            }

            assertThat(log.lines())
                    .filteredOn(line -> line.contains("The dialect staff-flat is deprecated"))
                    .hasSize(1);
            await().atMost(Duration.ofSeconds(10))
                    .untilAsserted(
                            () -> assertThat(demo.stranger().get("/metrics").text())
                                    .contains("hotelchat_deprecated_signals_total{dialect=\"staff-flat\"} 4.0"));
        }
    }
}
