package com.hotelmate.chat.endtoend.storage;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What Prometheus reads, in the names of the contract. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MetricsTest {

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
    void showTheDatabase() {
        assertThat(number("hotelchat_db_query_seconds_count")).isPositive();
        assertThat(number("hotelchat_db_query_seconds_sum")).isPositive();
        assertThat(number("hotelchat_db_pool_connections{state=\"idle\"}")
                        + number("hotelchat_db_pool_connections{state=\"active\"}"))
                .isBetween(1.0, 5.0);
        assertThat(number("hotelchat_db_pool_connections{state=\"waiting\"}")).isNotNegative();
    }

    private double number(String metric) {
        String text = server.stranger().get("/metrics").text();
        Matcher line =
                Pattern.compile("(?m)^" + Pattern.quote(metric) + " (\\S+)$").matcher(text);
        assertThat(line.find()).as(metric + " in\n" + text).isTrue();
        return Double.parseDouble(line.group(1));
    }
}
