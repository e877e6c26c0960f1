package com.hotelmate.chat.adapter.jooq.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import org.junit.jupiter.api.Test;

/** What happens to requests when the database is slow, silent or away; times are generous, since tests are no clocks. */
class PoolTest {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final Duration SOON = Duration.ofSeconds(6);

    private static Pool pool(int size) {
        return Pool.open(new PoolSettings(TestDatabase.newAddress(), size, Duration.ofSeconds(1)));
    }

    @Test
    void tellsTheDatabaseWhoItIs() {
        try (Pool pool = pool(1)) {
            String name = new Database(pool.pooled(), false)
                    .run(
                            HOTEL,
                            sql -> sql.fetchSingle("SELECT current_setting('application_name')")
                                    .get(0, String.class));

            assertThat(name).isEqualTo("hotel-chat");
        }
    }

    @Test
    void countsItsConnections() throws SQLException {
        try (Pool pool = pool(3);
                Connection taken = pool.pooled().getConnection()) {
            assertThat(taken.isValid(5)).isTrue();
            assertThat(pool.counts().active()).isEqualTo(1);
        }
    }

    @Test
    void givesUpAStatementThatTakesTooLongAndGoesOnWithTheSameConnection() {
        try (Pool pool = pool(1)) {
            Database database = new Database(pool.pooled(), false);

            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> database.run(HOTEL, sql -> sql.fetch("SELECT pg_sleep(60)")));
            int answer = database.run(HOTEL, sql -> sql.fetchSingle("SELECT 42").get(0, Integer.class));
            assertThat(answer).isEqualTo(42);
        }
    }

    @Test
    void refusesWhenAllConnectionsAreTaken() throws SQLException {
        try (Pool pool = pool(1);
                Connection taken = pool.pooled().getConnection()) {
            Database database = new Database(pool.pooled(), false);
            long start = System.nanoTime();

            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> database.run(HOTEL, sql -> sql.fetch("SELECT 1")));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
            assertThat(taken.isClosed()).isFalse();
        }
    }

    @Test
    void doesNotWaitForADatabaseThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Pool pool = Pool.open(new PoolSettings(
                        new DatabaseAddress(
                                "jdbc:postgresql://127.0.0.1:" + silent.getLocalPort() + "/chat",
                                Optional.of("anna"),
                                Optional.empty()),
                        2,
                        Duration.ofSeconds(1)))) {
            Database database = new Database(pool.pooled(), false);
            long start = System.nanoTime();

            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> database.run(HOTEL, sql -> sql.fetch("SELECT 1")));
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        }
    }

    @Test
    void takesTheTimeOfEveryStatementEvenOfOneThatFails() {
        LongAdder statements = new LongAdder();
        try (Pool pool = pool(1)) {
            Database database = new Database(pool.pooled(), false, nanos -> {
                assertThat(nanos).isPositive();
                statements.increment();
            });
            database.run(HOTEL, sql -> sql.fetch("SELECT 1"));
            database.inTransaction(HOTEL, sql -> sql.fetch("SELECT 1"));
            assertThatExceptionOfType(StorageUnavailableException.class)
                    .isThrownBy(() -> database.run(HOTEL, sql -> sql.fetch("SELECT * FROM not_there_yet")));

            assertThat(statements.sum()).isEqualTo(3);
        }
    }
}
