package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnfinishedTest {

    private static final Instant NOW = ManualClock.START;
    private static final ConversationId ONE = new ConversationId(1);
    private static final Progress PROGRESS = new Progress(7, 3, Optional.of("answered 400"), 2, 0);

    private final Unfinished unfinished = new Unfinished();

    @Test
    void isTakenOnce() {
        unfinished.keep(ONE, PROGRESS, NOW);

        assertThat(unfinished.take(ONE, NOW)).isEqualTo(PROGRESS);
        assertThat(unfinished.take(ONE, NOW)).isEqualTo(Progress.NONE);
    }

    @Test
    void isForgottenAfterAWhile() {
        unfinished.keep(ONE, PROGRESS, NOW);
        unfinished.keep(new ConversationId(2), PROGRESS, NOW);
        Instant end = NOW.plus(Unfinished.KEPT);

        assertThat(unfinished.take(ONE, end)).isEqualTo(PROGRESS);
        assertThat(unfinished.take(new ConversationId(2), end.plus(Duration.ofMillis(1))))
                .isEqualTo(Progress.NONE);
    }

    @Test
    void isBounded() {
        for (long conversation = 1; conversation <= Unfinished.MOST + 1; conversation++) {
            unfinished.keep(new ConversationId(conversation), PROGRESS, NOW);
        }

        assertThat(unfinished.take(ONE, NOW)).isEqualTo(Progress.NONE);
        assertThat(unfinished.take(new ConversationId(2), NOW)).isEqualTo(PROGRESS);
    }

    @Test
    void saysNothingOfOtherChanges() {
        assertThat(PROGRESS.of(7)).isEqualTo(PROGRESS);
        assertThat(PROGRESS.of(8)).isEqualTo(Progress.NONE);
    }
}
