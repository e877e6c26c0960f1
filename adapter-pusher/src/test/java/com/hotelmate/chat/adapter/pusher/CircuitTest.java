package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CircuitTest {

    private static final int WORKERS = 8;
    private static final Duration TICK = Duration.ofMillis(20);

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    static Stream<Arguments> outages() {
        return Stream.of(
                arguments(named("429 with a wish", Reply.status(429).with("Retry-After", "2"))),
                arguments(named("429", Reply.status(429))),
                arguments(named("500", Reply.status(500))),
                arguments(named("503", Reply.status(503))),
                arguments(named("silence", Reply.hang())),
                arguments(named("an answer without an end", Reply.drip())),
                arguments(named("a connection that is cut", Reply.cutOff())));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void anOutageOfAMinuteCostsFewCallsHoweverManyWorkThrough(Reply outage) throws Exception {
        try (Scene impatient = Scene.impatient()) {
            for (int n = 0; n < 20; n++) {
                assertThat(impatient.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
            }
            impatient.stub.always(outage);
            int before = impatient.calls().size();

            allWorkFor(Duration.ofSeconds(60), impatient);

            assertThat(impatient.calls().size() - before).isBetween(10, 40);
            assertThat(impatient.alarms).containsExactly("pusher_circuit");

            impatient.stub.always(Reply.status(200));
            allWorkFor(Duration.ofSeconds(16), impatient);

            assertThat(impatient.realtime.circuit()).isEqualTo("closed");
            assertThat(impatient.realtime.isUp()).isTrue();
            assertThat(impatient.alarms).containsExactly("pusher_circuit");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void aLockoutOfAMinuteCostsACallOfEachWorkerAndOneToTryAgain(int status) throws Exception {
        scene.stub.always(Reply.status(status));

        allWorkFor(Duration.ofSeconds(61), scene);

        assertThat(scene.calls()).hasSizeBetween(2, WORKERS + 1);
        assertThat(scene.alarms).containsExactly("pusher_credentials");
    }

    /** Every worker has a lane that is always due, and looks at the pause as the delivery loop does. */
    private static void allWorkFor(Duration time, Scene scene) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
        Callable<Delivery> work = () -> scene.deliver(change(1, 1));
        try {
            for (long ticks = time.dividedBy(TICK); ticks > 0; ticks--) {
                if (scene.realtime.pause().isZero()) {
                    for (Future<Delivery> result : workers.invokeAll(Collections.nCopies(WORKERS, work))) {
                        assertThat(result.get()).isNotNull();
                    }
                }
                scene.clock.advance(TICK);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    @Test
    void whileItIsOpenNothingIsCalledAndNothingCountsAsAnAttempt() {
        open();
        int before = scene.calls().size();

        Duration pause = scene.realtime.pause();
        assertThat(pause).isBetween(Duration.ofMillis(375), Duration.ofMillis(501));
        assertThat(scene.deliver(change(41, 1), change(42, 1))).isEqualTo(new Delivery.Held(40, pause));
        assertThat(scene.calls()).hasSize(before);
        assertThat(scene.realtime.circuit()).isEqualTo("open");
        assertThat(scene.realtime.isUp()).isFalse();
    }

    @Test
    void onlyOneCallFindsOutWhetherTheServiceIsBack() throws Exception {
        open();
        scene.clock.advance(scene.realtime.pause());
        assertThat(scene.realtime.pause()).isZero();
        int before = scene.calls().size();
        scene.stub.always(Reply.status(200).after(Duration.ofMillis(300)));

        CompletableFuture<Delivery> probe = CompletableFuture.supplyAsync(() -> scene.deliver(change(1, 1)));
        Awaitility.await().until(() -> scene.calls().size() > before);
        Duration pause = scene.realtime.pause();
        Delivery meanwhile = scene.deliver(change(7, 1));

        assertThat(pause).isPositive();
        assertThat(meanwhile).isEqualTo(new Delivery.Held(6, pause));
        assertThat(scene.calls()).hasSize(before + 1);
        assertThat(probe.get(5, TimeUnit.SECONDS)).isEqualTo(new Delivery.Done());
        assertThat(scene.realtime.pause()).isZero();
        assertThat(scene.realtime.circuit()).isEqualTo("closed");
    }

    @Test
    void pausesGrowUntilTheyAreLongEnough() {
        open();
        List<Long> bounds = new ArrayList<>();
        for (int failures = 0; failures < 8; failures++) {
            Duration pause = scene.realtime.pause();
            bounds.add((long) Math.ceil(pause.toMillis() / 500.0));
            scene.clock.advance(pause);
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }

        assertThat(bounds.get(0)).isLessThanOrEqualTo(2);
        assertThat(bounds.get(2)).isBetween(3L, 5L);
        assertThat(bounds.get(4)).isBetween(12L, 17L);
        assertThat(bounds.subList(5, 8))
                .allSatisfy(halfSeconds -> assertThat(halfSeconds).isBetween(22L, 31L));
    }

    @Test
    void theServiceMayAskForALongerPause() {
        for (int n = 0; n < 5; n++) {
            scene.stub.then(Reply.status(503).with("Retry-After", "180"));
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }

        assertThat(scene.realtime.pause()).isBetween(Duration.ofMinutes(3), Duration.ofMillis(180_001));
    }

    @Test
    void oneConversationThatKeepsFailingStopsNobodyElse() {
        for (int n = 0; n < 40; n++) {
            scene.stub.then(Reply.status(500), Reply.status(200), Reply.status(200));
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
            assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
            assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
        }

        assertThat(scene.alarms).isEmpty();
    }

    @Test
    void everyOutageRaisesOneAlarm() {
        open();
        scene.clock.advance(Duration.ofSeconds(20));
        assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        scene.stub.always(Reply.status(200));
        scene.clock.advance(Duration.ofSeconds(20));
        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());

        open();

        assertThat(scene.alarms).containsExactly("pusher_circuit", "pusher_circuit");
    }

    @Test
    void aHandOverThatIsOvertakenByAnOutageReportsWhatWasTaken() {
        for (int n = 0; n < 4; n++) {
            scene.stub.then(Reply.status(503));
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }
        scene.stub.then(Reply.status(200));

        // The fifth call in all works, and half of ten or fewer have failed by then.
        Delivery result = scene.deliver(change(1, 10), change(2, 10));

        assertThat(result).isEqualTo(new Delivery.Held(1, scene.realtime.pause()));
    }

    private void open() {
        scene.stub.always(Reply.status(503));
        for (int n = 0; n < 5; n++) {
            assertThat(scene.deliver(change(1, 1))).isInstanceOf(Delivery.TryAgain.class);
        }
    }
}
