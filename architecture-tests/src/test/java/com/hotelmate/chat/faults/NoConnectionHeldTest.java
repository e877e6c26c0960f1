package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.Alarms;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.function.IntSupplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * While every worker of a sink waits for a service that does not answer, none of them has a connection to the database, and
 * two connections are enough for everybody who writes.
 */
class NoConnectionHeldTest {

    private static final int WORKERS = 4;
    private static final int PUSH_WORKERS = 16;
    private static final int CONNECTIONS = 2;
    private static final String READER_OF_THE_LOG = "hotel-chat-commits";
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration BUSY_MACHINE = Duration.ofSeconds(20);

    private final Pool pool = Pool.open(new PoolSettings(TestDatabase.newAddress(), CONNECTIONS, BUSY_MACHINE));
    private final Borrowings borrowings = new Borrowings(pool.pooled());
    private final Notifications notifications = new Notifications(pool.unpooled());
    private final Storage storage = PostgresStore.create(new Database(borrowings.source(), false), notifications);

    @AfterEach
    void close() {
        notifications.close();
        pool.close();
    }

    @Test
    void whileTheRealtimeServiceHangs() {
        try (PusherStub stub = new PusherStub();
                PusherRealtime pusher =
                        new PusherRealtime(stub.settings(), Alarms.NONE, InstantSource.system(), new Random(3));
                Inn inn = inn(2 * WORKERS, chat -> chat.publishTo(pusher))) {
            stub.always(Reply.hang());

            workersHaveNoneWhileTheyWait(
                    inn, WORKERS, "hotel-chat-pusher", () -> stub.calls().size());

            stub.always(Reply.status(200));
            await().atMost(PATIENCE)
                    .until(() -> storage.lanes().backlog("pusher").waiting() == 0);
        }
    }

    @Test
    void whileThePushServiceHangs() {
        try (FcmStub stub = FcmStub.start();
                FcmPushService fcm = new FcmPushService(stub.usualSettings(), Alarms.NONE, InstantSource.system());
                Inn inn = inn(2 * PUSH_WORKERS, chat -> chat.pushBy(fcm))) {
            inn.registers(inn.receptionist(), "ciara");
            stub.answerUsually(FcmReply.hanging());

            workersHaveNoneWhileTheyWait(
                    inn, PUSH_WORKERS, "hotel-chat-fcm", () -> stub.received().size());

            stub.answerUsually(FcmReply.sent());
            await().atMost(PATIENCE).until(() -> storage.lanes().backlog("fcm").waiting() == 0);
        }
    }

    private void workersHaveNoneWhileTheyWait(Inn inn, int number, String workers, IntSupplier calls) {
        for (int guest = 0; guest < inn.guests(); guest++) {
            var unused = inn.says(guest, "Hello from " + guest);
        }
        await().atMost(PATIENCE).until(() -> calls.getAsInt() == number);
        List<String> before = borrowings.all();
        assertThat(before).as("who borrowed until then").contains(workers);
        assertThat(borrowings.open()).as("who has a connection").doesNotContain(workers);

        for (int guest = 0; guest < inn.guests(); guest++) {
            assertThat(inn.says(guest, "Anybody?").createdSeq()).isEqualTo(2);
        }

        List<String> since =
                borrowings.all().subList(before.size(), borrowings.all().size());
        assertThat(calls.getAsInt()).as("calls that all hang still").isEqualTo(number);
        assertThat(borrowings.open()).as("who has a connection").doesNotContain(workers);
        assertThat(since)
                .as("who borrowed meanwhile")
                .isSubsetOf(Thread.currentThread().getName(), READER_OF_THE_LOG);
    }

    private Inn inn(int guests, UnaryOperator<HotelChatBuilder> services) {
        return new Inn(storage, InstantSource.system(), guests, services);
    }
}
