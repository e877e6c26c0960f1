package com.hotelmate.chat.adapter.jooq.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WatchTest {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    @Test
    void seesADatabaseThoughThePoolIsBusy() throws SQLException {
        try (Pool pool = Pool.open(new PoolSettings(TestDatabase.newAddress(), 1, Duration.ofSeconds(1)));
                Connection taken = pool.pooled().getConnection();
                Watch watch = Watch.over(pool)) {
            await().atMost(DEADLINE).until(watch::isAnswered);
            assertThat(taken.isClosed()).isFalse();
        }
    }

    @Test
    void seesADatabaseGoAndComeBack() throws Exception {
        DatabaseAddress address = TestDatabase.newAddress();
        try (Gate gate = Gate.before(address);
                Pool pool = Pool.open(PoolSettings.of(gate.address()));
                Watch watch = Watch.over(pool)) {
            await().atMost(DEADLINE).until(watch::isAnswered);

            gate.shut();
            await().atMost(DEADLINE).until(() -> !watch.isAnswered());
            assertThatExceptionOfType(SQLTransientConnectionException.class)
                    .isThrownBy(pool.pooled()::getConnection)
                    .withMessage("The database is away");

            gate.open();
            await().atMost(DEADLINE).until(watch::isAnswered);
            try (Connection again = pool.pooled().getConnection()) {
                assertThat(again.isValid(5)).isTrue();
            }
        }
    }

    @Test
    void seesADatabaseFallSilent() throws Exception {
        try (Gate gate = Gate.before(TestDatabase.newAddress());
                Pool pool = Pool.open(PoolSettings.of(gate.address()));
                Watch watch = Watch.over(pool)) {
            await().atMost(DEADLINE).until(watch::isAnswered);

            gate.silence();
            await().atMost(DEADLINE).until(() -> !watch.isAnswered());
        }
    }
}
