package com.hotelmate.chat.adapter.inmemory.delivery;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.Backlog;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import com.hotelmate.chat.testkit.ScriptedQueueSink;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LifeOfDeliveryTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ScriptedQueueSink sink = new ScriptedQueueSink("pusher");

    @Test
    void hasNoThreadsBeforeItStartsAndNoneAfterItCloses() {
        Set<Thread> before = threads();
        HotelChat chat = scene.builder().queueTo(sink).build();
        scene.guestWrites(scene.mary(), "Hello");
        assertThat(threads()).isEqualTo(before);

        chat.start();
        assertThat(threads())
                .filteredOn(thread -> !before.contains(thread))
                .isNotEmpty()
                .allMatch(Thread::isDaemon)
                .allMatch(thread -> thread.getName().startsWith("hotel-chat-"));

        chat.close();
        assertThat(threads()).isEqualTo(before);
    }

    @Test
    void startsOnceAtATimeAndClosesAsOftenAsOneLikes() {
        HotelChat chat = scene.chat();
        chat.close();
        chat.start();
        assertThatThrownBy(chat::start).isInstanceOf(IllegalStateException.class);
        chat.close();
        chat.close();

        chat.start();
        scene.guestWrites(scene.mary(), "Hello");
        await().untilAsserted(() -> assertThat(scene.sink().heard()).isNotEmpty());
        chat.close();
    }

    @Test
    void worksWithoutDelivery() {
        ConversationId conversation = scene.guestWrites(scene.mary(), "Hello").conversation();

        assertThat(scene.messages(conversation)).hasSize(1);
        assertThat(scene.sink().heard()).isEmpty();
    }

    @Test
    void isIndependentOfAnotherChatInTheSameProcess() {
        ChatScene other = new ChatScene(InMemoryStorage::create);
        scene.chat().start();
        other.chat().start();

        other.guestWrites(other.mary(), "Hello, other chat");
        await().untilAsserted(() -> assertThat(other.sink().heard()).isNotEmpty());
        assertThat(scene.storage().conversations().ofBooking(KILLARNEY, scene.mary()))
                .isEmpty();

        other.chat().close();
        scene.guestWrites(scene.mary(), "Hello");
        await().untilAsserted(() -> assertThat(scene.sink().heard()).isNotEmpty());
        scene.chat().close();
        assertThat(scene.sink().heard())
                .extracting(signal -> signal.payload().full().get("message"))
                .doesNotContain("Hello, other chat");
    }

    @Test
    void closesWhileItIsBusyAndAnotherChatGoesOnFromThere() {
        ConversationId conversation = scene.conversation(scene.mary());
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch busy = new CountDownLatch(1);
        sink.then(conversation, changes -> {
            busy.countDown();
            return waitForever(never);
        });
        Set<Thread> before = threads();
        HotelChat chat = scene.builder().queueTo(sink).build();
        chat.start();
        scene.guestWrites(scene.mary(), "Hello");

        Crowd.each(8, person -> {
            for (int i = 0; i < 50; i++) {
                if (person == 0 && i == 10) {
                    await().until(() -> busy.getCount() == 0);
                    chat.close();
                } else {
                    scene.guestWrites(scene.mary(), "Hello");
                }
            }
        });
        assertThat(threads()).isEqualTo(before);
        assertThat(sink.taken(conversation)).isEmpty();

        scene.clock().advance(Duration.ofMinutes(5));
        HotelChat next = scene.builder().build();
        next.start();
        List<Long> all = LongStream.rangeClosed(1, 400).boxed().toList();
        await().untilAsserted(() -> assertThat(sink.taken(conversation)).isEqualTo(all));
        next.close();
    }

    @Test
    void outlivesAStoreThatIsAway() {
        Storage storage = scene.storage();
        AtomicInteger outages = new AtomicInteger(10);
        AtomicInteger interruptions = new AtomicInteger();
        Bell bell = new Bell(storage.commits());
        HotelChat chat = scene.builder()
                .storage(bell.hungInto(storage, new AwayForAWhile(storage.lanes(), outages)))
                .queueTo(sink)
                .deliveryListener(new DeliveryListener() {
                    @Override
                    public void interrupted(String name, String reason) {
                        interruptions.incrementAndGet();
                    }
                })
                .build();
        try (chat) {
            chat.start();
            ConversationId conversation =
                    scene.guestWrites(scene.mary(), "Hello").conversation();

            await().untilAsserted(() -> {
                bell.ring();
                assertThat(sink.taken(conversation)).containsExactly(1L);
            });
        }
        assertThat(interruptions).hasValue(10);
    }

    @Test
    void beginsNothingWhenTheStoreIsAwayAndMayBeStartedAgain() {
        Storage storage = scene.storage();
        AtomicInteger outages = new AtomicInteger(1);
        Set<Thread> before = threads();
        HotelChat chat = scene.builder()
                .storage(new Storage(
                        storage.conversations(),
                        storage.messages(),
                        storage.staffConversations(),
                        storage.staffMessages(),
                        storage.changes(),
                        storage.lanes(),
                        listener -> {
                            if (outages.getAndDecrement() > 0) {
                                throw new IllegalStateException("The store is away");
                            }
                            return storage.commits().subscribe(listener);
                        },
                        storage.devices(),
                        storage.pushes(),
                        storage.vacatedRooms()))
                .build();
        try (chat) {
            assertThatThrownBy(chat::start).isInstanceOf(IllegalStateException.class);
            assertThat(threads()).isEqualTo(before);

            chat.start();

            scene.guestWrites(scene.mary(), "Hello");
            await().untilAsserted(() -> assertThat(scene.sink().heard()).isNotEmpty());
        }
    }

    private static Delivery waitForever(CountDownLatch never) {
        try {
            never.await();
            return new Delivery.Done();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The process ends", e);
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .filter(thread -> thread.getName().startsWith("hotel-chat"))
                .collect(Collectors.toSet());
    }

    /** Lanes of a store that cannot be reached the first times. */
    private record AwayForAWhile(Lanes lanes, AtomicInteger outages) implements Lanes {

        @Override
        public void open(Collection<String> sinks) {
            lanes.open(sinks);
        }

        @Override
        public List<Lane> claim(String sink, int atMost, Duration lease) {
            if (outages.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("The store is away");
            }
            return lanes.claim(sink, atMost, lease);
        }

        @Override
        public boolean sent(Lane lane, long upTo) {
            return lanes.sent(lane, upTo);
        }

        @Override
        public boolean hold(Lane lane, long upTo, Duration wait) {
            return lanes.hold(lane, upTo, wait);
        }

        @Override
        public boolean retry(Lane lane, Duration wait, String error) {
            return lanes.retry(lane, wait, error);
        }

        @Override
        public boolean bury(Lane lane, DeadLetter letter) {
            return lanes.bury(lane, letter);
        }

        @Override
        public List<DeadLetter> deadLetters(String sink) {
            return lanes.deadLetters(sink);
        }

        @Override
        public boolean repeat(DeadLetterId letter) {
            return lanes.repeat(letter);
        }

        @Override
        public boolean discard(DeadLetterId letter) {
            return lanes.discard(letter);
        }

        @Override
        public Backlog backlog(String sink) {
            return lanes.backlog(sink);
        }
    }
}
