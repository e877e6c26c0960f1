package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.rest.standalone.Server;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that breaks off and comes back takes nothing with it, and nobody waits long for a word. */
class DatabaseRestartTest {

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Test
    void answersMeanwhileAndGoesOnAfterwards(@TempDir Path directory) throws Exception {
        History history = new History();
        try (FaultDatabase database = FaultDatabase.start(directory);
                Server server = Server.start(Cluster.settings(database.url(), 0))) {
            Front front = new Front(List.of(URI.create(server.baseUrl()).getPort()));
            Guests guests = Guests.of(front, 2);

            Outage outage;
            Writers writing = Writers.start(guests, history, 4);
            try {
                await().atMost(PATIENCE).until(() -> history.count(History.End.OK) > 50);
                database.breakOff();
                try {
                    outage = Outage.seenBy(front, guests);
                } finally {
                    database.comeBack();
                }
                long before = history.count(History.End.OK);
                await().atMost(PATIENCE).until(() -> history.count(History.End.OK) > before + 20);
            } finally {
                writing.close();
            }

            assertThat(outage.refusal().status()).as(outage.toString()).isEqualTo(503);
            assertThat(outage.refusal().body().path("code").asText()).isEqualTo("TEMPORARILY_UNAVAILABLE");
            assertThat(outage.toRefuse()).isLessThan(LONGEST_ANSWER);
            assertThat(outage.live().status()).isEqualTo(200);
            assertThat(outage.ready().status()).isEqualTo(503);
            assertThat(HistoryCheck.violations(history.attempts(), guests.changes(), guests.messages()))
                    .isEmpty();
        }
    }

    /**
     * What the node answered while the database was away.
     *
     * @param toRefuse how long the refusal took
     */
    private record Outage(Front.Answer refusal, Duration toRefuse, Front.Answer live, Front.Answer ready) {

        static Outage seenBy(Front front, Guests guests) {
            Guests.Guest guest = guests.all().get(0);
            long asked = System.nanoTime();
            Front.Answer refusal =
                    guests.send(guest, "Anybody there?", UUID.randomUUID().toString());
            Duration toRefuse = Duration.ofNanos(System.nanoTime() - asked);
            Front.Answer live = front.call("GET", "/health/live", "none", Map.of());
            Front.Answer ready = front.call("GET", "/health/ready", "none", Map.of());
            for (int i = 0; i < 200 && ready.status() != 503; i++) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
                ready = front.call("GET", "/health/ready", "none", Map.of());
            }
            return new Outage(refusal, toRefuse, live, ready);
        }
    }
}
