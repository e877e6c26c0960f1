package com.hotelmate.chat.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.fcm.FcmPushService;
import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.application.port.push.Registration;
import com.hotelmate.chat.application.push.PushDelivery;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ForwardingDevices;
import com.hotelmate.chat.testkit.ManualClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Some devices of the staff are in trouble when a notification leaves. Each device gets it all the same, those that had it
 * at the first attempt once, and the ledger says what became of it.
 */
class PushNeverLostTest {

    private static final int GUESTS = 3;
    private static final int MESSAGES = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** What is wrong with a device, again and again until it is not. */
    private static final Map<String, List<FcmReply>> TROUBLE = Map.of(
            "busy", List.of(FcmReply.unavailable().with("Retry-After", "7")),
            "silent", List.of(FcmReply.hanging()),
            "broken", List.of(FcmReply.of(500, "oops"), FcmReply.of(500, "oops")),
            "cut", List.of(FcmReply.cut()));

    private final ManualClock clock = new ManualClock();
    private final FcmStub stub = FcmStub.start();
    private final FcmPushService fcm = new FcmPushService(stub.settings(), Alarms.NONE, clock);
    private final Storage storage = InMemoryStorage.create(clock);
    private final ComingBack devices = new ComingBack(storage.devices());
    private final Bell bell = new Bell(storage.commits());
    private final Inn inn = new Inn(bell.hungInto(storage, devices), clock, GUESTS, chat -> chat.pushBy(fcm));
    private final StaffId ciara = inn.receptionist();
    private final StaffId liam = inn.house().hire(Inn.HOTEL, "Liam", "receptionist");
    private final StaffId doris = inn.house().hire(Inn.HOTEL, "Doris", "receptionist");
    private final StaffId nora = inn.house().hire(Inn.HOTEL, "Nora", "manager");

    @AfterEach
    void close() {
        inn.close();
        fcm.close();
        stub.close();
    }

