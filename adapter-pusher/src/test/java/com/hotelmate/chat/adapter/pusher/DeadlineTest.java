package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlineTest {

    private static final String OWN = "hotel-chat-pusher";
    private static final Duration SLOW = Duration.ofMillis(200);

    private final Scene scene = Scene.impatient();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void aServiceThatDoesNotAnswerIsCutOff() {
        scene.stub.then(Reply.hang());

        assertThatItIsCutOff();
    }

    @Test
    void aServiceThatAnswersByteByByteIsCutOffAsWell() {
        scene.stub.then(Reply.drip());

        assertThatItIsCutOff();
    }

    @Test
    void aLookUpOfTheHostThatHangsIsNotWaitedFor() {
        CompletableFuture<InetAddress[]> found = new CompletableFuture<>();
        PusherSettings settings = scene.stub.settings().withDeadline(Duration.ofMillis(100));
        try (PusherHttp http = new PusherHttp(settings, InstantSource.system(), host -> found.join())) {
            for (int call = 1; call <= 10; call++) {
                long begun = System.nanoTime();

                assertThat(http.get("/channels/private-c").status()).isZero();
                assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2500));
            }
            assertThat(scene.calls()).isEmpty();
            found.complete(new InetAddress[] {InetAddress.getLoopbackAddress()});

            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(http.get("/channels/private-c").isTaken())
                                    .isTrue());
        }
    }

    private void assertThatItIsCutOff() {
        long begun = System.nanoTime();

        assertThat(scene.deliver(change(1, 1)))
                .isEqualTo(new Delivery.TryAgain("no answer within 500 ms", Optional.empty()));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2500));
        assertThat(scene.deliver(change(1, 1))).isEqualTo(new Delivery.Done());
    }

    @Test
    void aSlowServiceGetsWhatItTakesInTimeAndTheRestAtOnceAfterwards() {
        scene.stub.always(Reply.status(200).after(SLOW));
        ChangeSignals[] changes =
                IntStream.rangeClosed(1, 50).mapToObj(seq -> change(seq, 10)).toArray(ChangeSignals[]::new);

        Delivery result = scene.deliver(changes);

        int calls = scene.calls().size();
        assertThat(calls).isBetween(1, 6);
        assertThat(result).isEqualTo(new Delivery.Partly(calls));
    }

    @Test
    void aChangeThatTakesTooLongIsGoneOnWithWhereItStopped() {
        scene.stub.always(Reply.status(200).after(SLOW));

        Delivery result = scene.deliver(change(1, 120));
        assertThat(result).isEqualTo(new Delivery.Held(0, Duration.ZERO));
        while (result instanceof Delivery.Held) {
            result = scene.deliver(change(1, 120));
        }

        assertThat(result).isEqualTo(new Delivery.Done());
        assertThat(scene.taken())
                .isEqualTo(IntStream.range(0, 120).mapToObj(n -> "e1." + n).toList());
    }

    @Test
    void aChangeThatIsRefusedPieceByPieceIsGoneOnWithAsWell() {
        scene.stub.always(call -> Reply.status(
                        call.events().stream().anyMatch(event -> !event.name().endsWith("0")) ? 400 : 200)
                .after(SLOW));

        Delivery result = scene.deliver(change(1, 21));
        assertThat(result).isEqualTo(new Delivery.Held(0, Duration.ZERO));
        while (result instanceof Delivery.Held) {
            result = scene.deliver(change(1, 21));
        }

        assertThat(result).isEqualTo(new Delivery.Refused(1, "answered 400"));
        assertThat(scene.taken()).containsExactly("e1.0", "e1.10", "e1.20");
        assertThat(scene.calls()).as("two batches, and each event").hasSize(23);
    }

    @Test
    void closingEndsTheCallsUnderWayAndLeavesNoThread() throws Exception {
        Scene patient = new Scene();
        patient.stub.always(Reply.hang());
        CompletableFuture<Delivery> underWay = CompletableFuture.supplyAsync(() -> patient.deliver(change(1, 1)));
        Awaitility.await().until(() -> !patient.calls().isEmpty());

        patient.realtime.close();
        patient.realtime.close();

        assertThat(underWay.get(2, TimeUnit.SECONDS)).isInstanceOf(Delivery.TryAgain.class);
        assertThat(patient.deliver(change(1, 1))).isEqualTo(new Delivery.TryAgain("closed", Optional.empty()));
        patient.close();
        scene.close();
        Awaitility.await().untilAsserted(() -> assertThat(Scene.threads(OWN)).isEmpty());
    }

    @Test
    void nothingRunsBeforeItIsUsed() {
        Set<Thread> before = Scene.threads(OWN);

        try (Scene idle = new Scene()) {
            assertThat(idle.realtime.isUp()).isTrue();
            assertThat(Scene.threads(OWN)).isSubsetOf(before);
        }
    }
}
