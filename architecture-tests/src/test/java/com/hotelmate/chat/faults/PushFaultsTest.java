package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.application.push.PushDelivery;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One guest's phone meets a fault of the push service a few times, while the receptionist writes on to that guest and to
 * four others.
 *
 * <p>Every phone is told of every message, first told in the order of writing. What may pass is tried again until it does;
 * what is refused is not, and neither the phone nor what is written later suffers for it. The others do not notice: nobody
 * is told twice, and the slowest of theirs is at most a second slower than while all was well. (The comparison is there
 * because a busy machine is slow by itself.)
 */
class PushFaultsTest {

    private static final int OTHERS = 4;
    private static final int TIMES = 2;
    private static final int MESSAGES = Rounds.of(10, 60);
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Duration DEADLINE = Duration.ofMillis(1500);
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FcmStub stub = FcmStub.start();
    private final List<String> alarms = new CopyOnWriteArrayList<>();
    private final FcmPushService fcm = new FcmPushService(
            stub.settings().within(DEADLINE, DEADLINE, DEADLINE),
            (kind, detail) -> alarms.add(kind),
            InstantSource.system());
    private final Inn inn = Inn.inMemory(1 + OTHERS, chat -> chat.pushBy(fcm));
    private final StaffId manager = inn.house().hire(Inn.HOTEL, "Nora", "manager");
    private final Map<Integer, List<String>> said = new LinkedHashMap<>();
    private final Map<String, Long> saidAt = new LinkedHashMap<>();
    private final List<MessageId> toTheOneInTrouble = new ArrayList<>();

    @AfterEach
    void close() {
        inn.close();
        fcm.close();
        stub.close();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNAUTHORIZED", "FORBIDDEN"})
    void reachesThePhoneInTheEndAndHoldsUpNoOther(Trouble trouble) {
        for (int guest = 0; guest <= OTHERS; guest++) {
            inn.registers(guest, phone(guest));
            var unused = inn.says(guest, "Hello");
        }
        everybodyIsWrittenTo("calm");
        List<Long> calm = waits("calm");
        int before = toTheOneInTrouble.size();

        stub.answer(phone(0), Collections.nCopies(TIMES, trouble.ofPush()).toArray(FcmReply[]::new));
        everybodyIsWrittenTo("trouble");

        for (int guest = 1; guest <= OTHERS; guest++) {
            assertThat(tried(guest)).as(phone(guest)).isEqualTo(said.get(guest));
            assertThat(told(guest)).as(phone(guest)).isEqualTo(said.get(guest));
        }
        List<String> toldInTheEnd = new ArrayList<>(said.get(0));
        if (trouble.isForGood()) {
            toldInTheEnd.subList(before, before + TIMES).clear();
        }
        assertThat(told(0)).isSortedAccordingTo(Comparator.comparing(toldInTheEnd::indexOf));
        assertThat(told(0).stream().distinct().toList()).isEqualTo(toldInTheEnd);
        assertThat(tried(0)).hasSize(said.get(0).size() + (trouble.isForGood() ? 0 : TIMES));
        for (int n = 0; n < toTheOneInTrouble.size(); n++) {
            boolean refused = trouble.isForGood() && n >= before && n < before + TIMES;
            assertThat(outcome(toTheOneInTrouble.get(n)))
                    .as("message %d of %d, in trouble from %d on", n, toTheOneInTrouble.size(), before)
                    .isEqualTo(refused ? PushOutcome.REFUSED : PushOutcome.SENT);
        }
        assertThat(Collections.max(waits("trouble")))
                .as("the slowest of the others in ms, after %s while all was well", Collections.max(calm))
                .isLessThan(Collections.max(calm) + 1000);
        assertThat(alarms).isEmpty();
        assertThat(inn.chat().deadLetters().list()).isEmpty();
    }

    /** Writes to all guests in turn at a steady pace, and waits until every phone was told. */
    private void everybodyIsWrittenTo(String what) {
        for (int n = 0; n < MESSAGES; n++) {
            long next = System.nanoTime() + PACE.toNanos();
            for (int guest = 0; guest <= OTHERS; guest++) {
                String text = what + " " + n + " for " + guest;
                saidAt.put(text, System.nanoTime());
                said.computeIfAbsent(guest, key -> new ArrayList<>()).add(text);
                MessageId id = inn.answers(guest, text);
                if (guest == 0) {
                    toTheOneInTrouble.add(id);
                }
            }
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(next - System.nanoTime());
            }
        }
        await().atMost(PATIENCE)
                .until(() -> inn.storage().lanes().backlog("fcm").waiting() == 0);
    }

    private static String phone(int guest) {
        return "phone-" + guest;
    }

    private Stream<FcmStub.Received> calls(int guest) {
        return stub.received().stream().filter(received -> received.token().equals(phone(guest)));
    }

    private List<String> tried(int guest) {
        return calls(guest).map(FcmStub.Received::body).toList();
    }

    private List<String> told(int guest) {
        return calls(guest)
                .filter(FcmStub.Received::taken)
                .map(FcmStub.Received::body)
                .toList();
    }

    /** How long the others' phones waited for that, beyond the moment that every notification waits, in milliseconds. */
    private List<Long> waits(String what) {
        return IntStream.rangeClosed(1, OTHERS)
                .boxed()
                .flatMap(this::calls)
                .filter(received -> received.body().startsWith(what))
                .map(received ->
                        (received.nanos() - saidAt.get(received.body())) / 1_000_000 - PushDelivery.MOMENT.toMillis())
                .toList();
    }

    private PushOutcome outcome(MessageId message) {
        List<ReadPushes.Notification> all =
                inn.chat().readPushes().handle(new ReadPushes.Query(Inn.HOTEL, manager, message));
        assertThat(all).hasSize(1);
        return all.get(0).outcome();
    }
}
