package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * A quiet house with one guest, whom one receptionist looks after with two devices. Firebase takes nothing for one of them,
 * so that after a few tries it looks as if it were away, with nobody else to tell the difference by.
 */
class DeviceInTroubleTest {

    private static final Duration PATIENCE = Duration.ofSeconds(45);

    /** As usual, but that a conversation in trouble is tried again after two seconds at the latest. */
    private static final DeliverySettings BRISK = new DeliverySettings(
            DeliverySettings.STANDARD.workersPerSink(),
            DeliverySettings.STANDARD.lease(),
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            DeliverySettings.STANDARD.keepChanges());

    private final FcmStub stub = FcmStub.start();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final FcmPushService fcm =
            new FcmPushService(stub.settings(), (kind, detail) -> alarms.add(kind), InstantSource.system());
    private final Inn inn = Inn.inMemory(1, chat -> chat.pushBy(fcm).delivery(BRISK));

    @AfterEach
    void close() {
        inn.close();
        fcm.close();
        stub.close();
    }

    @Test
    void doesNotKeepALaterMessageFromTheOtherDevice() {
        inn.registers(inn.receptionist(), "old tablet");
        inn.registers(inn.receptionist(), "phone");
        stub.answer(
                "old tablet", Collections.nCopies(1000, FcmReply.of(500, "")).toArray(FcmReply[]::new));
        var unused = inn.says(0, "Hello");
        await().atMost(PATIENCE).until(() -> alarms.contains("fcm_circuit"));
        assertThat(told("phone")).containsExactly("Hello");

        for (String text : List.of("Anybody?", "It is urgent")) {
            var again = inn.says(0, text);
            assertThat(again.text()).isEqualTo(text);
            await().atMost(PATIENCE).until(() -> told("phone").contains(text));
        }

        assertThat(told("phone")).containsExactly("Hello", "Anybody?", "It is urgent");
        assertThat(tried("old tablet")).containsOnly("Hello");
    }

    private List<String> told(String token) {
        return stub.received().stream()
                .filter(received -> received.taken() && received.token().equals(token))
                .map(FcmStub.Received::body)
                .toList();
    }

    private List<String> tried(String token) {
        return stub.received().stream()
                .filter(received -> received.token().equals(token))
                .map(FcmStub.Received::body)
                .toList();
    }
}
