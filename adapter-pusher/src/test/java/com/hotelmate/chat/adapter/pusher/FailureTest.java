package com.hotelmate.chat.adapter.pusher;

import static com.hotelmate.chat.adapter.pusher.Scene.change;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailureTest {

    private final Scene scene = new Scene();

    @AfterEach
    void close() {
        scene.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 408, 429, 500, 502, 503, 504})
    void isWorthRepeatingAndNotRepeatedHere(int status) {
        scene.stub.then(Reply.status(status).with("Location", "/elsewhere"));

        assertThat(scene.deliver(change(1, 3)))
                .isEqualTo(new Delivery.TryAgain("answered " + status, Optional.empty()));
        assertThat(scene.calls()).hasSize(1);
        assertThat(scene.realtime.isUp()).isFalse();

        assertThat(scene.deliver(change(1, 3))).isEqualTo(new Delivery.Done());
        assertThat(scene.realtime.isUp()).isTrue();
        assertThat(scene.alarms).isEmpty();
    }

    @Test
    void aConnectionThatIsCutAfterTheBodyWasReadIsNotTriedAgainBehindOurBack() {
        scene.stub.then(Reply.cutOff());

        assertThat(scene.deliver(change(1, 1)))
                .isEqualTo(new Delivery.TryAgain("NoHttpResponseException", Optional.empty()));
        assertThat(scene.calls()).hasSize(1);
        assertThat(scene.taken()).isEmpty();
    }

    @Test
    void aServiceThatIsNotThereIsAFailure() {
        scene.stub.close();

        assertThat(scene.deliver(change(1, 1)))
                .isEqualTo(new Delivery.TryAgain("HttpHostConnectException", Optional.empty()));
    }

    @Test
    void theServiceMaySayForHowLongInSeconds() {
        scene.stub.then(Reply.status(429).with("Retry-After", "17"));

        assertThat(scene.deliver(change(1, 1)))
                .isEqualTo(new Delivery.TryAgain("answered 429", Optional.of(Duration.ofSeconds(17))));
    }

    @Test
    void theServiceMaySayUntilWhen() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ManualClock.START.plusSeconds(40).atOffset(ZoneOffset.UTC));
        scene.stub.then(Reply.status(503).with("Retry-After", date));

        assertThat(scene.deliver(change(1, 1)))
                .isEqualTo(new Delivery.TryAgain("answered 503", Optional.of(Duration.ofSeconds(40))));
    }

    @Test
    void whatWasTakenBeforeIsNotSentAgain() {
        scene.stub.then(Reply.status(200), Reply.status(500));

        assertThat(scene.deliver(change(1, 4), change(2, 3), change(3, 9), change(4, 1)))
                .isEqualTo(new Delivery.Partly(2));
        assertThat(scene.deliver(change(3, 9), change(4, 1))).isEqualTo(new Delivery.Done());
        assertThat(scene.stub.sizes()).containsExactly(10, 7, 7);
    }

    @Test
    void ofAChangeThatIsHalfTakenTheOtherHalfIsSent() {
        scene.stub.then(Reply.status(200), Reply.status(500));

        assertThat(scene.deliver(change(1, 15))).isEqualTo(new Delivery.TryAgain("answered 500", Optional.empty()));
        assertThat(scene.deliver(change(1, 15))).isEqualTo(new Delivery.Done());
        assertThat(scene.stub.sizes()).containsExactly(10, 5, 5);
    }

    @Test
    void whatNobodyIsToldCountsAsTaken() {
        scene.stub.then(Reply.status(500));

        assertThat(scene.deliver(change(1, 0), change(2, 0), change(3, 1))).isEqualTo(new Delivery.Partly(2));
    }

    @Test
    void theRestWaitsAsLongAsTheServiceAsked() {
        scene.stub.then(Reply.status(200), Reply.status(429).with("Retry-After", "9"));

        assertThat(scene.deliver(change(1, 10), change(2, 1))).isEqualTo(new Delivery.Held(1, Duration.ofSeconds(9)));
    }
}
