package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.application.port.push.Device.Platform;
import com.hotelmate.chat.application.port.push.PushResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OutageTest {

    /** As many as a node has for pushes. */
    private static final int WORKERS = 16;

    private static final PushResult SENT = new PushResult.Sent();
    private static final PushResult NOT_TRIED = new PushResult.NotTried();

    private final FcmScene scene = new FcmScene();

    @AfterEach
    void close() {
        scene.close();
    }

    @Nested
    class WhileTheServiceIsAway {

        @Test
        void fiveOfFiveHundredAreTriedAndTheOthersWait() {
            scene.stub.answerUsually(FcmReply.unavailable());

            List<PushResult> results = scene.send(devices(500));

            assertThat(results.subList(0, 5)).hasOnlyElementsOfType(PushResult.TryAgain.class);
            assertThat(results.subList(5, 500)).containsOnly(NOT_TRIED);
            assertThat(scene.stub.received()).hasSize(5);
            assertThat(scene.service.circuit()).isEqualTo("open");
            assertThat(scene.service.isUp()).isFalse();
            assertThat(scene.service.pause()).isBetween(Duration.ofMillis(300), Duration.ofMillis(700));
        }

        @Test
        void oneDeviceTriesAfterAWhileAndTheWaitDoubles() {
            goAway();
            List<Long> waits = new ArrayList<>();

            for (int i = 0; i < 8; i++) {
                waits.add(scene.service.pause().toMillis());
                scene.waitOut();
                assertThat(scene.service.pause()).isZero();
                assertThat(scene.send(devices(10)).subList(1, 10)).containsOnly(NOT_TRIED);
            }

            assertThat(scene.stub.received()).hasSize(5 + 8);
            long[] expected = {500, 1000, 2000, 4000, 8000, 15_000, 15_000, 15_000};
            for (int i = 0; i < expected.length; i++) {
                assertThat(waits.get(i))
                        .isBetween(expected[i] * 8 / 10 - 1, Math.min(15_010, expected[i] * 12 / 10 + 10));
            }
        }

        static Stream<Arguments> outages() {
            return Stream.of(
                    arguments(named("429 with a wish", FcmReply.quotaExceeded().with("Retry-After", "2"))),
                    arguments(named("429", FcmReply.of(429, ""))),
                    arguments(named("500", FcmReply.of(500, ""))),
                    arguments(named("503", FcmReply.unavailable())),
                    arguments(named("silence", FcmReply.hanging())),
                    arguments(named("an answer of a byte a second", FcmReply.dripping())),
                    arguments(named("a connection that is cut", FcmReply.cut())));
        }

        @ParameterizedTest
        @MethodSource("outages")
        void aMinuteCostsFewCallsHoweverManyAreInAHurry(FcmReply outage) throws Exception {
            ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
            try (FcmPushService impatient = scene.within(Duration.ofMillis(700))) {
                assertThat(impatient.send(FcmScene.to(devices(10)))).containsOnly(SENT);
                scene.stub.answerUsually(outage);
                int before = scene.stub.received().size();

                for (int i = 0; i < 600; i++) {
                    List<Future<List<PushResult>>> sends = new ArrayList<>();
                    for (int worker = 0; worker < WORKERS && impatient.pause().isZero(); worker++) {
                        sends.add(workers.submit(() -> impatient.send(FcmScene.to(devices(50)))));
                    }
                    for (Future<List<PushResult>> send : sends) {
                        assertThat(send.get()).doesNotContain(SENT);
                    }
                    scene.clock.advance(Duration.ofMillis(100));
                }

                assertThat(scene.stub.received().size() - before).isBetween(8, 40);
                assertThat(scene.alarmKinds()).containsExactly("fcm_circuit");
            } finally {
                workers.shutdownNow();
            }
        }

        @Test
        void itIsLeftAloneForAsLongAsItAsksButNotForEver() {
            scene.stub.answerUsually(FcmReply.unavailable().with("Retry-After", "40"));
            assertThat(scene.send(devices(5))).hasOnlyElementsOfType(PushResult.TryAgain.class);
            assertThat(scene.service.pause()).isBetween(Duration.ofSeconds(40), Duration.ofSeconds(41));

            scene.stub.answerUsually(FcmReply.unavailable().with("Retry-After", "4000"));
            scene.waitOut();
            assertThat(scene.send("probe")).hasOnlyElementsOfType(PushResult.TryAgain.class);
            assertThat(scene.service.pause()).isBetween(Duration.ofMinutes(5), Duration.ofSeconds(301));
        }

        @Test
        void oneFailureIsEnoughToSayThatItIsNotUp() {
            assertThat(scene.service.isUp()).isTrue();
            scene.stub.answer("silent", FcmReply.unavailable());

            assertThat(scene.send("silent")).hasOnlyElementsOfType(PushResult.TryAgain.class);
            assertThat(scene.service.circuit()).isEqualTo("closed");
            assertThat(scene.service.isUp()).isFalse();

            assertThat(scene.send("well")).containsExactly(SENT);
            assertThat(scene.service.isUp()).isTrue();
        }

        @Test
        void whatIsUnderWayAsATryIsWaitedFor() {
            goAway();
            scene.waitOut();
            scene.stub.answerUsually(FcmReply.hanging());
            ExecutorService worker = Executors.newSingleThreadExecutor();
            try {
                Future<?> unused = worker.submit(() -> scene.send("probe"));
                await().atMost(Duration.ofSeconds(5))
                        .until(() -> scene.stub.received().size() == 6);

                assertThat(scene.service.circuit()).isEqualTo("half_open");
                assertThat(scene.service.pause()).isPositive().isLessThan(Duration.ofSeconds(1));
                assertThat(scene.send("other")).containsExactly(NOT_TRIED);
            } finally {
                worker.shutdownNow();
            }
        }

        @Test
        void oneAnswerBringsEverythingBack() {
            goAway();
            scene.stub.answerUsually(FcmReply.sent());
            scene.waitOut();

            assertThat(scene.send(devices(50))).containsOnly(SENT);
            assertThat(scene.service.circuit()).isEqualTo("closed");
            assertThat(scene.service.isUp()).isTrue();
            assertThat(scene.service.pause()).isZero();
        }

        @Test
        void oneAlarmIsRaisedForEachTimeItGoesAway() {
            goAway();
            scene.waitOut();
            assertThat(scene.send(devices(10))).doesNotContain(SENT);
            assertThat(scene.alarmKinds()).containsExactly("fcm_circuit");

            scene.stub.answerUsually(FcmReply.sent());
            scene.waitOut();
            assertThat(scene.send(devices(10))).containsOnly(SENT);
            goAway();
            assertThat(scene.alarmKinds()).containsExactly("fcm_circuit", "fcm_circuit");
        }
    }

    @Nested
    class WhileSingleDevicesAreInTrouble {

        @Test
        void theOthersAreTold() {
            FcmReply[] faults = {
                FcmReply.unregistered(),
                FcmReply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Request contains an invalid argument."),
                FcmReply.error(403, "PERMISSION_DENIED", "SENDER_ID_MISMATCH", "SenderId mismatch"),
                FcmReply.thirdPartyAuthError()
            };
            for (int i = 0; i < 40; i++) {
                scene.stub.answer("device-" + i, faults[i % faults.length]);
            }

            assertThat(scene.send(devices(60)).subList(40, 60)).containsOnly(SENT);
            assertThat(scene.service.circuit()).isEqualTo("closed");
        }
    }

    @Nested
    class WhileTheAccountIsRefused {

        @Test
        void nobodyCallsForAMinuteAndOneAlarmIsRaised() {
            scene.stub.answerAccess(FcmReply.invalidGrant(), FcmReply.invalidGrant());

            assertThat(scene.send("a", "b", "c"))
                    .containsExactly(
                            new PushResult.TryAgain("credentials_refused", Optional.empty()), NOT_TRIED, NOT_TRIED);
            assertThat(scene.service.pause()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
            assertThat(scene.send("a")).containsExactly(NOT_TRIED);

            scene.waitOut();
            assertThat(scene.send("a", "b")).contains(NOT_TRIED);
            assertThat(scene.service.pause()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(61));
            assertThat(scene.stub.accessCalls()).isEqualTo(2);
            assertThat(scene.alarmKinds()).containsExactly("fcm_credentials");
        }

        @Test
        void itWorksAgainOnceTheAccountDoes() {
            scene.stub.answerAccess(FcmReply.of(401, "{\"error\":\"unauthorized_client\"}"));
            assertThat(scene.send("a")).doesNotContain(SENT);
            scene.waitOut();

            assertThat(scene.send(devices(20))).containsOnly(SENT);

            scene.stub.answerUsually(FcmReply.permissionDenied());
            assertThat(scene.send("a")).doesNotContain(SENT);
            assertThat(scene.alarmKinds()).containsExactly("fcm_credentials", "fcm_credentials");
        }

        @Test
        void aProjectThatIsDeniedCostsOneCallAMinute() {
            scene.stub.answerUsually(FcmReply.permissionDenied());

            assertThat(scene.send(devices(100)).subList(1, 100)).containsOnly(NOT_TRIED);
            scene.waitOut();
            assertThat(scene.send(devices(100)).subList(1, 100)).containsOnly(NOT_TRIED);

            assertThat(scene.stub.received()).hasSize(2);
            assertThat(scene.alarmKinds()).containsExactly("fcm_credentials");
        }

        @Test
        void accessThatIsRefusedWhateverTheTokenCostsTwoCalls() {
            scene.stub.answerUsually(FcmReply.of(401, "{\"error\":{\"code\":401,\"status\":\"UNAUTHENTICATED\"}}"));

            assertThat(scene.send("a", "b").get(1)).isEqualTo(NOT_TRIED);

            assertThat(scene.stub.received()).hasSize(2);
            assertThat(scene.stub.accessCalls()).isEqualTo(2);
        }
    }

    @Nested
    class WhileAppleRefusesTheProject {

        @Test
        void oneAlarmIsRaisedUntilOneOfItsDevicesIsTold() {
            scene.stub.answer("iphone", FcmReply.thirdPartyAuthError(), FcmReply.thirdPartyAuthError());

            assertThat(sendTo("iphone", Platform.IOS)).isEqualTo(new PushResult.Refused("third_party_auth_error"));
            assertThat(sendTo("pixel", Platform.ANDROID)).isEqualTo(SENT);
            assertThat(sendTo("iphone", Platform.IOS)).isEqualTo(new PushResult.Refused("third_party_auth_error"));
            assertThat(scene.alarmKinds()).containsExactly("fcm_third_party_auth");

            assertThat(sendTo("iphone", Platform.IOS)).isEqualTo(SENT);
            scene.stub.answer("iphone", FcmReply.thirdPartyAuthError());
            assertThat(sendTo("iphone", Platform.IOS)).isEqualTo(new PushResult.Refused("third_party_auth_error"));
            assertThat(scene.alarmKinds()).containsExactly("fcm_third_party_auth", "fcm_third_party_auth");
        }

        private PushResult sendTo(String token, Platform platform) {
            return scene.service
                    .send(List.of(FcmScene.to(token, FcmScene.push(), Optional.of(platform))))
                    .get(0);
        }
    }

    private void goAway() {
        scene.stub.answerUsually(FcmReply.unavailable());
        int tries = 0;
        while (scene.service.isUp() && tries++ < 10) {
            assertThat(scene.send(devices(10))).doesNotContain(SENT);
        }
        assertThat(scene.service.isUp()).isFalse();
    }

    private static String[] devices(int count) {
        return IntStream.range(0, count).mapToObj(i -> "device-" + i).toArray(String[]::new);
    }
}
