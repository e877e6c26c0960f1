package com.hotelmate.chat.adapter.jooq.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.testkit.contract.LanesContract;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JooqLanesTest implements LanesContract {

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(10);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @BeforeEach
    void empty() {
        store.empty();
    }

    @Override
    public Storage storage() {
        return store.storage();
    }

    /** Lanes go by the time of the database, which is the time of the machine. */
    @Override
    public Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void letPass(Duration time) {
        int unused = store.database().runForAll(sql -> sql.execute("""
                        UPDATE hotelchat.lane
                        SET due_at = due_at - {0} * interval '1 ms', lease_until = lease_until - {0} * interval '1 ms'
                        """, time.toMillis()));
    }

    @Test
    void areSharedByTheNodesOfADeployment() {
        JooqLanes there = new JooqLanes(store.database());
        int unused = store.database().runForAll(sql -> sql.execute("""
                INSERT INTO hotelchat.lane (hotel, sink, conversation, head_seq, sent_seq, due_at)
                VALUES ('killarney', 'pusher', 1, 1, 0, now())
                """));

        Lane lane = storage().lanes().claim(PUSHER, 10, LEASE).get(0);
        assertThat(there.claim(PUSHER, 10, LEASE)).isEmpty();
        letPass(LEASE.plusSeconds(1));
        Lane takenOver = there.claim(PUSHER, 10, LEASE).get(0);

        assertThat(storage().lanes().sent(lane, 1)).isFalse();
        assertThat(there.sent(takenOver, 1)).isTrue();
        assertThat(storage().lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }
}
