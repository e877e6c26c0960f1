package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.ScriptedQueueSink;
import com.hotelmate.chat.testkit.ScriptedQueueSink.Attempt;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QueueDeliveryTest {

    private static final String PUSHER = "pusher";
    /** So long that no worker loses its lane while a test moves the clock, unless it means to. */
    private static final Duration LEASE = Duration.ofDays(1);

    private static final int WORKERS = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());
    private final ScriptedQueueSink sink = new ScriptedQueueSink(PUSHER);
    private final Bell bell = new Bell(scene.storage().commits());
    private final List<String> reports = new CopyOnWriteArrayList<>();
    private final HotelChat delivering = scene.builder()
            .storage(bell.hungInto(scene.storage()))
            .random(new Random(7))
            .delivery(new DeliverySettings(WORKERS, LEASE, Duration.ofMillis(500), LONGEST_WAIT, Duration.ofDays(30)))
            .queueTo(sink)
            .deliveryListener(new Reports())
            .build();

    @AfterEach
    void stop() {
        delivering.close();
    }

    @Test
    void handsOverEverythingOnceAndInOrderUnderManyWriters() {
        delivering.start();

        Crowd.each(8, person -> {
            for (int i = 0; i < 50; i++) {
                scene.guestWrites(i % 2 == 0 ? scene.mary() : scene.john(), "Hello");
            }
        });

        awaitTaken(conversation, all(conversation));
        awaitTaken(scene.conversation(scene.john()), all(scene.conversation(scene.john())));
    }

    @Test
    void handsOverWhatWasCommittedBeforeItStarted() {
        writeThree();

        delivering.start();

        awaitTaken(conversation, List.of(1L, 2L, 3L));
        assertThat(sink.attempts()).containsExactly(new Attempt(conversation, List.of(1L, 2L, 3L)));
    }

    @Test
    void triesAgainWhateverWentWrong() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.TryAgain("busy", Optional.empty()));
        sink.then(conversation, changes -> {
            throw new IllegalStateException("The line is down");
        });
        delivering.start();

        awaitAttempts(1);
        later(LONGEST_WAIT);
        awaitAttempts(2);
        later(LONGEST_WAIT);

        awaitTaken(conversation, List.of(1L, 2L, 3L));
        assertThat(sink.attempts()).hasSize(3);
        await().untilAsserted(() ->
                assertThat(reports).containsSubsequence("failed busy", "failed IllegalStateException", "delivered 3"));
    }

    @Test
    void losesNoWorkerToAnError() {
        writeThree();
        for (int i = 0; i <= WORKERS; i++) {
            sink.then(conversation, changes -> {
                throw new NoSuchMethodError("of a library that the house brings");
            });
        }
        delivering.start();

        for (int attempts = 1; attempts <= WORKERS + 1; attempts++) {
            awaitAttempts(attempts);
            later(LONGEST_WAIT);
        }

        awaitTaken(conversation, List.of(1L, 2L, 3L));
        assertThat(reports.get(0)).isEqualTo("failed NoSuchMethodError");
    }

    @Test
    void leavesTheSinkAloneAsLongAsItAsked() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.TryAgain("busy", Optional.of(Duration.ofMinutes(5))));
        delivering.start();
        awaitAttempts(1);
        await().untilAsserted(() -> assertThat(reports).contains("failed busy"));

        later(Duration.ofMinutes(5).minusMillis(1));
        scene.guestWrites(scene.john(), "Hello");
        awaitTaken(scene.conversation(scene.john()), List.of(1L));
        assertThat(sink.taken(conversation)).isEmpty();
        later(Duration.ofMillis(1));

        awaitTaken(conversation, List.of(1L, 2L, 3L));
    }

    @Test
    void doesNotBelieveASinkThatItWantsToBeLeftAloneForEver() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.TryAgain("busy", Optional.of(Duration.ofDays(3650))));
        delivering.start();
        awaitAttempts(1);
        await().untilAsserted(() -> assertThat(reports).contains("failed busy"));

        later(Duration.ofHours(1));

        awaitTaken(conversation, List.of(1L, 2L, 3L));
    }

    @Test
    void holdsWhatTheSinkTakesLaterWithoutCallingItAFailure() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Held(1, Duration.ofSeconds(3)));
        sink.then(conversation, changes -> new Delivery.Held(1, Duration.ofSeconds(2)));
        delivering.start();
        awaitTaken(conversation, List.of(1L));
        await().untilAsserted(() -> assertThat(reports).containsExactly("delivered 1"));

        await().untilAsserted(() -> {
            later(Duration.ofSeconds(3));
            assertThat(sink.taken(conversation)).containsExactly(1L, 2L, 3L);
        });

        assertThat(sink.attempts())
                .extracting(Attempt::seqs)
                .containsExactly(List.of(1L, 2L, 3L), List.of(2L, 3L), List.of(2L, 3L));
        assertThat(reports).noneMatch(report -> report.startsWith("failed"));
    }

    @Test
    void triesAgainWhatASinkHoldsThatItWasNotGiven() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Held(4, Duration.ZERO));
        delivering.start();

        await().untilAsserted(() -> assertThat(reports).contains("failed spoke of a change that it was not given"));
    }

    @Test
    void buriesWhatIsRefusedForGoodAndGoesOn() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Refused(2, "too large"));

        delivering.start();

        awaitTaken(conversation, List.of(1L, 3L));
        assertThat(scene.storage().lanes().deadLetters(PUSHER))
                .containsExactly(new DeadLetter(
                        PUSHER,
                        KILLARNEY,
                        conversation,
                        2,
                        "too large",
                        1,
                        scene.clock().instant()));
        await().untilAsserted(() -> assertThat(reports).contains("buried 2 too large", "delivered 1"));
    }

    @Test
    void handsOverADeadLetterOnceMoreAndAlone() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Refused(1, "too large"));
        delivering.start();
        awaitTaken(conversation, List.of(2L, 3L));
        DeadLetter letter = delivering.deadLetters().list().get(0);

        assertThat(delivering.deadLetters().repeat(letter.id())).isTrue();
        bell.ring();

        awaitTaken(conversation, List.of(2L, 3L, 1L));
        assertThat(delivering.deadLetters().list()).isEmpty();
        assertThat(delivering.deadLetters().repeat(letter.id())).isFalse();
    }

    @Test
    void keepsADeadLetterThatIsRefusedAgainUntilItIsDiscarded() {
        scene.guestWrites(scene.mary(), "Hello");
        sink.then(conversation, changes -> new Delivery.Refused(1, "too large"));
        sink.then(conversation, changes -> new Delivery.Refused(1, "still too large"));
        delivering.start();
        await().untilAsserted(() -> assertThat(delivering.deadLetters().list()).hasSize(1));
        DeadLetterId id = delivering.deadLetters().list().get(0).id();

        assertThat(delivering.deadLetters().repeat(id)).isTrue();
        bell.ring();

        await().untilAsserted(() -> assertThat(delivering.deadLetters().list())
                .extracting(DeadLetter::reason, DeadLetter::attempts)
                .containsExactly(tuple("still too large", 2)));
        assertThat(delivering.deadLetters().discard(id)).isTrue();
        assertThat(delivering.deadLetters().discard(id)).isFalse();
        assertThat(delivering.deadLetters().list()).isEmpty();
    }

    @Test
    void keepsADeadLetterWhoseChangeIsNoLongerInTheLog() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Refused(1, "too large"));
        delivering.start();
        awaitTaken(conversation, List.of(2L, 3L));
        later(Duration.ofMinutes(1));
        scene.storage().changes().forget(scene.clock().instant(), 1);

        assertThat(delivering
                        .deadLetters()
                        .repeat(delivering.deadLetters().list().get(0).id()))
                .isTrue();
        bell.ring();

        await().untilAsserted(() -> assertThat(delivering.deadLetters().list())
                .extracting(DeadLetter::reason)
                .containsExactly("no longer in the log"));
        assertThat(sink.taken(conversation)).containsExactly(2L, 3L);
    }

    @Test
    void goesOnWhereTheSinkStopped() {
        writeThree();
        sink.then(conversation, changes -> new Delivery.Partly(2));

        delivering.start();

        awaitTaken(conversation, List.of(1L, 2L, 3L));
        assertThat(sink.attempts())
                .containsExactly(
                        new Attempt(conversation, List.of(1L, 2L, 3L)), new Attempt(conversation, List.of(3L)));
        await().untilAsserted(() -> assertThat(reports).containsExactlyInAnyOrder("delivered 2", "delivered 1"));
    }

    @Test
    void claimsNothingForASinkThatRests() {
        sink.rest(Duration.ofMillis(10));
        writeThree();
        delivering.start();
        await().untilAsserted(() -> assertThat(sink.pauses()).isGreaterThan(20));

        assertThat(sink.attempts()).isEmpty();
        sink.rest(Duration.ZERO);

        awaitTaken(conversation, List.of(1L, 2L, 3L));
        assertThat(sink.attempts()).hasSize(1);
    }

    @Test
    void dropsTheResultOfAWorkerWhoseLaneWasTakenOver() {
        scene.guestWrites(scene.mary(), "Hello");
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CountDownLatch finished = new CountDownLatch(1);
        sink.then(conversation, changes -> {
            begun.countDown();
            waitFor(finish);
            finished.countDown();
            return new Delivery.Refused(1, "too late");
        });
        delivering.start();
        waitFor(begun);

        later(LEASE.plusMillis(1));
        awaitTaken(conversation, List.of(1L));
        finish.countDown();
        waitFor(finished);
        scene.guestWrites(scene.mary(), "Anybody?");

        awaitTaken(conversation, List.of(1L, 2L));
        assertThat(scene.storage().lanes().deadLetters(PUSHER)).isEmpty();
        assertThat(reports).noneMatch(report -> report.startsWith("buried"));
    }

    @Test
    void holdsUpNoOtherLane() {
        CountDownLatch finish = new CountDownLatch(1);
        sink.then(conversation, changes -> {
            waitFor(finish);
            return new Delivery.Done();
        });
        scene.guestWrites(scene.mary(), "Hello");
        List<ConversationId> others = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            BookingId guest = scene.house().book(KILLARNEY, "BK-" + i, "Guest " + i);
            scene.house().checkIn(KILLARNEY, guest);
            scene.house().move(KILLARNEY, guest, Integer.toString(300 + i));
            others.add(scene.guestWrites(guest, "Hello").conversation());
        }

        delivering.start();

        others.forEach(other -> awaitTaken(other, List.of(1L)));
        assertThat(sink.taken(conversation)).isEmpty();
        finish.countDown();
        awaitTaken(conversation, List.of(1L));
    }

    @Test
    void keepsTheOrderOfALaneWhateverFails() {
        Random faults = new Random(42);
        List<ConversationId> lanes = List.of(conversation, scene.conversation(scene.john()));
        for (ConversationId lane : lanes) {
            for (int i = 0; i < 20; i++) {
                int fault = faults.nextInt(4);
                sink.then(lane, changes -> faulty(fault, changes));
            }
        }
        delivering.start();

        Crowd.each(8, person -> {
            for (int i = 0; i < 25; i++) {
                scene.guestWrites(i % 2 == 0 ? scene.mary() : scene.john(), "Hello");
                later(Duration.ofSeconds(1));
            }
        });

        for (ConversationId lane : lanes) {
            await().untilAsserted(() -> {
                later(LONGEST_WAIT);
                List<Long> settled = new ArrayList<>(sink.taken(lane));
                settled.addAll(buried(lane));
                assertThat(settled).containsExactlyInAnyOrderElementsOf(all(lane));
            });
            assertThat(sink.taken(lane)).isSorted().doesNotHaveDuplicates();
        }
    }

    private static Delivery faulty(int fault, List<LoggedChange> changes) {
        return switch (fault) {
            case 0 -> new Delivery.TryAgain("busy", Optional.empty());
            case 1 -> throw new IllegalStateException("The line is down");
            case 2 -> new Delivery.Refused(changes.get(changes.size() / 2).seq(), "too large");
            default -> new Delivery.Done();
        };
    }

    private Set<Long> buried(ConversationId lane) {
        Set<Long> seqs = new HashSet<>();
        for (DeadLetter letter : scene.storage().lanes().deadLetters(PUSHER)) {
            if (letter.conversation().equals(lane)) {
                assertThat(seqs.add(letter.seq())).isTrue();
            }
        }
        return seqs;
    }

    private void writeThree() {
        for (int i = 0; i < 3; i++) {
            scene.guestWrites(scene.mary(), "Hello");
        }
    }

    private void later(Duration time) {
        scene.clock().advance(time);
        bell.ring();
    }

    private List<Long> all(ConversationId lane) {
        return LongStream.rangeClosed(1, scene.stored(lane).lastSeq()).boxed().toList();
    }

    private void awaitTaken(ConversationId lane, List<Long> seqs) {
        await().untilAsserted(() -> assertThat(sink.taken(lane)).isEqualTo(seqs));
    }

    private void awaitAttempts(int attempts) {
        await().untilAsserted(() -> assertThat(sink.attempts()).hasSize(attempts));
        await().untilAsserted(() -> assertThat(reports).hasSize(attempts));
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException("Interrupted", e);
        }
    }

    private final class Reports implements DeliveryListener {

        @Override
        public void delivered(String name, long changes) {
            if (name.equals(PUSHER)) {
                reports.add("delivered " + changes);
            }
        }

        @Override
        public void failed(String name, HotelSlug hotel, ConversationId where, String reason) {
            reports.add("failed " + reason);
        }

        @Override
        public void buried(String name, HotelSlug hotel, ConversationId where, long seq, String reason) {
            reports.add("buried " + seq + " " + reason);
        }
    }
}
