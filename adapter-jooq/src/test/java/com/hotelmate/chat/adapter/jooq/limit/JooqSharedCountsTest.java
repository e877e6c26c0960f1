package com.hotelmate.chat.adapter.jooq.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.limit.SharedCounts;
import com.hotelmate.chat.testkit.limit.SharedCountsContract;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JooqSharedCountsTest implements SharedCountsContract {

    private final Database database = new Database(TestDatabase.create(), false);

    @Override
    public SharedCounts newNode() {
        return new JooqSharedCounts(database);
    }

    @Test
    void leaveOutWhatWasCountedLongAgo() {
        SharedCounts here = newNode();
        SharedCounts there = newNode();
        assertThat(there.exchange(Map.of())).isEmpty();
        assertThat(here.exchange(Map.of("mary", 100L))).isEmpty();
        execute("UPDATE hotelchat.consumption SET counted_at = counted_at - interval '31 seconds'");
        assertThat(here.exchange(Map.of("mary", 2L))).isEmpty();

        assertThat(there.exchange(Map.of())).isEqualTo(Map.of("mary", 2L));
    }

    @Test
    void areForgottenSoon() {
        JooqSharedCounts here = new JooqSharedCounts(database);
        assertThat(here.exchange(Map.of("mary", 1L))).isEmpty();
        execute("UPDATE hotelchat.consumption SET counted_at = counted_at - interval '121 seconds'");
        assertThat(here.exchange(Map.of("john", 1L))).isEmpty();

        here.forget();

        assertThat(database.<Object>runForAll(sql -> sql.fetchValue("SELECT count(*) FROM hotelchat.consumption")))
                .isEqualTo(1L);
    }

    private void execute(String statement) {
        int unused = database.runForAll(sql -> sql.execute(statement));
    }
}
