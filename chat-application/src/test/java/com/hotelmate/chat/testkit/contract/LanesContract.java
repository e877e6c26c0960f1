package com.hotelmate.chat.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.delivery.Backlog;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link Lanes} must do. */
public interface LanesContract extends StorageContract {

    /** The sink of these tests. */
    String PUSHER = "pusher";

    /** For how long lanes are claimed here. */
    Duration LEASE = Duration.ofSeconds(30);

    private Lanes lanes() {
        return storage().lanes();
    }

    private GuestConversation waiting(String booking) {
        lanes().open(List.of(PUSHER));
        GuestConversation conversation = scribe().open(KILLARNEY, booking);
        scribe().guestWrites(conversation, "Hello");
        return conversation;
    }

    @Test
    default void areEmptyInASilentHouse() {
        lanes().open(List.of(PUSHER));
        scribe().open(KILLARNEY, "BK-1");

        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().deadLetters(PUSHER)).isEmpty();
    }

    @Test
    default void holdEverythingThatWasCommittedSinceTheyWereOpened() {
        GuestConversation conversation = waiting("BK-1");
        scribe().guestWrites(conversation, "Anybody?");

        Lane lane = claimOne();

        assertThat(lane.hotel()).isEqualTo(KILLARNEY);
        assertThat(lane.conversation()).isEqualTo(conversation.id());
        assertThat(lane.sentSeq()).isZero();
        assertThat(lane.headSeq()).isEqualTo(2);
        assertThat(lane.attempts()).isZero();
    }

    @Test
    default void mayBeOpenedAgainWithoutLosingAnything() {
        waiting("BK-1");

        lanes().open(List.of(PUSHER));

        assertThat(lanes().claim(PUSHER, 10, LEASE)).hasSize(1);
    }

    @Test
    default void areKeptForEachSinkAlone() {
        lanes().open(List.of(PUSHER, "fcm"));
        waiting("BK-1");

        assertThat(lanes().sent(claimOne(), 1)).isTrue();

        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().claim("fcm", 10, LEASE)).extracting(Lane::headSeq).containsExactly(1L);
    }

    @Test
    default void comeInTheOrderTheyWaited() {
        List<ConversationId> waiting = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            waiting.add(waiting("BK-" + i).id());
            letPass(Duration.ofSeconds(1));
        }

        assertThat(lanes().claim(PUSHER, 3, LEASE))
                .extracting(Lane::conversation)
                .isEqualTo(waiting.subList(0, 3));
        assertThat(lanes().claim(PUSHER, 3, LEASE))
                .extracting(Lane::conversation)
                .containsExactly(waiting.get(3));
    }

    @Test
    default void belongToOneWorkerUntilTheLeaseEnds() {
        waiting("BK-1");
        Lane first = claimOne();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();

        letPass(LEASE.plusSeconds(1));

        Lane second = claimOne();
        assertThat(second.token()).isGreaterThan(first.token());
        assertThat(second.sentSeq()).isEqualTo(first.sentSeq());
    }

    @Test
    default void ignoreTheReportsOfAWorkerWhoWasReplaced() {
        waiting("BK-1");
        Lane late = claimOne();
        letPass(LEASE.plusSeconds(1));
        Lane present = claimOne();

        assertThat(lanes().sent(late, 1)).isFalse();
        assertThat(lanes().retry(late, Duration.ZERO, "late")).isFalse();
        assertThat(lanes().bury(late, letter(late, 1))).isFalse();

        assertThat(lanes().deadLetters(PUSHER)).isEmpty();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().sent(present, 1)).isTrue();
    }

    @Test
    default void ignoreASecondReport() {
        waiting("BK-1");
        Lane lane = claimOne();

        assertThat(lanes().sent(lane, 1)).isTrue();

        assertThat(lanes().sent(lane, 1)).isFalse();
        assertThat(lanes().retry(lane, Duration.ZERO, "again")).isFalse();
        assertThat(lanes().bury(lane, letter(lane, 1))).isFalse();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void stayDueUntilEverythingIsSent() {
        GuestConversation conversation = waiting("BK-1");
        scribe().guestWrites(conversation, "Anybody?");

        assertThat(lanes().sent(claimOne(), 1)).isTrue();

        Lane rest = claimOne();
        assertThat(rest.sentSeq()).isEqualTo(1);
        assertThat(lanes().sent(rest, 2)).isTrue();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void growWhileAWorkerHoldsThem() {
        GuestConversation conversation = waiting("BK-1");
        Lane lane = claimOne();

        scribe().guestWrites(conversation, "Anybody?");
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().sent(lane, 1)).isTrue();

        Lane grown = claimOne();
        assertThat(grown.sentSeq()).isEqualTo(1);
        assertThat(grown.headSeq()).isEqualTo(2);
    }

    @Test
    default void waitAfterAFailureAsLongAsTheyAreToldTo() {
        GuestConversation conversation = waiting("BK-1");
        assertThat(lanes().retry(claimOne(), Duration.ofSeconds(60), "busy")).isTrue();

        scribe().guestWrites(conversation, "Anybody?");
        letPass(Duration.ofSeconds(50));
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        letPass(Duration.ofSeconds(11));

        Lane again = claimOne();
        assertThat(again.attempts()).isEqualTo(1);
        assertThat(again.sentSeq()).isZero();
        assertThat(again.headSeq()).isEqualTo(2);
    }

    @Test
    default void holdWhatTheSinkTakesLater() {
        GuestConversation conversation = waiting("BK-1");
        scribe().guestWrites(conversation, "Anybody?");
        assertThat(lanes().retry(claimOne(), Duration.ZERO, "busy")).isTrue();
        letPass(Duration.ofSeconds(1));

        Lane untouched = claimOne();
        assertThat(lanes().hold(untouched, 0, Duration.ZERO)).isTrue();
        letPass(Duration.ofSeconds(1));
        Lane lane = claimOne();
        assertThat(lane.attempts()).as("while nothing is taken").isEqualTo(1);
        assertThat(lanes().hold(lane, 1, Duration.ofSeconds(60))).isTrue();

        assertThat(lanes().hold(lane, 2, Duration.ZERO))
                .as("by whoever gave the lane back")
                .isFalse();
        scribe().guestWrites(conversation, "Hello?");
        letPass(Duration.ofSeconds(50));
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        letPass(Duration.ofSeconds(11));
        Lane rest = claimOne();
        assertThat(rest.sentSeq()).isEqualTo(1);
        assertThat(rest.headSeq()).isEqualTo(3);
        assertThat(rest.attempts()).as("once something was taken").isZero();
    }

    @Test
    default void areIdleWhenNothingIsLeftToHold() {
        waiting("BK-1");

        assertThat(lanes().hold(claimOne(), 1, Duration.ZERO)).isTrue();

        letPass(Duration.ofSeconds(1));
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void holdARepetition() {
        DeadLetter letter = buried("BK-1");
        assertThat(lanes().repeat(letter.id())).isTrue();

        assertThat(lanes().hold(claimOne(), letter.seq() - 1, Duration.ofSeconds(60)))
                .isTrue();

        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        letPass(Duration.ofSeconds(61));
        Lane again = claimOne();
        assertThat(again.repetition()).isTrue();
        assertThat(lanes().hold(again, letter.seq(), Duration.ZERO)).isTrue();
        letPass(Duration.ofSeconds(1));
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().deadLetters(PUSHER)).isEmpty();
    }

    @Test
    default void countFailuresUntilSomethingIsSent() {
        GuestConversation conversation = waiting("BK-1");
        scribe().guestWrites(conversation, "Anybody?");
        for (int failures = 0; failures < 3; failures++) {
            Lane lane = claimOne();
            assertThat(lane.attempts()).isEqualTo(failures);
            assertThat(lanes().retry(lane, Duration.ZERO, "busy")).isTrue();
            letPass(Duration.ofSeconds(1));
        }

        assertThat(lanes().sent(claimOne(), 1)).isTrue();

        assertThat(claimOne().attempts()).isZero();
    }

    @Test
    default void goOnAfterAChangeThatIsBuried() {
        GuestConversation conversation = waiting("BK-1");
        scribe().guestWrites(conversation, "Anybody?");
        scribe().guestWrites(conversation, "Hello?");
        Lane lane = claimOne();
        DeadLetter letter = letter(lane, 2);

        assertThat(lanes().bury(lane, letter)).isTrue();

        assertThat(lanes().deadLetters(PUSHER)).containsExactly(letter);
        Lane rest = claimOne();
        assertThat(rest.sentSeq()).isEqualTo(2);
        assertThat(rest.headSeq()).isEqualTo(3);
        assertThat(rest.attempts()).isZero();
    }

    @Test
    default void keepDeadLettersInTheOrderTheyWereBuried() {
        DeadLetter first = buried("BK-1");
        letPass(Duration.ofSeconds(1));
        DeadLetter second = buried("BK-2");

        assertThat(lanes().deadLetters(PUSHER)).extracting(DeadLetter::id).containsExactly(first.id(), second.id());
        lanes().open(List.of("fcm"));
        assertThat(lanes().deadLetters("fcm")).isEmpty();
    }

    @Test
    default void handOverADeadLetterOnceMoreWhenToldTo() {
        DeadLetter letter = buried("BK-1");

        assertThat(lanes().repeat(letter.id())).isTrue();
        assertThat(lanes().repeat(letter.id())).isFalse();
        assertThat(lanes().deadLetters(PUSHER)).isEmpty();

        Lane again = claimOne();
        assertThat(again.repetition()).isTrue();
        assertThat(again.conversation()).isEqualTo(letter.conversation());
        assertThat(again.sentSeq()).isEqualTo(letter.seq() - 1);
        assertThat(again.headSeq()).isEqualTo(letter.seq());
        assertThat(again.attempts()).isEqualTo(letter.attempts());
        assertThat(lanes().sent(again, letter.seq())).isTrue();

        assertThat(lanes().sent(again, letter.seq())).isFalse();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        assertThat(lanes().deadLetters(PUSHER)).isEmpty();
    }

    @Test
    default void goOnBesideADeadLetterThatIsRepeated() {
        GuestConversation conversation = waiting("BK-1");
        Lane lane = claimOne();
        DeadLetter letter = letter(lane, 1);
        assertThat(lanes().bury(lane, letter)).isTrue();
        assertThat(lanes().repeat(letter.id())).isTrue();
        scribe().guestWrites(conversation, "Anybody?");

        List<Lane> both = lanes().claim(PUSHER, 10, LEASE);

        assertThat(both).extracting(Lane::repetition).containsExactlyInAnyOrder(true, false);
        for (Lane one : both) {
            assertThat(one.headSeq()).isEqualTo(one.repetition() ? 1 : 2);
            assertThat(lanes().sent(one, one.headSeq())).isTrue();
        }
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void postponeARepetitionThatFails() {
        DeadLetter letter = buried("BK-1");
        assertThat(lanes().repeat(letter.id())).isTrue();

        assertThat(lanes().retry(claimOne(), Duration.ofSeconds(60), "busy")).isTrue();

        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
        letPass(Duration.ofSeconds(61));
        Lane again = claimOne();
        assertThat(again.repetition()).isTrue();
        assertThat(again.attempts()).isEqualTo(letter.attempts() + 1);
    }

    @Test
    default void keepARepetitionThatIsRefusedAsADeadLetterAgain() {
        DeadLetter letter = buried("BK-1");
        assertThat(lanes().repeat(letter.id())).isTrue();
        Lane again = claimOne();
        DeadLetter second = letter(again, 1);

        assertThat(lanes().bury(again, second)).isTrue();

        assertThat(second.attempts()).isEqualTo(letter.attempts() + 1);
        assertThat(lanes().deadLetters(PUSHER)).hasSize(1);
        assertThat(lanes().deadLetters(PUSHER).get(0).attempts()).isEqualTo(second.attempts());
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void ignoreTheReportOnAnEarlierRepetition() {
        DeadLetter letter = buried("BK-1");
        assertThat(lanes().repeat(letter.id())).isTrue();
        Lane late = claimOne();
        letPass(LEASE.plusSeconds(1));
        Lane present = claimOne();
        assertThat(lanes().bury(present, letter(present, 1))).isTrue();
        assertThat(lanes().repeat(letter.id())).isTrue();
        Lane last = claimOne();

        assertThat(lanes().sent(late, 1)).isFalse();
        assertThat(lanes().bury(late, letter(late, 1))).isFalse();

        assertThat(lanes().sent(last, 1)).isTrue();
    }

    @Test
    default void forgetADeadLetterThatIsDiscarded() {
        DeadLetter letter = buried("BK-1");
        DeadLetterId elsewhere = new DeadLetterId(PUSHER, DUBLIN, letter.conversation(), letter.seq());
        assertThat(lanes().discard(elsewhere)).isFalse();
        assertThat(lanes().repeat(elsewhere)).isFalse();
        assertThat(lanes().discard(new DeadLetterId("fax", KILLARNEY, letter.conversation(), letter.seq())))
                .isFalse();

        assertThat(lanes().discard(letter.id())).isTrue();

        assertThat(lanes().discard(letter.id())).isFalse();
        assertThat(lanes().repeat(letter.id())).isFalse();
        assertThat(lanes().deadLetters(PUSHER)).isEmpty();
        assertThat(lanes().claim(PUSHER, 10, LEASE)).isEmpty();
    }

    @Test
    default void tellHowFarBehindASinkIs() {
        lanes().open(List.of(PUSHER));
        assertThat(lanes().backlog(PUSHER)).isEqualTo(Backlog.NONE);
        DeadLetter unused = buried("BK-1");
        GuestConversation conversation = waiting("BK-2");
        letPass(Duration.ofSeconds(10));
        Instant later = now();
        scribe().guestWrites(conversation, "Anybody?");
        Backlog both = lanes().backlog(PUSHER);
        assertThat(both.waiting()).isEqualTo(2);
        assertThat(both.deadLetters()).isEqualTo(1);

        Lane lane = claimOne();
        assertThat(lanes().backlog(PUSHER)).as("while they are on their way").isEqualTo(both);
        assertThat(lanes().sent(lane, 1)).isTrue();

        Backlog rest = lanes().backlog(PUSHER);
        assertThat(rest.waiting()).isEqualTo(1);
        assertThat(both.oldest().orElseThrow()).isBeforeOrEqualTo(later);
        assertThat(rest.oldest().orElseThrow()).isAfterOrEqualTo(later);
        assertThat(lanes().sent(claimOne(), 2)).isTrue();
        assertThat(lanes().backlog(PUSHER)).isEqualTo(new Backlog(0, Optional.empty(), 1));
    }

    @Test
    default void loseNothingAndShareNothingAmongManyWorkers() {
        List<GuestConversation> conversations = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            conversations.add(waiting("BK-" + i));
        }
        Map<ConversationId, AtomicInteger> holders = new ConcurrentHashMap<>();
        Map<ConversationId, Long> sent = new ConcurrentHashMap<>();

        Crowd.each(8, person -> {
            for (int i = 0; i < 40; i++) {
                if (person < 3) {
                    scribe().guestWrites(conversations.get(i % 5), "Hello");
                } else {
                    lanes().claim(PUSHER, 2, LEASE).forEach(lane -> hold(lane, holders, sent));
                }
            }
        });
        List<Lane> rest = lanes().claim(PUSHER, 100, LEASE);
        while (!rest.isEmpty()) {
            rest.forEach(lane -> hold(lane, holders, sent));
            rest = lanes().claim(PUSHER, 100, LEASE);
        }

        for (GuestConversation conversation : conversations) {
            assertThat(sent.get(conversation.id()))
                    .isEqualTo(scribe().now(conversation).lastSeq());
        }
    }

    private void hold(Lane lane, Map<ConversationId, AtomicInteger> holders, Map<ConversationId, Long> sent) {
        AtomicInteger holding = holders.computeIfAbsent(lane.conversation(), id -> new AtomicInteger());
        assertThat(holding.incrementAndGet()).as("workers on one lane").isEqualTo(1);
        assertThat(lane.sentSeq()).isEqualTo(sent.getOrDefault(lane.conversation(), 0L));
        long upTo = Math.min(lane.sentSeq() + 3, lane.headSeq());
        sent.put(lane.conversation(), upTo);
        holding.decrementAndGet();
        assertThat(lanes().sent(lane, upTo)).isTrue();
    }

    private DeadLetter buried(String booking) {
        GuestConversation unused = waiting(booking);
        Lane lane = claimOne();
        DeadLetter letter = letter(lane, 1);
        assertThat(lanes().bury(lane, letter)).isTrue();
        return letter;
    }

    private Lane claimOne() {
        List<Lane> claimed = lanes().claim(PUSHER, 10, LEASE);
        assertThat(claimed).hasSize(1);
        return claimed.get(0);
    }

    private DeadLetter letter(Lane lane, long seq) {
        return new DeadLetter(
                lane.sink(), lane.hotel(), lane.conversation(), seq, "too large", lane.attempts() + 1, now());
    }
}
