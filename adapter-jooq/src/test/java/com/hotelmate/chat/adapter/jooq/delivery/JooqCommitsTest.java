package com.hotelmate.chat.adapter.jooq.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.database.Writer;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.application.port.log.Commits.Subscription;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JooqCommitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration NEVER = Duration.ofHours(1);
    private static final Duration OFTEN = Duration.ofMillis(20);

    private final DataSource source = TestDatabase.create();
    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Commit> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    @Test
    void hearWhatTheirOwnNodeCommitsWithoutWaiting() {
        JooqCommits here = deaf(NEVER);
        listenTo(here);

        Commit commit = Writer.write(source, 1, 1, 3);
        here.committed();

        awaitTold(commit);
    }

    @Test
    void hearOfOtherNodesByNotification() {
        JooqCommits there = notified();
        listenTo(there);
        JooqCommits here = notified();

        Commit commit = Writer.write(source, 1, 1, 1);
        here.committed();

        awaitTold(commit);
    }

    @Test
    void hearOfOtherNodesWithoutAnyNotification() {
        listenTo(deaf(OFTEN));

        Commit commit = Writer.write(source, 1, 1, 1);

        awaitTold(commit);
    }

    @Test
    void hearNothingOfTheTimeBefore() {
        Commit unused = Writer.write(source, 1, 1, 2);
        listenTo(deaf(OFTEN));

        Commit commit = Writer.write(source, 1, 3, 3);

        awaitTold(commit);
    }

    @Test
    void skipNobodyWhoCommitsLate() {
        try (Writer early = Writer.begin(source)) {
            listenTo(deaf(OFTEN));
            Commit late = early.write(1, 1, 1);
            Commit first = Writer.write(source, 2, 1, 1);
            awaitTold(first);
            Commit second = Writer.write(source, 2, 2, 2);
            awaitTold(first, second);

            early.commit();

            awaitTold(first, second, late);
        }
    }

    @Test
    void tellTheChangesOfAConversationInOrderThoughItsTransactionsAreNot() {
        try (Writer older = Writer.begin(source);
                Writer between = Writer.begin(source)) {
            between.write(2, 1, 1);
            JooqCommits commits = deaf(NEVER);
            listenTo(commits);
            Commit one = Writer.write(source, 1, 1, 1);
            Commit two = older.write(1, 2, 2);
            older.commit();
            Commit three = Writer.write(source, 1, 3, 3);

            commits.committed();

            awaitTold(one, two, three);
        }
    }

    @Test
    void tellEachCommitOnceWhileAnOldTransactionIsStillRunning() {
        try (Writer old = Writer.begin(source)) {
            old.write(7, 1, 1);
            JooqCommits commits = deaf(NEVER);
            listenTo(commits);
            List<Commit> expected = new ArrayList<>();
            for (int seq = 1; seq <= 5; seq++) {
                expected.add(Writer.write(source, 1, seq, seq));
                commits.committed();
                awaitTold(expected.toArray(Commit[]::new));
            }
        }
    }

    @Test
    void takeARestoredDumpForThePast() {
        try (Writer restoring = Writer.begin(source)) {
            restoring.writeAs(1_000_000_000_000L, 1, 1);
            restoring.commit();
        }
        listenTo(deaf(OFTEN));

        Commit commit = Writer.write(source, 1, 2, 2);

        awaitTold(commit);
        try (Writer reader = Writer.begin(source)) {
            assertThat(reader.number("SELECT max(transaction) FROM hotelchat.change"))
                    .isLessThan(1_000_000_000_000L);
        }
    }

    @Test
    void haveAThreadOnlyWhileSomebodyListens() {
        Set<Thread> before = threads();
        JooqCommits commits = deaf(OFTEN);
        assertThat(threads()).isEqualTo(before);

        Subscription one = commits.subscribe(told::add);
        Subscription other = commits.subscribe(told::add);
        assertThat(threads()).hasSize(before.size() + 1);
        one.close();
        assertThat(threads()).hasSize(before.size() + 1);
        other.close();
        assertThat(threads()).isEqualTo(before);

        listenTo(commits);
        Commit commit = Writer.write(source, 1, 1, 1);
        awaitTold(commit);
    }

    /** Commits to which no other node sends word. */
    private JooqCommits deaf(Duration poll) {
        return new JooqCommits(new Database(source, false), new Notifications(source), poll);
    }

    /** Commits that hear of nothing by themselves. */
    private JooqCommits notified() {
        Notifications notifications = new Notifications(source);
        JooqCommits commits = new JooqCommits(new Database(source, false), notifications, NEVER);
        open.add(notifications);
        notifications.start();
        await().atMost(PATIENCE).until(notifications::isFresh);
        return commits;
    }

    private void listenTo(JooqCommits commits) {
        open.add(0, commits.subscribe(told::add));
    }

    private void awaitTold(Commit... commits) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).containsExactly(commits));
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("hotel-chat"))
                .collect(Collectors.toSet());
    }
}
