package com.hotelmate.chat.adapter.jooq.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NotificationsTest {

    private static final String CHANNEL = "hotelchat_test";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DataSource source = TestDatabase.createEmpty();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private Notifications here = new Notifications(source);
    private Notifications there = new Notifications(source);

    @BeforeEach
    void listenThere() {
        there.subscribe(CHANNEL, new Recording());
        there.start();
        await().atMost(PATIENCE).until(() -> heard.contains("connected"));
        here.start();
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void reachOtherNodes() {
        here.send(CHANNEL, "it's \"quoted\"");

        await().atMost(PATIENCE).until(() -> heard.contains("it's \"quoted\""));
    }

    @Test
    void areHeardOnTheirOwnChannelOnly() {
        here.send("hotelchat_other", "to others");
        here.send(CHANNEL, "to us");

        await().atMost(PATIENCE).until(() -> heard.contains("to us"));
        assertThat(heard).doesNotContain("to others");
    }

    @Test
    void arriveOnceIfEqualOnesWaited() {
        Notifications waiting = new Notifications(source);
        IntStream.range(0, 1_000).forEach(i -> waiting.send(CHANNEL, "again"));
        waiting.send(CHANNEL, "last");

        waiting.start();

        await().atMost(PATIENCE).until(() -> heard.contains("last"));
        assertThat(heard).containsExactly("connected", "again", "last");
        waiting.close();
    }

    @Test
    void areSentBeforeTheSenderCloses() {
        here.send(CHANNEL, "last words");

        here.close();

        await().atMost(PATIENCE).until(() -> heard.contains("last words"));
    }

    @Test
    void arriveAgainAfterALostConnection() {
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                + "WHERE datname = current_database() AND pid <> pg_backend_pid()");

        await().atMost(PATIENCE).until(() -> heard.size() == 3);
        here.send(CHANNEL, "back");

        await().atMost(PATIENCE).until(() -> heard.contains("back"));
        assertThat(heard).containsExactly("connected", "disconnected", "connected", "back");
    }

    @Test
    void areNotFreshBeforeTheStartNorAfterTheEnd() {
        Notifications other = new Notifications(source, PATIENCE);
        other.subscribe(CHANNEL, new Recording());
        assertThat(other.isFresh()).isFalse();

        other.start();
        await().atMost(PATIENCE).until(other::isFresh);
        other.close();

        assertThat(other.isFresh()).isFalse();
    }

    @Test
    void areNotFreshWhenTheDatabaseHasNotAnsweredFor() {
        Notifications strict = new Notifications(source, Duration.ZERO);
        strict.subscribe(CHANNEL, new Recording());

        strict.start();

        await().atMost(PATIENCE).until(() -> heard.size() == 2);
        assertThat(strict.isFresh()).isFalse();
        strict.close();
    }

    @Test
    void tellASubscriberThatFailedOfANewConnection() {
        there.close();
        there = new Notifications(source);
        there.subscribe(CHANNEL, new Recording() {
            @Override
            public void received(String payload) {
                super.received(payload);
                throw new IllegalStateException("no");
            }
        });
        heard.clear();
        there.start();
        await().atMost(PATIENCE).until(() -> heard.contains("connected"));

        here.send(CHANNEL, "too much");

        await().atMost(PATIENCE).until(() -> heard.size() == 4);
        assertThat(heard).containsExactly("connected", "too much", "disconnected", "connected");
    }

    @Test
    void leaveNoConnectionListening() {
        here.close();
        there.close();

        await().atMost(PATIENCE).until(() -> heard.contains("disconnected"));
        assertThatThrownBy(() -> here.subscribe("no\"channel", new Recording()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void execute(String sql) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private class Recording implements Subscriber {

        @Override
        public void received(String payload) {
            heard.add(payload);
        }

        @Override
        public void connected() {
            heard.add("connected");
        }

        @Override
        public void disconnected() {
            heard.add("disconnected");
        }
    }
}
