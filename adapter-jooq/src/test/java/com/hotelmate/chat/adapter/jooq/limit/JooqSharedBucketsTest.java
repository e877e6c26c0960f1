package com.hotelmate.chat.adapter.jooq.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.StorageUnavailableException;
import com.hotelmate.chat.application.port.limit.SharedBuckets;
import com.hotelmate.chat.testkit.limit.SharedBucketsContract;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class JooqSharedBucketsTest implements SharedBucketsContract {

    private final DataSource source = TestDatabase.create();
    private final Database database = new Database(source, false);
    private final JooqSharedBuckets buckets = new JooqSharedBuckets(database);

    @Override
    public SharedBuckets buckets() {
        return buckets;
    }

    @Override
    public void pass(Duration time) {
        int unused = database.runForAll(sql ->
                sql.execute("UPDATE hotelchat.bucket SET full_at = full_at - {0} * interval '1 ms'", time.toMillis()));
    }

    @Test
    void areTheSameOnEveryNode() {
        SharedBuckets there = new JooqSharedBuckets(new Database(source, false));
        for (int i = 0; i < 5; i++) {
            assertThat((i % 2 == 0 ? there : buckets).take("mary", FIVE_AN_HOUR))
                    .isZero();
        }

        assertThat(there.take("mary", FIVE_AN_HOUR)).isPositive();
        assertThat(buckets.take("mary", FIVE_AN_HOUR)).isPositive();
    }

    @Test
    void areForgottenOnceTheyAreFull() {
        assertThat(buckets.take("mary", FIVE_AN_HOUR)).isZero();
        pass(Duration.ofHours(1));
        assertThat(buckets.take("john", FIVE_AN_HOUR)).isZero();

        new JooqSharedCounts(database).forget();

        assertThat(database.<Object>runForAll(
                        sql -> sql.fetchValue("SELECT string_agg(id, ' ') FROM hotelchat.bucket")))
                .isEqualTo("john");
    }

    @Test
    void tellWhenTheyCannotTell() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://127.0.0.1:1/none");
        SharedBuckets away = new JooqSharedBuckets(new Database(nowhere, false));

        assertThatThrownBy(() -> away.take("mary", FIVE_AN_HOUR)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> away.untilNext("mary", FIVE_AN_HOUR)).isInstanceOf(StorageUnavailableException.class);
        assertThatThrownBy(() -> away.giveBack("mary", FIVE_AN_HOUR)).isInstanceOf(StorageUnavailableException.class);
    }
}
