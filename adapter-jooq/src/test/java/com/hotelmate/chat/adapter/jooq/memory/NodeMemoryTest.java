package com.hotelmate.chat.adapter.jooq.memory;

import static com.hotelmate.chat.adapter.jooq.memory.TestNode.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** When a node relies on what it remembers. */
class NodeMemoryTest {

    private static final DataSource SOURCE = TestDatabase.create();
    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final Fact<String> WEATHER = new Fact<>("weather", String.class);

    private final Valve valve = new Valve(SOURCE);

    @AutoClose
    private final TestNode node = TestNode.remembering(SOURCE, valve.connections());

    @AutoClose
    private final TestNode other = TestNode.asking(SOURCE);

    private final AtomicReference<String> outside = new AtomicReference<>("sun");
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void asksOnce() {
        assertThat(recall()).isEqualTo("sun");
        assertThat(recall()).isEqualTo("sun");

        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainForWhatWasNotThere() {
        assertThat(node.memory.recall(WEATHER, Optional::empty)).isEmpty();

        assertThat(recall()).isEqualTo("sun");
    }

    @Test
    void forgetsWhatItChangedItself() {
        recall();

        change(node, "rain");

        assertThat(recall()).isEqualTo("rain");
    }

    @Test
    void forgetsWhatAnotherNodeChanged() {
        recall();

        change(other, "rain");

        await().atMost(PATIENCE).until(() -> recall().equals("rain"));
    }

    @Test
    void isNotToldOfWhatWasNotCommitted() {
        recall();

        assertThatThrownBy(() -> other.database.unit(KILLARNEY, unit -> {
                    change(other, "rain");
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");
        node.catchUpWith(other);

        assertThat(recall()).isEqualTo("sun");
    }

    @Test
    void doesNotRememberWhatChangedWhileItAsked() {
        Optional<String> old = node.memory.recall(WEATHER, () -> {
            String answer = outside.get();
            change(node, "rain");
            return Optional.of(answer);
        });

        assertThat(old).contains("sun");
        assertThat(recall()).isEqualTo("rain");
    }

    @Test
    void remembersNothingThatItsOwnTransactionReads() {
        node.database.unit(KILLARNEY, unit -> {
            node.database.inTransaction(KILLARNEY, sql -> sql.selectOne().fetch());
            return recall();
        });
        outside.set("snow");

        assertThat(recall()).isEqualTo("snow");
    }

    @Test
    void keepsOthersFromKnowingWhatIsNotCommitted() throws Exception {
        recall();

        String meanwhile = node.database.unit(KILLARNEY, unit -> {
            change(node, "rain");
            outside.set("sun");
            return elsewhere();
        });
        outside.set("rain");

        assertThat(meanwhile).isEqualTo("sun");
        assertThat(recall()).isEqualTo("rain");
    }

    @Test
    void asksEveryTimeWhileItCannotBeToldAndForgetsEverythingOnceItCan() throws Exception {
        recall();

        valve.shut();
        await().atMost(PATIENCE).until(() -> !node.memory.isReliable());
        change(other, "rain");
        assertThat(recall()).isEqualTo("rain");
        outside.set("snow");
        assertThat(recall()).isEqualTo("snow");

        valve.open();
        await().atMost(PATIENCE).until(node.memory::isReliable);
        outside.set("hail");
        assertThat(recall()).isEqualTo("hail");
        change(other, "sun");
        await().atMost(PATIENCE).until(() -> recall().equals("sun"));
    }

    @Test
    void asksEveryTimeAfterTheLastWordFromTheDatabaseIsTooOld() {
        try (TestNode hung = TestNode.hung(SOURCE)) {
            assertThat(hung.memory.recall(WEATHER, this::look)).contains("sun");
            outside.set("rain");

            assertThat(hung.memory.recall(WEATHER, this::look)).contains("rain");
        }
    }

    private String recall() {
        return node.memory.recall(WEATHER, this::look).orElseThrow();
    }

    private Optional<String> look() {
        asked.incrementAndGet();
        return Optional.of(outside.get());
    }

    /** By a thread that is in no unit of work. */
    private String elsewhere() {
        return CompletableFuture.supplyAsync(this::recall)
                .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                .join();
    }

    private void change(TestNode by, String weather) {
        by.memory.change(KILLARNEY, (sql, changed) -> {
            changed.accept(WEATHER);
            outside.set(weather);
            return weather;
        });
    }
}
