package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node that is killed after it published and before it could note that down leaves nothing unpublished. */
class KilledPublisherTest {

    private static final int KILLS = Rounds.of(10, 100);

    @Test
    void publishesEverythingInOrderAllTheSame(@TempDir Path directory) throws Exception {
        AtomicReference<Node> node = new AtomicReference<>();
        Set<String> dead = ConcurrentHashMap.newKeySet();
        try (FaultDatabase database = FaultDatabase.start(directory);
                Committing committing = new Committing(database.url(), 3);
                Outlet outlet = Outlet.open(parcel -> {
                    // Published, and dead before the answer: nobody notes it down.
                    if (dead.size() < KILLS && dead.add(parcel.node())) {
                        node.get().kill();
                        return false;
                    }
                    return true;
                })) {
            for (int i = 0; i <= KILLS; i++) {
                committing.commit(12);
                String name = "node" + i;
                node.set(start(name, database, outlet));
                if (i < KILLS) {
                    await().atMost(Duration.ofMinutes(3)).until(() -> dead.contains(name));
                }
            }

            Map<Long, Long> lastSeqs = committing.lastSeqs();
            await().atMost(Duration.ofMinutes(3))
                    .untilAsserted(() -> assertThat(Publication.violations(outlet.published(), lastSeqs))
                            .isEmpty());
            assertThat(outlet.published().values().stream().mapToInt(List::size).sum())
                    .as("published numbers, with those that were published before a death and again after it")
                    .isGreaterThan((int) lastSeqs.values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        } finally {
            node.get().close();
        }
    }

    private static Node start(String name, FaultDatabase database, Outlet outlet) {
        return Node.start(PublishingNode.class, List.of(name, database.url(), outlet.url()), Map.of());
    }
}
