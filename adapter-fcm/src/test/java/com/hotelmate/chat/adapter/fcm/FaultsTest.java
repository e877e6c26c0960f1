package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.application.port.push.PushResult;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the network does to a send: it ends in time, and every request was made once. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class FaultsTest {

    private final FcmScene scene = new FcmScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void silenceEndsWithTheReadTimeout() {
        assertThat(scene.answeredBy(FcmReply.hanging())).isEqualTo(again("timeout"));
        assertThat(scene.stub.received()).hasSize(1);
    }

    @Test
    void anAnswerThatDripsEndsWithTheDeadline() {
        FcmSettings settings =
                scene.stub.settings().within(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(1500));
        scene.stub.answer("slow", FcmReply.dripping());
        try (FcmPushService service = new FcmPushService(settings, (kind, detail) -> {}, scene.clock)) {
            long start = System.nanoTime();

            assertThat(service.send(FcmScene.to("slow", "next")))
                    .containsExactly(again("timeout"), new PushResult.NotTried());

            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(4));
            assertThat(scene.stub.received()).hasSize(1);
        }
    }

    @Test
    void whatDripsKeepsNoThreadBeyondTheDeadline() {
        String[] slow = IntStream.range(0, 16).mapToObj(i -> "slow-" + i).toArray(String[]::new);
        FcmSettings settings =
                scene.stub.settings().within(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofMillis(1500));
        try (FcmPushService service = new FcmPushService(settings, (kind, detail) -> {}, scene.clock)) {
            assertThat(service.send(FcmScene.to("quick"))).containsExactly(new PushResult.Sent());
            for (String token : slow) {
                scene.stub.answer(token, FcmReply.dripping());
            }
            assertThat(service.send(FcmScene.to(slow))).containsOnly(again("timeout"));
            await().atMost(Duration.ofSeconds(5)).until(() -> !service.isUp());
            scene.clock.advance(service.pause().plusMillis(1));

            assertThat(service.send(FcmScene.to("quick"))).containsExactly(new PushResult.Sent());
        }
    }

    @Test
    void aConnectionThatIsCutIsNoReasonToRepeat() {
        assertThat(scene.answeredBy(FcmReply.cut())).isEqualTo(again("unreachable"));
        assertThat(scene.stub.received()).hasSize(1);
    }

    @Test
    void aServiceThatIsAwayIsNoReasonToRepeat() {
        assertThat(scene.answeredBy(FcmReply.unavailable().with("Retry-After", "1")))
                .isEqualTo(new PushResult.TryAgain("unavailable", Optional.of(Duration.ofSeconds(1))));
        assertThat(scene.stub.received()).hasSize(1);
    }

    @Test
    void aHugeAnswerIsNotReadToItsEnd() {
        assertThat(scene.answeredBy(FcmReply.of(200, " ".repeat(1 << 20)))).isEqualTo(again("unreachable"));
    }

    @Test
    void nobodyListens() {
        FcmSettings nowhere = FcmSettings.of(
                scene.stub.credentials(), Optional.empty(), Optional.of(URI.create("http://127.0.0.1:1")));
        try (FcmPushService service = new FcmPushService(nowhere, (kind, detail) -> {}, scene.clock)) {
            assertThat(service.send(FcmScene.to("device"))).containsExactly(again("unreachable"));
        }
    }

    @Test
    void aTokenEndpointThatIsAwayIsTriedLater() {
        for (FcmReply reply : List.of(FcmReply.of(503, ""), FcmReply.cut(), FcmReply.of(200, "<html>"))) {
            int before = scene.stub.accessCalls();
            scene.stub.answerAccess(reply);

            assertThat(scene.send("device")).containsExactly(again("no_access_token"));
            assertThat(scene.stub.accessCalls() - before).isOne();
        }
        assertThat(scene.stub.received()).isEmpty();
        assertThat(scene.alarms).isEmpty();
        assertThat(scene.send("device")).containsExactly(new PushResult.Sent());
    }

    @Test
    void anAccessTokenThatEndsBeforeItsTimeIsRenewed() {
        assertThat(scene.send("device")).containsExactly(new PushResult.Sent());
        scene.stub.revokeAccess();

        assertThat(scene.send("device")).containsExactly(new PushResult.Sent());
        assertThat(scene.stub.accessCalls()).isEqualTo(2);
        assertThat(scene.alarms).isEmpty();
    }

    @Test
    void whoeverIsInterruptedWaitsForWhatIsUnderWayAndBeginsNothing() {
        Thread.currentThread().interrupt();

        List<PushResult> results = scene.send("a", "b");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).containsExactly(new PushResult.Sent(), new PushResult.NotTried());
        assertThat(scene.stub.received()).hasSize(1);
    }

    @Test
    void whoeverIsInterruptedWaitsNoLongerForSilence() {
        scene.stub.answerUsually(FcmReply.hanging());
        Thread.currentThread().interrupt();
        long start = System.nanoTime();

        List<PushResult> results = scene.send("a", "b");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).hasSize(2).noneMatch(PushResult.Sent.class::isInstance);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    private static PushResult again(String reason) {
        return new PushResult.TryAgain(reason, Optional.empty());
    }
}
