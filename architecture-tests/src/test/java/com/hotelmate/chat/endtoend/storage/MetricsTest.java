package com.hotelmate.chat.endtoend.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Stay;
import com.hotelmate.chat.endtoend.client.Team;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Prometheus reads, in the names of the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

    private static final String STAFF_CHAT =
            "hotelchat_messages_total{chat=\"staff\",hotel=\"dublin-central\",sender_type=\"staff\"}";

    private final DemoServer server = DemoServer.with(DemoServer.aDatabase());
    private final Hotel hotel = server.hotel(DemoServer.DUBLIN);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void countMessagesAndTimeAnswers() {
        Stay stay = hotel.newStay();
        stay.guestSays("Hello?");
        stay.guestSays("Anybody?");
        stay.staffSays(hotel.receptionist(), "Good evening.");
        Map<String, Object> again =
                Map.of("message", "Hello again", "client_message_id", "b3f1a1de-9a1c-4c5f-8f0e-6a9f3f8f0c11");
        stay.guest().post(stay.path("/messages/"), again).expecting(201);
        stay.guest().post(stay.path("/messages/"), again).expecting(200);

        assertThat(number("hotelchat_messages_total{chat=\"guest\",hotel=\"dublin-central\",sender_type=\"guest\"}"))
                .isEqualTo(3);
        assertThat(number("hotelchat_messages_total{chat=\"guest\",hotel=\"dublin-central\",sender_type=\"staff\"}"))
                .isEqualTo(1);
        assertThat(number("hotelchat_replies_total")).isEqualTo(1);
        assertThat(number("hotelchat_response_seconds_count")).isEqualTo(1);
        assertThat(number("hotelchat_first_response_seconds_count")).isEqualTo(1);
        assertThat(number("hotelchat_conversations_active")).isEqualTo(1);
    }

    @Test
    void countWhatTheStaffWriteToEachOtherEachTimeOnce() {
        Person sean = hotel.newColleague("Sean");
        Person maeve = hotel.newColleague("Maeve");
        Team group = Team.of(hotel, sean, maeve, hotel.manager());
        Team pair = Team.of(hotel, sean, maeve);
        double before = number(STAFF_CHAT);
        double responses = number("hotelchat_response_seconds_count");

        long message = group.says(sean, "Who is in tonight?");
        Map<String, Object> again =
                Map.of("message", "I am.", "client_message_id", "b3f1a1de-9a1c-4c5f-8f0e-6a9f3f8f0c12");
        maeve.post(group.path("/send-message/"), again).expecting(201);
        maeve.post(group.path("/send-message/"), again).expecting(200);
        Map<String, Object> forwarded = Map.of(
                "conversation_ids",
                List.of(group.id(), pair.id()),
                "client_message_id",
                "b3f1a1de-9a1c-4c5f-8f0e-6a9f3f8f0c13");
        sean.post(group.message(message, "/forward/"), forwarded).expecting(200);
        sean.post(group.message(message, "/forward/"), forwarded).expecting(200);

        assertThat(number(STAFF_CHAT) - before).isEqualTo(4);
        assertThat(number("hotelchat_response_seconds_count")).isEqualTo(responses);
    }

    @Test
    void showFromTheStartWhatBecomesOfPushes() {
        for (String result : List.of("sent", "skipped", "failed")) {
            assertThat(number("hotelchat_push_total{result=\"" + result + "\"}"))
                    .isZero();
        }
    }

    @Test
    void showTheDatabase() {
        assertThat(number("hotelchat_db_query_seconds_count")).isPositive();
        assertThat(number("hotelchat_db_query_seconds_sum")).isPositive();
        assertThat(number("hotelchat_db_pool_connections{state=\"idle\"}")
                        + number("hotelchat_db_pool_connections{state=\"active\"}"))
                .isBetween(1.0, 5.0);
        assertThat(number("hotelchat_db_pool_connections{state=\"waiting\"}")).isNotNegative();
    }

    private double number(String metric) {
        OptionalDouble number = server.metric(metric);
        assertThat(number).as(metric).isPresent();
        return number.orElseThrow();
    }
}
