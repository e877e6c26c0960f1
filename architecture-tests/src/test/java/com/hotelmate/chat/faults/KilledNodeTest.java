package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nodes that are killed between any two instructions lose nothing that they acknowledged. */
class KilledNodeTest {

    private static final int KILLS = Rounds.of(10, 100);
    private static final int WRITERS = 8;
    private static final int SENT_BETWEEN_KILLS = 20;

    @Test
    void losesNothingAndStoresNothingTwice(@TempDir Path directory) throws Exception {
        History history = new History();
        try (FaultDatabase database = FaultDatabase.start(directory);
                Cluster cluster = Cluster.of(2, database.url())) {
            Guests guests = Guests.of(cluster.front(), 4);

            Writers writing = Writers.start(guests, history, WRITERS);
            try {
                for (int kill = 0; kill < KILLS; kill++) {
                    long before = history.count(History.End.OK);
                    await().atMost(Duration.ofMinutes(3))
                            .until(() -> history.count(History.End.OK) > before + SENT_BETWEEN_KILLS);
                    cluster.replace(kill % 2);
                    cluster.awaitReady(kill % 2);
                }
            } finally {
                writing.close();
            }

            assertThat(HistoryCheck.violations(history.attempts(), guests.changes(), guests.messages()))
                    .isEmpty();
            assertThat(history.count(History.End.UNKNOWN))
                    .as("attempts that a kill broke off")
                    .isPositive();
        }
    }
}
