package com.hotelmate.chat.adapter.jooq.idempotency;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.IDEMPOTENCY_KEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.IdempotencyKeys.Claim;
import com.hotelmate.chat.application.port.IdempotencyKeys.Scope;
import com.hotelmate.chat.testkit.idempotency.IdempotencyKeysContract;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class JooqIdempotencyKeysTest implements IdempotencyKeysContract {

    private static final DataSource SOURCE = TestDatabase.create();

    /** One connection for all, so that nobody may keep it while waiting. */
    @AutoClose
    private final HikariDataSource source = oneConnection();

    private final Database database = new Database(source, false);
    private volatile Instant now = Instant.parse("2026-01-05T10:30:00.123456789Z");

    @Override
    public IdempotencyKeys keys() {
        return new JooqIdempotencyKeys(database, () -> now);
    }

    @Override
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Test
    void holdsAClaimOfOneNodeOnAllAndGivesThemItsAnswer() throws Exception {
        IdempotencyKeys here = keys();
        IdempotencyKeys there = keys();
        here.claim(KEY, "body", NOT_AT_ALL);
        assertThat(there.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.InProgress());

        CompletableFuture<Claim> waiting =
                CompletableFuture.supplyAsync(() -> there.claim(KEY, "body", AS_LONG_AS_NEEDED));
        here.store(KEY, CREATED);

        assertThat(waiting.get(20, TimeUnit.SECONDS)).isEqualTo(new Claim.Answered(CREATED));
    }

    @Test
    void keepsTheFirstAnswer() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);
        keys.store(KEY, CREATED);

        keys.store(KEY, new IdempotencyKeys.Answer(500, "", ""));
        keys.release(KEY);

        assertThat(keys.claim(KEY, "body", NOT_AT_ALL)).isEqualTo(new Claim.Answered(CREATED));
    }

    @Test
    void removesWhatIsKeptNoLongerAndNothingElse() {
        IdempotencyKeys keys = keys();
        keys.claim(key("answered"), "body", NOT_AT_ALL);
        keys.store(key("answered"), CREATED);
        keys.claim(key("abandoned"), "body", NOT_AT_ALL);
        pass(Duration.ofHours(1));
        keys.claim(key("later"), "body", NOT_AT_ALL);
        keys.store(key("later"), CREATED);

        pass(IdempotencyKeys.RETENTION.minus(Duration.ofHours(1)));
        keys.claim(key("new"), "body", NOT_AT_ALL);

        List<String> kept =
                database.runForAll(sql -> sql.selectFrom(IDEMPOTENCY_KEY).fetch(IDEMPOTENCY_KEY.KEY));
        assertThat(kept).containsExactlyInAnyOrder("later", "new");
    }

    @Test
    void stopsWaitingWhenInterrupted() {
        IdempotencyKeys keys = keys();
        keys.claim(KEY, "body", NOT_AT_ALL);

        Thread.currentThread().interrupt();
        Claim claim = keys.claim(KEY, "body", Duration.ofHours(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(claim).isEqualTo(new Claim.InProgress());
    }

    private static Scope key(String key) {
        return new Scope(KEY.hotel(), KEY.caller(), KEY.route(), key);
    }

    private static HikariDataSource oneConnection() {
        HikariConfig config = new HikariConfig();
        config.setDataSource(TestDatabase.emptied(SOURCE));
        config.setMaximumPoolSize(1);
        return new HikariDataSource(config);
    }
}
