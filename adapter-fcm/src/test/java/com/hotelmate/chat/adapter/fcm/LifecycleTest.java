package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.firebase.FirebaseApp;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.application.port.push.PushResult;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final PushResult SENT = new PushResult.Sent();

    @Test
    void hasThreadsOnlyBetweenTheFirstSendAndItsEnd() {
        try (FcmScene scene = new FcmScene()) {
            List<String> before = threads();
            assertThat(before).doesNotContain("hotel-chat-fcm-calls");
            assertThat(scene.stub.accessCalls()).isZero();

            assertThat(scene.send("a", "b", "c")).containsOnly(SENT);

            assertThat(Thread.getAllStackTraces().keySet())
                    .filteredOn(thread -> thread.getName().equals("hotel-chat-fcm-calls"))
                    .isNotEmpty()
                    .allMatch(Thread::isDaemon)
                    .hasSizeLessThanOrEqualTo(16);

            scene.service.close();
            assertThat(threads()).filteredOn(name -> !name.equals("fcm-stub")).isSubsetOf(before);
        }
    }

    @Test
    void twoAreIndependent() {
        try (FcmScene one = new FcmScene();
                FcmScene other = new FcmScene()) {
            one.stub.answerUsually(FcmReply.unavailable());

            assertThat(one.send("a", "b", "c", "d", "e")).doesNotContain(SENT);
            assertThat(other.send("a")).containsExactly(SENT);
            assertThat(one.service.isUp()).isFalse();
            assertThat(other.service.isUp()).isTrue();

            one.service.close();
            assertThat(other.send("b")).containsExactly(SENT);
        }
    }

    @Test
    void firebaseIsLeftToItsOtherUsers() {
        int before = FirebaseApp.getApps().size();
        try (FcmScene scene = new FcmScene()) {
            assertThat(FirebaseApp.getApps())
                    .hasSize(before + 1)
                    .noneMatch(app -> app.getName().equals(FirebaseApp.DEFAULT_APP_NAME));
            assertThat(scene.service.pause()).isZero();
        }
        assertThat(FirebaseApp.getApps()).hasSize(before);
    }

    @Test
    void closedItCallsNobody() {
        try (FcmScene scene = new FcmScene()) {
            scene.service.close();

            assertThat(scene.send("a", "b")).containsOnly(new PushResult.NotTried());
            assertThat(scene.stub.accessCalls()).isZero();
            assertThatCode(scene.service::close).doesNotThrowAnyException();
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        ExecutorService worker = Executors.newSingleThreadExecutor();
        try (FcmScene scene = new FcmScene()) {
            scene.stub.answerUsually(FcmReply.hanging());
            Future<List<PushResult>> send = worker.submit(() -> scene.send("a"));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(5))
                    .until(() -> !scene.stub.received().isEmpty());

            scene.service.close();

            assertThat(send.get(5, TimeUnit.SECONDS)).hasOnlyElementsOfType(PushResult.TryAgain.class);
        } finally {
            worker.shutdownNow();
        }
    }

    private static List<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).toList();
    }
}
