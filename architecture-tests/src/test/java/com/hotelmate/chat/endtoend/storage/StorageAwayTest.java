package com.hotelmate.chat.endtoend.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.Gate;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Stay;
import com.hotelmate.chat.endtoend.refusal.Probe;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** While the database is away nothing is promised, nobody waits, and the process is not taken for dead. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorageAwayTest {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    /** Far more than the two seconds that are promised, since a busy machine keeps no promise. */
    private static final Duration NOT_STUCK = Duration.ofSeconds(8);

    private static final List<String> NEED_NO_DATABASE = List.of("O1", "O2", "O3", "O4");

    private final Gate gate;
    private final DemoServer server;
    private final Hotel hotel;
    private final Stay stay;
    private final Person manager;
    private final long conversation;

    StorageAwayTest() throws IOException {
        gate = Gate.before(TestDatabase.newEmptyAddress());
        Map<String, String> settings = new HashMap<>(DemoServer.in(gate.address()));
        settings.put("DATABASE_TIMEOUT_SECONDS", "2");
        server = DemoServer.with(settings);
        hotel = server.hotel(DemoServer.KILLARNEY);
        stay = hotel.newStay();
        manager = hotel.manager();
        conversation = stay.conversation();
    }

    @AfterAll
    void stop() throws IOException {
        server.close();
        gate.close();
    }

    @Test
    void everyRouteSaysSoAtOnceAndAllIsWellWhenItIsBack() throws IOException {
        gate.shut();
        try {
            await().atMost(DEADLINE).until(() -> !isReady());
            assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
            for (Probe probe : Probe.all(server.routes())) {
                if (NEED_NO_DATABASE.stream().noneMatch(probe.route().id()::startsWith)) {
                    refusesForNow(probe);
                }
            }
            assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
            assertThat(server.stranger().get("/metrics").status()).isEqualTo(200);
        } finally {
            gate.open();
        }
        await().atMost(DEADLINE).until(this::isReady);
        assertThat(stay.guestSays("Are you there again?")).isPositive();
    }

    @Test
    void aDatabaseThatFallsSilentHoldsNobodyUp() throws IOException {
        gate.silence();
        try {
            long start = System.nanoTime();
            Answer answer = stay.guest().post(stay.path("/messages/"), Map.of("message", "Anybody?"));
            Duration waited = Duration.ofNanos(System.nanoTime() - start);

            answer.refusing(503, "TEMPORARILY_UNAVAILABLE");
            assertThat(waited).isLessThan(NOT_STUCK);
            assertThat(server.stranger().get("/health/live").status()).isEqualTo(200);
        } finally {
            gate.open();
        }
        await().atMost(DEADLINE).until(this::isReady);
        assertThat(stay.guestSays("Are you there again?")).isPositive();
    }

    private boolean isReady() {
        Answer answer = server.stranger().get("/health/ready");
        boolean ready = answer.status() == 200;
        assertThat(answer.json().path("checks").path("database").asText()).isEqualTo(ready ? "up" : "down");
        return ready;
    }

    private void refusesForNow(Probe probe) {
        String path = probe.path(place -> switch (place) {
            case "slug" -> hotel.slug();
            case "conversations" -> Long.toString(conversation);
            default -> "1";
        });
        long start = System.nanoTime();
        Answer answer = server.call(
                probe.method().name(),
                path,
                caller(probe).headers(),
                probe.method() == Method.GET ? null : Answer.text(probe.body()));
        Duration waited = Duration.ofNanos(System.nanoTime() - start);

        answer.refusing(503, "TEMPORARILY_UNAVAILABLE");
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.header("Retry-After")).as("%s", probe).matches("[1-9]\\d*");
        assertThat(waited).as("%s", probe).isLessThan(NOT_STUCK);
    }

    private Person caller(Probe probe) {
        if (probe.isFor(Audience.INTEGRATION)) {
            return server.bookings();
        }
        if (probe.isFor(Audience.PUBLIC)) {
            return server.stranger();
        }
        return probe.isFor(Audience.GUEST) ? stay.guest() : manager;
    }
}
