package com.hotelmate.chat.adapter.jooq.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import com.hotelmate.chat.application.port.log.Commits.Subscription;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.testkit.AStay;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.postgresql.ds.PGSimpleDataSource;

/** Two nodes that have nothing in common but the database. */
class TwoNodesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final PGSimpleDataSource source = (PGSimpleDataSource) TestDatabase.create();
    private final Traced traced = new Traced(source);
    private final Notifications notificationsHere = new Notifications(source);
    private final Notifications notificationsThere = new Notifications(source);
    private final Storage here = PostgresStore.create(new Database(traced, false), notificationsHere);
    private final Storage there = PostgresStore.create(new Database(source, false), notificationsThere);
    private final List<Commit> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        notificationsHere.close();
        notificationsThere.close();
    }

    @Test
    void hearOfEachOthersCommitsInOrder() {
        notificationsHere.start();
        notificationsThere.start();
        GuestConversation conversation = open();
        List<Commit> expected = new ArrayList<>();
        try (Subscription subscription = there.commits().subscribe(told::add)) {
            assertThat(subscription).isNotNull();
            for (long seq = 1; seq <= 20; seq++) {
                write(seq % 2 == 0 ? here : there, conversation);
                expected.add(new Commit(conversation.hotel(), conversation.id(), seq, seq));
            }

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).containsExactlyElementsOf(expected));
        }
    }

    @Test
    void hearOfEachOtherThoughNobodySendsWord() {
        GuestConversation conversation = open();
        try (Subscription subscription = there.commits().subscribe(told::add)) {
            assertThat(subscription).isNotNull();

            write(here, conversation);

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(told).hasSize(1));
        }
    }

    @Test
    void sendWordOnAConnectionThatWritesNothingElse() throws SQLException {
        GuestConversation conversation = open();
        try (Connection listening = source.getConnection();
                Statement statement = listening.createStatement()) {
            statement.execute("LISTEN hotelchat_commit");
            notificationsHere.start();

            write(here, conversation);

            PGNotification[] word = listening.unwrap(PGConnection.class).getNotifications(20_000);
            assertThat(word).hasSize(1);
            assertThat(traced.backends).isNotEmpty().doesNotContain(word[0].getPID());
        }
    }

    private GuestConversation open() {
        return here.conversations().open(AStay.inHouse().build(), now()).conversation();
    }

    private static void write(Storage storage, GuestConversation in) {
        Optional<GuestMessage> written = storage.conversations()
                .change(in.hotel(), in.id(), Loading.NOTHING, locked -> {
                    GuestChat chat = new GuestChat(locked.conversation(), now(), locked.messageIds());
                    Author guest =
                            new Author.Guest(in.booking(), in.guest().name().full());
                    return Outcome.of(chat.write(guest, "Hello", Optional.empty(), Optional.empty()), chat);
                });
        assertThat(written).isPresent();
    }

    private static Instant now() {
        return Instant.ofEpochSecond(1_700_000_000);
    }

    /** Remembers which processes of the server it talked to. */
    private static final class Traced extends PGSimpleDataSource {

        private static final long serialVersionUID = 1L;

        private final transient Set<Integer> backends = ConcurrentHashMap.newKeySet();

        Traced(PGSimpleDataSource source) {
            setUrl(source.getUrl());
            setUser(source.getUser());
            setPassword(source.getPassword());
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            backends.add(connection.unwrap(PGConnection.class).getBackendPID());
            return connection;
        }
    }
}
