package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share the work, the service fails now and then, and one node stands still for longer than its lease. */
class PausedPublisherTest {

    private static final int CHANGES = Rounds.of(2_000, 10_000);
    private static final int CONVERSATIONS = 10;
    private static final int FAULTS_IN_A_HUNDRED = 5;
    private static final Duration PAUSE = PublishingNode.LEASE.plus(PublishingNode.LEASE.dividedBy(2));

    @Test
    void keepsTheOrderOfEveryConversationAndMissesNothing(@TempDir Path directory) throws Exception {
        Random faults = new Random(20261121);
        Set<String> publishers = ConcurrentHashMap.newKeySet();
        try (FaultDatabase database = FaultDatabase.start(directory);
                Committing committing = new Committing(database.url(), CONVERSATIONS);
                Outlet outlet = Outlet.open(parcel -> {
                    publishers.add(parcel.node());
                    return faults.nextInt(100) >= FAULTS_IN_A_HUNDRED;
                });
                Node sleeper = start("sleeper", database, outlet);
                Node other = start("other", database, outlet)) {
            committing.commit(CHANGES / 4);
            // A node that starts late on a busy machine finds nothing to publish unless there is more.
            await().atMost(Duration.ofMinutes(3)).until(() -> {
                committing.commit(CONVERSATIONS);
                return publishers.containsAll(Set.of("sleeper", "other"));
            });

            committing.commit(CHANGES / 4);
            sleeper.pause();
            committing.commit(CHANGES / 4);
            standStillFor(PAUSE);
            sleeper.goOn();
            committing.commit(CHANGES / 4);

            Map<Long, Long> lastSeqs = committing.lastSeqs();
            await().atMost(Duration.ofMinutes(5))
                    .untilAsserted(() -> assertThat(Publication.violations(outlet.published(), lastSeqs))
                            .isEmpty());
            assertThat(lastSeqs.values().stream().mapToLong(Long::longValue).sum())
                    .isGreaterThanOrEqualTo(CHANGES);
            Publication.seenByAClient(outlet.published())
                    .forEach((conversation, seen) -> assertThat((long) seen.size())
                            .as("changes that a client of conversation %s applied", conversation)
                            .isEqualTo(lastSeqs.get(conversation)));
            assertThat(other.isAlive()).isTrue();
        }
    }

    /** The fault is that time passes; there is nothing to wait for. */
    private static void standStillFor(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static Node start(String name, FaultDatabase database, Outlet outlet) {
        return Node.start(PublishingNode.class, List.of(name, database.url(), outlet.url()), Map.of());
    }
}
