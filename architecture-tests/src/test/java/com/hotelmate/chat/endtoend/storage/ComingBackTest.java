package com.hotelmate.chat.endtoend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.Gate;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Stay;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A server may come before its database, and go without taking anything along. */
class ComingBackTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    @Test
    void whatWasSaidAndWhoLoggedInOutlivesTheServer() {
        DemoServer before = DemoServer.with(DemoServer.aDatabase());
        Stay stay = before.hotel(DemoServer.KILLARNEY).newStay();
        Person receptionist = before.hotel(DemoServer.KILLARNEY).receptionist();
        long question = stay.guestSays("Is there a late check-out?");
        long answer = stay.staffSays(receptionist, "Until noon.");
        DemoServer after = before.anotherNode();
        try (before) {
            assertThat(before.url()).isNotEqualTo(after.url());
        }

        try (after) {
            assertThat(stay.guest()
                            .at(after)
                            .get(stay.path("/messages/"))
                            .expecting(200)
                            .path("messages")
                            .findValuesAsText("id"))
                    .contains(Long.toString(question), Long.toString(answer));
            assertThat(receptionist
                            .at(after)
                            .get("/api/chat/hotel-killarney/conversations/")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void aServerThatComesFirstWaitsForItsDatabase() throws IOException {
        try (Gate gate = Gate.before(TestDatabase.newEmptyAddress())) {
            gate.shut();
            try (DemoServer server = DemoServer.unfurnished(DemoServer.in(gate.address()))) {
                assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
                assertThat(checks(server).path("database").asText()).isEqualTo("down");

                gate.open();

                await().atMost(DEADLINE).until(() -> isReady(server));
            }
        }
    }

    @Test
    void aServerThatMayNotMigrateIsNotReadyBeforeSomebodyDid() {
        DatabaseAddress database = TestDatabase.newEmptyAddress();
        Map<String, String> settings = new HashMap<>(DemoServer.in(database));
        settings.put("DATABASE_MIGRATE", "false");
        try (DemoServer server = DemoServer.unfurnished(settings);
                Pool pool = Pool.open(PoolSettings.of(database))) {
            await().atMost(DEADLINE)
                    .until(() -> checks(server).path("database").asText().equals("up"));
            assertThat(checks(server).path("migrations").asText()).isEqualTo("down");
            assertThat(isReady(server)).isFalse();
            server.stranger()
                    .post("/api/staff/login/", Map.of("username", "nobody", "password", "nothing"))
                    .refusing(503, "TEMPORARILY_UNAVAILABLE");

            assertThat(new Migrations(pool.unpooled()).apply()).isNotEmpty();

            await().atMost(DEADLINE).until(() -> isReady(server));
        }
    }

    private static JsonNode checks(DemoServer server) {
        return server.stranger().get("/health/ready").json().path("checks");
    }

    private static boolean isReady(DemoServer server) {
        Answer answer = server.stranger().get("/health/ready");
        return answer.status() == 200;
    }
}