    @Test
    void everyDeviceGetsEveryNotificationAndNoneThatHadItGetsItAgain() {
        List<String> well = List.of("well-1", "well-2", "well-3", "well-4", "well-5", "well-6");
        well.subList(0, 4).forEach(token -> inn.registers(ciara, token));
        TROUBLE.keySet().stream().sorted().forEach(token -> inn.registers(liam, token));
        well.subList(4, 6).forEach(token -> inn.registers(liam, token));
        TROUBLE.forEach((token, replies) -> stub.answer(token, replies.toArray(FcmReply[]::new)));

        List<GuestMessage> messages = everybodySays(MESSAGES);
        deliver();

        Map<String, List<String>> got = received();
        for (String token : well) {
            assertThat(got.get(token)).as(token).containsExactlyInAnyOrderElementsOf(idsOf(messages));
        }
        TROUBLE.forEach((token, replies) -> {
            assertThat(got.get(token)).as(token).containsAll(idsOf(messages));
            assertThat(got.get(token))
                    .as("%s, once more for each time that it failed", token)
                    .hasSize(messages.size() + replies.size());
        });
        for (GuestMessage message : messages) {
            assertThat(notification(message, ciara).devices()).hasSize(4).containsOnly(PushOutcome.SENT);
            assertThat(notification(message, liam).devices()).hasSize(6).containsOnly(PushOutcome.SENT);
            assertThat(notification(message, doris).outcome()).isEqualTo(PushOutcome.NO_DEVICE);
        }
        assertThat(inn.chat().deadLetters().list()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAUTHORIZED", "FORBIDDEN"})
    void whatWasWrittenWhileTheAccountWasRefusedIsSaidInOrderAfterwards(Trouble trouble) {
        inn.registers(ciara, "well");
        stub.answerUsually(trouble.ofPush());
        List<GuestMessage> messages = everybodySays(MESSAGES);
        clock.advance(PushDelivery.MOMENT);
        bell.ring();
        await().atMost(PATIENCE).until(() -> !fcm.pause().isZero());

        stub.answerUsually(FcmReply.sent());
        deliver();

        Map<Long, List<String>> heard = stub.received().stream()
                .filter(FcmStub.Received::taken)
                .collect(Collectors.groupingBy(
                        PushNeverLostTest::conversation,
                        Collectors.mapping(PushNeverLostTest::messageId, Collectors.toList())));
        for (int guest = 0; guest < GUESTS; guest++) {
            long conversation = inn.conversation(guest).value();
            assertThat(heard.get(conversation))
                    .containsExactlyElementsOf(idsOf(messages.stream()
                            .filter(message -> message.conversation().value() == conversation)
                            .toList()));
        }
        assertThat(messages)
                .allSatisfy(message ->
                        assertThat(notification(message, ciara).devices()).containsExactly(PushOutcome.SENT));
    }

    @Test
    void aDeviceThatIsGoneIsNeverCalledAgain() {
        inn.registers(ciara, "well");
        inn.registers(ciara, "gone");
        inn.registers(liam, "his only one");
        stub.answer("gone", FcmReply.unregistered());
        stub.answer("his only one", FcmReply.unregistered());

        GuestMessage first = inn.says(0, "Hello?");
        deliver();
        List<GuestMessage> later = everybodySays(2);
        deliver();

        assertThat(received().get("gone")).isEqualTo(idsOf(List.of(first)));
        assertThat(received().get("his only one")).isEqualTo(idsOf(List.of(first)));
        assertThat(received().get("well")).hasSize(1 + later.size());
        assertThat(notification(first, ciara).outcome()).isEqualTo(PushOutcome.SENT);
        assertThat(notification(first, ciara).devices())
                .containsExactlyInAnyOrder(PushOutcome.SENT, PushOutcome.DEAD_TOKEN);
        assertThat(notification(first, liam).outcome()).isEqualTo(PushOutcome.DEAD_TOKEN);
        assertThat(later).allSatisfy(message -> {
            assertThat(notification(message, ciara).devices()).containsExactly(PushOutcome.SENT);
            assertThat(notification(message, liam).outcome()).isEqualTo(PushOutcome.NO_DEVICE);
        });
    }

    @Test
    void aDeviceThatCameBackInBetweenIsKept() {
        inn.registers(ciara, "back again");
        stub.answer("back again", FcmReply.unregistered());
        devices.comesBack("back again");

        GuestMessage first = inn.says(0, "Hello?");
        deliver();
        GuestMessage second = inn.says(0, "Anybody?");
        deliver();

        assertThat(received().get("back again")).isEqualTo(idsOf(List.of(first, second)));
        assertThat(notification(first, ciara).devices()).containsExactly(PushOutcome.DEAD_TOKEN);
        assertThat(notification(second, ciara).devices()).containsExactly(PushOutcome.SENT);
    }

    private List<GuestMessage> everybodySays(int times) {
        List<GuestMessage> messages = new ArrayList<>();
        for (int n = 0; n < times; n++) {
            for (int guest = 0; guest < inn.guests(); guest++) {
                messages.add(inn.says(guest, "Message " + n + " of " + guest));
            }
        }
        return messages;
    }

    /** Lets time pass until everything has left. */
    private void deliver() {
        clock.advance(PushDelivery.MOMENT);
        await().atMost(PATIENCE).until(() -> {
            clock.advance(Duration.ofSeconds(1));
            bell.ring();
            return storage.lanes().backlog("fcm").waiting() == 0;
        });
    }

    /** The messages that each device was told of, however FCM answered. */
    private Map<String, List<String>> received() {
        return stub.received().stream()
                .collect(Collectors.groupingBy(
                        FcmStub.Received::token,
                        TreeMap::new,
                        Collectors.mapping(PushNeverLostTest::messageId, Collectors.toList())));
    }

    private static String messageId(FcmStub.Received received) {
        return received.message().getAsJsonObject("data").get("message_id").getAsString();
    }

    private static long conversation(FcmStub.Received received) {
        return received.message().getAsJsonObject("data").get("conversation_id").getAsLong();
    }

    private static List<String> idsOf(List<GuestMessage> messages) {
        return messages.stream()
                .map(GuestMessage::id)
                .map(MessageId::value)
                .map(String::valueOf)
                .toList();
    }

    private ReadPushes.Notification notification(GuestMessage message, StaffId person) {
        return inn.chat().readPushes().handle(new ReadPushes.Query(Inn.HOTEL, nora, message.id())).stream()
                .filter(push -> push.to().equals(new Recipient.Staff(Inn.HOTEL, person)))
                .findFirst()
                .orElseThrow();
    }

    /** Devices of which some register themselves again just before they are forgotten. */
    private static final class ComingBack extends ForwardingDevices {

        private final Set<String> returning = ConcurrentHashMap.newKeySet();

        ComingBack(Devices devices) {
            super(devices);
        }

        void comesBack(String token) {
            returning.add(token);
        }

        @Override
        public void forgetUnchanged(HotelSlug hotel, Collection<Registration> registrations) {
            registrations.stream()
                    .filter(gone -> returning.contains(gone.device().token()))
                    .forEach(gone -> register(gone.owner(), gone.device(), gone.session(), ManualClock.START));
            super.forgetUnchanged(hotel, registrations);
        }
    }
}
