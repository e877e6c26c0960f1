package com.hotelmate.chat.testkit.limit;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.limit.SharedCounts;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link SharedCounts} must do. */
public interface SharedCountsContract {

    /** The counts of another node of the same deployment, each time. */
    SharedCounts newNode();

    @Test
    default void tellEachOtherWhatEachHasCounted() {
        SharedCounts here = newNode();
        SharedCounts there = newNode();
        assertThat(there.exchange(Map.of())).isEmpty();

        assertThat(here.exchange(Map.of("mary", 2L, "john", 1L))).isEmpty();
        assertThat(there.exchange(Map.of("mary", 5L))).isEqualTo(Map.of("mary", 2L, "john", 1L));

        assertThat(here.exchange(Map.of())).isEqualTo(Map.of("mary", 5L));
    }

    @Test
    default void tellEverythingOnce() {
        SharedCounts here = newNode();
        SharedCounts there = newNode();
        assertThat(there.exchange(Map.of())).isEmpty();
        assertThat(here.exchange(Map.of("mary", 2L))).isEmpty();

        assertThat(there.exchange(Map.of())).isEqualTo(Map.of("mary", 2L));

        assertThat(there.exchange(Map.of())).isEmpty();
    }

    @Test
    default void addUpWhatSeveralNodesTellAndWhatIsTakenBack() {
        SharedCounts one = newNode();
        SharedCounts two = newNode();
        SharedCounts three = newNode();
        assertThat(three.exchange(Map.of())).isEmpty();

        Map<String, Long> unused = one.exchange(Map.of("mary", 4L));
        unused = two.exchange(Map.of("mary", 3L, "john", 1L));
        unused = one.exchange(Map.of("mary", -1L));

        assertThat(three.exchange(Map.of())).isEqualTo(Map.of("mary", 6L, "john", 1L));
    }

    @Test
    default void tellNothingOfTheTimeBeforeANodeCame() {
        SharedCounts here = newNode();
        Map<String, Long> unused = here.exchange(Map.of("mary", 2L));

        assertThat(newNode().exchange(Map.of())).isEmpty();
    }
}
