package com.hotelmate.chat.adapter.jooq.follow;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.database.Writer;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.log.Commits.Commit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class TailTest {

    private final DataSource source = TestDatabase.create();
    private final Tail<String> tail = new Tail<>(
            new Database(source, false),
            CHANGE.TRANSACTION,
            written -> select(CHANGE.CONVERSATION, CHANGE.SEQ, CHANGE.TRANSACTION)
                    .from(CHANGE)
                    .where(written),
            row -> row.get(CHANGE.CONVERSATION) + "/" + row.get(CHANGE.SEQ));

    @Test
    void showsEveryRowOnce() {
        write(1, 1);
        tail.skip();
        assertThat(tail.read()).isEmpty();

        write(1, 2);
        assertThat(tail.read()).containsExactly("1/2");
        assertThat(tail.read()).isEmpty();

        write(1, 3);
        assertThat(tail.read()).containsExactly("1/3");
    }

    @Test
    void showsARowThatWasWrittenLongBeforeItWasCommitted() {
        try (Writer early = Writer.begin(source)) {
            tail.skip();
            Commit unused = early.write(1, 1, 1);
            write(2, 1);
            assertThat(tail.read()).containsExactly("2/1");
            write(2, 2);
            assertThat(tail.read()).containsExactly("2/2");

            early.commit();

            assertThat(tail.read()).containsExactly("1/1");
            assertThat(tail.read()).isEmpty();
        }
    }

    @Test
    void showsNothingOfWhatIsRolledBack() {
        tail.skip();
        try (Writer writer = Writer.begin(source)) {
            Commit unused = writer.write(1, 1, 1);
        }

        assertThat(tail.read()).isEmpty();
    }

    @Test
    void showsARowWhoseTransactionGotANumberThatACrashHadLost() {
        tail.skip();
        write(1, 1);
        assertThat(tail.read()).containsExactly("1/1");
        long lost;
        try (Writer nothingDurable = Writer.begin(source)) {
            lost = nothingDurable.number("SELECT pg_current_xact_id()::text::bigint");
            nothingDurable.commit();
        }
        assertThat(tail.read()).isEmpty();

        try (Writer afterTheCrash = Writer.begin(source)) {
            afterTheCrash.writeAs(lost, 1, 2);
            afterTheCrash.commit();
        }

        assertThat(tail.read()).containsExactly("1/2");
    }

    private void write(long conversation, long seq) {
        Commit unused = Writer.write(source, conversation, seq, seq);
    }
}
