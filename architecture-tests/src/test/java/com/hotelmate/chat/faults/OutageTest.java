package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Both services are away at once, with the settings that everybody has, while people write on: neither is called more than
 * a few times, each raises one alarm, and what was written meanwhile reaches everybody in order once they are back.
 */
class OutageTest {

    private static final Duration OUTAGE = Duration.ofSeconds(12);
    private static final Duration PACE = Duration.ofMillis(150);
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int GUESTS = 8;
    /** One of each conversation that is under way when it begins, and those that find out whether it is over. */
    private static final int FEW = GUESTS + 9;

    private final PusherStub pusherStub = new PusherStub();
    private final FcmStub fcmStub = FcmStub.start();
    private final Listeners listeners = new Listeners();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final PusherRealtime pusher = new PusherRealtime(
            pusherStub.settings(), (kind, detail) -> alarms.add(kind), InstantSource.system(), new Random(3));
    private final FcmPushService fcm =
            new FcmPushService(fcmStub.usualSettings(), (kind, detail) -> alarms.add(kind), InstantSource.system());
    private final Inn inn = Inn.inMemory(GUESTS, chat -> chat.publishTo(pusher).pushBy(fcm));

    @AfterEach
    void close() {
        inn.close();
        pusher.close();
        fcm.close();
        pusherStub.close();
        fcmStub.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "HANGS", "CUTS_OFF"})
    void costsFewCallsAndNothingThatWasSaid(Trouble trouble) {
        pusherStub.always(listeners);
        inn.registers(inn.receptionist(), "ciara");
        List<String> said = new ArrayList<>();
        everybodySays("Before", said);
        await().atMost(PATIENCE).until(() -> fcmStub.received().size() == GUESTS && isNothingWaiting("pusher"));
        listeners.hearOf(call -> trouble.ofRealtime());
        fcmStub.answerUsually(trouble.ofPush());
        int pusherBefore = pusherStub.calls().size();
        int fcmBefore = fcmStub.received().size();

        // The pushes of what is said now are due in three seconds: the outage of that service counts from then on.
        everybodySays("The outage begins", said);
        await().atMost(PATIENCE).until(() -> !fcm.isUp() && !pusher.isUp());
        goOnFor(OUTAGE, said);
        int pusherCalls = pusherStub.calls().size() - pusherBefore;
        int fcmCalls = fcmStub.received().size() - fcmBefore;
        listeners.hearOf(call -> Reply.status(200));
        fcmStub.answerUsually(FcmReply.sent());

        // Both were called in vain for a while, or it was no outage.
        assertThat(pusherCalls).isBetween(5, FEW);
        assertThat(fcmCalls).isBetween(5, FEW);
        assertThat(alarms).containsExactlyInAnyOrder("pusher_circuit", "fcm_circuit");
        await().atMost(PATIENCE).until(() -> isNothingWaiting("pusher") && isNothingWaiting("fcm"));
        assertThat(listeners.violations(inn.lastSeqs())).isEmpty();
        assertThat(listeners.announced()).hasSize(3 * GUESTS + 2);
        assertThat(inn.chat().deadLetters().list()).isEmpty();
        for (int guest = 0; guest < GUESTS; guest++) {
            assertThat(bodiesOf(guest)).containsExactlyElementsOf(textsOf(guest, said));
        }
        assertThat(alarms).hasSize(2);
    }

    private void everybodySays(String what, List<String> said) {
        for (int guest = 0; guest < GUESTS; guest++) {
            says(guest, what, said);
        }
    }

    private void says(int guest, String what, List<String> said) {
        String text = guest + ": " + what;
        said.add(text);
        var unused = inn.says(guest, text);
    }

    private void goOnFor(Duration time, List<String> said) {
        long end = System.nanoTime() + time.toNanos();
        for (int n = 0; System.nanoTime() < end; n++) {
            says(n % GUESTS, "Still away " + n, said);
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private boolean isNothingWaiting(String sink) {
        return inn.storage().lanes().backlog(sink).waiting() == 0;
    }

    private static List<String> textsOf(int guest, List<String> said) {
        return said.stream().filter(text -> text.startsWith(guest + ":")).toList();
    }

    /** What arrived about a guest, each the first time that it was taken. */
    private List<String> bodiesOf(int guest) {
        return fcmStub.received().stream()
                .filter(FcmStub.Received::taken)
                .map(FcmStub.Received::body)
                .filter(body -> body.startsWith(guest + ":"))
                .distinct()
                .toList();
    }
}
