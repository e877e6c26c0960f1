package com.hotelmate.chat.adapter.inmemory.push;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.delivery.DeliveryListener;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.push.Device;
import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.push.PushDelivery;
import com.hotelmate.chat.application.push.ReadPushes;
import com.hotelmate.chat.application.push.RegisterDevice;
import com.hotelmate.chat.application.push.Rulings;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.push.PushOutcome;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.Bell;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.ScriptedPushService;
import com.hotelmate.chat.testkit.ScriptedPushService.Arrived;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PushDeliveryTest {

    private static final Duration MOMENT = PushDelivery.MOMENT;

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());
    private final ScriptedPushService service = new ScriptedPushService();
    private final List<PushOutcome> outcomes = new ArrayList<>();
    private final List<String> refusals = new ArrayList<>();
    private final PushDelivery delivery = new PushDelivery(
            service,
            new Rulings(
                    new PushWriter(() -> "https://hotel.example"),
                    scene.house(),
                    scene.storage().conversations()),
            scene.storage().devices(),
            scene.storage().pushes(),
            new DeliveryListener() {
                @Override
                public void pushed(PushOutcome outcome) {
                    outcomes.add(outcome);
                }

                @Override
                public void pushRefused(
                        String sink, HotelSlug hotel, ConversationId conversation, long seq, String reason) {
                    refusals.add(sink + " " + seq + ": " + reason);
                }
            },
            scene.clock());

    @Nested
    class Waiting {

        @Test
        void aMomentForWhatMayBeReadAtOnce() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage unused = scene.guestWrites(scene.mary(), "Hello");

            assertThat(deliver()).isEqualTo(new Delivery.Held(0, MOMENT));
            scene.clock().advance(MOMENT.minusMillis(1));
            assertThat(deliver()).isEqualTo(new Delivery.Held(0, Duration.ofMillis(1)));
            assertThat(service.tried()).isEmpty();

            scene.clock().advance(Duration.ofMillis(1));
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            assertThat(service.tried()).containsExactly("ciara-1");
        }

        @Test
        void holdsNothingThatNobodyIsToldOf() {
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            var unused = scene.chat().markRead().handle(new MarkRead.Command(staff(scene.ciara()), conversation));

            assertThat(deliver()).isEqualTo(new Delivery.Done());
        }

        @Test
        void takesWhatIsOldEnoughAndHoldsTheRest() {
            register(staff(scene.ciara()), "ciara-1");
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT.minusSeconds(1));
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(Duration.ofSeconds(1));

            assertThat(deliver()).isEqualTo(new Delivery.Held(1, MOMENT.minusSeconds(1)));
            assertThat(bodies()).containsExactly("Hello");
        }
    }

    @Nested
    class Saying {

        @Test
        void whatTheMessageSaysByThen() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage message = scene.guestWrites(scene.mary(), "Helo");
            var unused = scene.chat()
                    .editMessage()
                    .handle(new EditMessage.Command(guest(scene.mary()), message.id(), "Hello"));
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(bodies()).containsExactly("Hello");
        }

        @Test
        void nothingOfWhatWasTakenBack() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            var unused = scene.deletes(guest(scene.mary()), message.id(), DeletionMode.SOFT);
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).isEmpty();
            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.DELETED);
        }

        @Test
        void nothingOfWhatWasReadMeanwhile() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            var unused = scene.chat().markRead().handle(new MarkRead.Command(staff(scene.liam()), conversation));
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).isEmpty();
            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.ALREADY_READ);
        }

        @Test
        void nothingToTheWriterAndEverythingToTheOtherSide() {
            register(staff(scene.ciara()), "ciara-1");
            register(guest(scene.mary()), "mary-1");
            scene.staffWrites(scene.ciara(), conversation, "Welcome");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.arrived())
                    .extracting(Arrived::token, arrived -> arrived.push().title())
                    .containsExactly(tuple("mary-1", "Reply from Ciara Walsh"));
        }

        @Test
        void toTheColleagueWhoIsHandedTheGuest() {
            register(staff(scene.liam()), "liam-1");
            scene.guestWrites(scene.mary(), "Hello");
            var unused = scene.chat()
                    .assignStaff()
                    .handle(new AssignStaff.Command(KILLARNEY, scene.ciara(), conversation, Optional.of(scene.liam())));
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.arrived())
                    .extracting(arrived -> arrived.push().data().get("type"))
                    .containsExactly("staff_assignment");
        }

        @Test
        void nothingToWhomTheGuestWasHandedBefore() {
            register(staff(scene.liam()), "liam-1");
            register(staff(scene.nora()), "nora-1");
            scene.guestWrites(scene.mary(), "Hello");
            for (StaffId handler : List.of(scene.liam(), scene.nora())) {
                var unused = scene.chat()
                        .assignStaff()
                        .handle(new AssignStaff.Command(KILLARNEY, scene.ciara(), conversation, Optional.of(handler)));
            }
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("nora-1");
        }

        @Test
        void nothingOfAGuestWhoLeftTheHouse() {
            register(staff(scene.liam()), "liam-1");
            scene.guestWrites(scene.mary(), "Hello");
            var unused = scene.chat()
                    .assignStaff()
                    .handle(new AssignStaff.Command(KILLARNEY, scene.ciara(), conversation, Optional.of(scene.liam())));
            scene.checksOut(scene.mary());
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).isEmpty();
        }

        @Test
        void toEveryDeviceOfAPerson() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("ciara-1", "ciara-2");
            assertThat(notification(message, scene.ciara()).devices())
                    .containsExactly(PushOutcome.SENT, PushOutcome.SENT);
        }
    }

    @Nested
    class TheLedger {

        @Test
        void saysWhyEverybodyGotNothing() {
            register(staff(scene.ciara()), "ciara-1");
            scene.house().sendHome(scene.liam());
            StaffId doris = scene.house().hire(KILLARNEY, "Doris", "receptionist");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.SENT);
            assertThat(outcomeOf(message, scene.liam())).isEqualTo(PushOutcome.OFF_DUTY);
            assertThat(outcomeOf(message, doris)).isEqualTo(PushOutcome.NO_DEVICE);
            assertThat(outcomes)
                    .containsExactlyInAnyOrder(PushOutcome.SENT, PushOutcome.OFF_DUTY, PushOutcome.NO_DEVICE);
        }

        @Test
        void countsAPersonAsToldIfOneOfTheirDevicesWas() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            service.answers("ciara-1", new PushResult.Unregistered());
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            ReadPushes.Notification notification = notification(message, scene.ciara());
            assertThat(notification.outcome()).isEqualTo(PushOutcome.SENT);
            assertThat(notification.devices()).containsExactly(PushOutcome.DEAD_TOKEN, PushOutcome.SENT);
        }

        @Test
        void isForManagers() {
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");

            assertThat(scene.refusal(() -> scene.chat()
                            .readPushes()
                            .handle(new ReadPushes.Query(KILLARNEY, scene.ciara(), message.id()))))
                    .isEqualTo("CAPABILITY_REQUIRED");
            assertThat(scene.refusal(() -> scene.chat()
                            .readPushes()
                            .handle(new ReadPushes.Query(ChatScene.DUBLIN, scene.orla(), message.id()))))
                    .isEqualTo("NOT_FOUND");
        }
    }

    @Nested
    class WhenTheServiceFails {

        @Test
        void givesUpNobodyWhileTheServiceIsAway() {
            register(staff(scene.ciara()), "ciara-1");
            for (int i = 0; i < 3 * PushDelivery.LEAST_TRIES; i++) {
                service.answers("ciara-1", new PushResult.TryAgain("unavailable", Optional.empty()));
            }
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            service.rest(Duration.ofSeconds(15));

            for (int i = 0; i < 3 * PushDelivery.LEAST_TRIES; i++) {
                assertThat(deliver()).isEqualTo(new Delivery.TryAgain("unavailable", Optional.empty()));
                scene.clock().advance(Duration.ofMinutes(1));
            }
            service.rest(Duration.ZERO);
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            assertThat(bodies()).containsExactly("Hello");
        }

        @Test
        void looksAgainAtWhatIsTrueAfterASlowPush() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage first = scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.meanwhile(() -> scene.clock().advance(Duration.ofSeconds(2)));

            assertThat(deliver()).isEqualTo(new Delivery.Held(first.createdSeq(), Duration.ZERO));
            assertThat(bodies()).containsExactly("Hello");
        }

        @Test
        void triesOnlyThoseAgainWhoGotNothing() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-2", new PushResult.TryAgain("503", Optional.of(Duration.ofSeconds(7))));
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.TryAgain("503", Optional.of(Duration.ofSeconds(7))));
            scene.clock().advance(Duration.ofSeconds(7));
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("ciara-1", "ciara-2", "liam-1", "ciara-2");
            assertThat(notification(message, scene.ciara()).devices())
                    .containsExactly(PushOutcome.SENT, PushOutcome.SENT);
            assertThat(outcomes).containsOnly(PushOutcome.SENT).hasSize(3);
        }

        @Test
        void tellsNobodyTwiceWhoRegistersMeanwhileWhatTheyHave() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            service.answers("ciara-2", new PushResult.TryAgain("503", Optional.empty()));
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);

            register(staff(scene.ciara()), "ciara-1");
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("ciara-1", "ciara-2", "ciara-2");
            assertThat(notification(message, scene.ciara()).devices()).hasSize(2);
        }

        @Test
        void keepsWhatWasTakenBeforeTheFailure() {
            register(staff(scene.ciara()), "ciara-1");
            scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.answers("ciara-1", new PushResult.Sent());
            service.answers("ciara-1", new PushResult.TryAgain("503", Optional.empty()));

            assertThat(deliver()).isEqualTo(new Delivery.Partly(1));
        }

        @Test
        void countsNoAttemptWhileTheServiceRests() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            service.answers("ciara-1", new PushResult.NotTried());
            service.rest(Duration.ofSeconds(9));

            assertThat(deliver()).isEqualTo(new Delivery.Held(0, Duration.ofSeconds(9)));

            assertThat(pushes(message))
                    .extracting(ReadPushes.Notification::to)
                    .doesNotContain(new Recipient.Staff(KILLARNEY, scene.ciara()));
        }

        @Test
        void doesNotSayAgainWhatWasReadAfterOneDeviceHadIt() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            service.answers("ciara-2", new PushResult.TryAgain("503", Optional.empty()));
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            Delivery unused = deliver();
            var read = scene.chat().markRead().handle(new MarkRead.Command(staff(scene.ciara()), conversation));

            assertThat(read.messages()).isNotEmpty();
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            assertThat(service.tried()).containsExactly("ciara-1", "ciara-2");
            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.SENT);
        }

        @Test
        void givesUpWhatIsNoNewsAnyMore() {
            register(staff(scene.ciara()), "ciara-1");
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(Duration.ofHours(6).plusSeconds(1));

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).isEmpty();
            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.EXPIRED);
        }

        @Test
        void forgetsADeviceThatIsNoMoreUnlessItCameBack() {
            register(staff(scene.ciara()), "ciara-1");
            service.answers("ciara-1", new PushResult.Unregistered());
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("ciara-1");
        }

        @Test
        void keepsADeviceThatIsMerelyRefused() {
            register(staff(scene.ciara()), "ciara-1");
            service.answers("ciara-1", new PushResult.Refused("invalid_argument"));
            GuestMessage message = scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(outcomeOf(message, scene.ciara())).isEqualTo(PushOutcome.REFUSED);
            assertThat(refusals).containsExactly(service.name() + " " + message.createdSeq() + ": invalid_argument");
            assertThat(bodies()).containsExactly("Anybody?");
        }
    }

    @Nested
    class WhenOneDeviceIsInTrouble {

        private final PushResult later = new PushResult.TryAgain("internal", Optional.empty());

        @Test
        void tellsTheOthersOfEverythingAtOnceAndInOrder() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.guestWrites(scene.mary(), "It is urgent");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.TryAgain("internal", Optional.empty()));

            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?", "It is urgent");
            assertThat(service.tried()).containsOnlyOnce("ciara-1");
        }

        @Test
        void tellsThatOneInOrderOnceItIsWell() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            for (int i = 0; i < 2; i++) {
                assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
            }
            scene.guestWrites(scene.mary(), "It is urgent");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(told("ciara-1")).containsExactly("Hello", "Anybody?", "It is urgent");
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?", "It is urgent");
        }

        @Test
        void takesNothingBeyondWhatItWasNotToldOf() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", new PushResult.Sent());
            service.answers("ciara-1", later);
            GuestMessage first = scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.guestWrites(scene.mary(), "It is urgent");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Partly(first.createdSeq()));

            assertThat(told("ciara-1")).containsExactly("Hello");
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?", "It is urgent");
        }

        @Test
        void triesItAfterAllOthers() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);

            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).containsExactly("ciara-1", "liam-1", "liam-1", "ciara-1", "ciara-1");
        }

        @Test
        void findsOutWithAnotherWhetherTheServiceWorks() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            service.rest(Duration.ofSeconds(15));
            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.meanwhile(() -> service.rest(Duration.ZERO));

            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);

            assertThat(service.tried()).containsExactly("ciara-1", "liam-1", "liam-1", "ciara-1");
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?");
        }

        @Test
        void takesTurnsWithWhoeverFailedWhileTheServiceWasAway() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            service.answers("ciara-1", later);
            service.answers("liam-1", new PushResult.Sent());
            service.answers("liam-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            service.rest(Duration.ofSeconds(15));
            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);

            for (String next : List.of("liam-1", "ciara-1", "liam-1")) {
                int before = service.tried().size();
                Delivery unused = deliver();
                assertThat(service.tried().get(before)).isEqualTo(next);
                scene.clock().advance(Duration.ofSeconds(15));
            }
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?");
        }

        @Test
        void asksNothingMoreOfAServiceThatRests() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.rest(Duration.ofSeconds(15));

            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);

            assertThat(bodies()).containsExactly("Hello");
        }

        @Test
        void looksAgainAtWhatIsTrueBeforeItsTurnComesLate() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", later);
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isInstanceOf(Delivery.TryAgain.class);
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.meanwhile(() -> scene.clock().advance(Duration.ofSeconds(2)));

            assertThat(deliver()).isEqualTo(new Delivery.Held(0, Duration.ZERO));
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?");
            assertThat(told("ciara-1")).isEmpty();

            assertThat(deliver()).isEqualTo(new Delivery.Done());
            assertThat(told("ciara-1")).containsExactly("Hello", "Anybody?");
        }

        @Test
        void isNotTriedForAsLongAsItAsksButTheOthersWaitForAMinuteAtMost() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.liam()), "liam-1");
            service.answers("ciara-1", new PushResult.TryAgain("quota_exceeded", Optional.of(Duration.ofMinutes(3))));
            scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            assertThat(deliver())
                    .isEqualTo(new Delivery.TryAgain("quota_exceeded", Optional.of(Duration.ofMinutes(1))));

            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(Duration.ofMinutes(1));
            assertThat(deliver()).isEqualTo(new Delivery.Held(0, Duration.ofMinutes(1)));
            assertThat(told("liam-1")).containsExactly("Hello", "Anybody?");
            scene.clock().advance(Duration.ofSeconds(119));
            assertThat(deliver()).isEqualTo(new Delivery.Held(0, Duration.ofSeconds(1)));
            assertThat(service.tried()).containsExactly("ciara-1", "liam-1", "liam-1");

            scene.clock().advance(Duration.ofSeconds(1));
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            assertThat(told("ciara-1")).containsExactly("Hello", "Anybody?");
        }
    }

    @Nested
    class WhenADeviceStaysInTrouble {

        private static final Duration A_WHILE = Duration.ofSeconds(20);

        private final GuestMessage message = troubled();

        private GuestMessage troubled() {
            register(staff(scene.ciara()), "ciara-1");
            register(staff(scene.ciara()), "ciara-2");
            GuestMessage first = scene.guestWrites(scene.mary(), "Hello");
            scene.clock().advance(MOMENT);
            return first;
        }

        @Test
        void givesItUpAfterFiveMinutesAndNotBefore() {
            fails(PushDelivery.LEAST_TROUBLE.minusSeconds(1), A_WHILE);

            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(notification(message, scene.ciara()).devices())
                    .containsExactly(PushOutcome.SENT, PushOutcome.REFUSED);
            assertThat(refusals).containsExactly("push 1: internal");
            assertThat(bodies()).containsExactly("Hello");
        }

        @Test
        void triesItEightTimesHoweverLongThatTakes() {
            Duration step = Duration.ofMinutes(2);
            fails(step.multipliedBy(PushDelivery.LEAST_TRIES - 1), step);

            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried()).hasSize(1 + PushDelivery.LEAST_TRIES);
            assertThat(refusals).containsExactly("push 1: internal");
        }

        @Test
        void givesUpWhatWaitsBehindWithIt() {
            fails(PushDelivery.LEAST_TROUBLE.minusSeconds(1), A_WHILE);
            GuestMessage second = scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            int before = service.tried().size();

            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(service.tried().subList(before, service.tried().size())).containsExactly("ciara-2", "ciara-1");
            assertThat(notification(second, scene.ciara()).devices())
                    .containsExactly(PushOutcome.SENT, PushOutcome.REFUSED);
            assertThat(told("ciara-2")).containsExactly("Hello", "Anybody?");
        }

        @Test
        void triesItOnceForALaterMessage() {
            fails(PushDelivery.LEAST_TROUBLE, A_WHILE);
            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            scene.guestWrites(scene.mary(), "It is urgent");
            scene.clock().advance(MOMENT);
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(told("ciara-1")).containsExactly("It is urgent");
            assertThat(told("ciara-2")).containsExactly("Hello", "Anybody?", "It is urgent");
        }

        @Test
        void isPatientAnewOnceItWasWellOrLongInPeace() {
            fails(PushDelivery.LEAST_TROUBLE.minusSeconds(1), A_WHILE);
            assertThat(deliver()).isEqualTo(new Delivery.Done());
            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            fails(PushDelivery.LEAST_TROUBLE, A_WHILE);
            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            scene.clock().advance(PushDelivery.LEAST_TROUBLE);
            scene.guestWrites(scene.mary(), "It is urgent");
            scene.clock().advance(MOMENT);
            failsOnceMore();
            assertThat(deliver()).isNotEqualTo(new Delivery.Done());
        }

        @Test
        void countsOnlyWhatFailsWhileTheServiceWorksForOthers() {
            service.rest(Duration.ofSeconds(15));
            fails(PushDelivery.LEAST_TROUBLE.multipliedBy(2), A_WHILE);

            scene.guestWrites(scene.mary(), "Anybody?");
            scene.clock().advance(MOMENT);
            service.meanwhile(() -> service.rest(Duration.ZERO));
            fails(PushDelivery.LEAST_TROUBLE, A_WHILE);
            failsOnceMore();
            assertThat(deliver()).isEqualTo(new Delivery.Done());

            assertThat(told("ciara-2")).containsExactly("Hello", "Anybody?");
            assertThat(refusals).containsExactlyInAnyOrder("push 1: internal", "push 2: internal");
        }

        /** The device fails again and again for less than that time. */
        private void fails(Duration time, Duration step) {
            Instant end = scene.clock().instant().plus(time);
            while (scene.clock().instant().isBefore(end)) {
                failsOnceMore();
                assertThat(deliver()).isNotEqualTo(new Delivery.Done());
                scene.clock().advance(step);
            }
        }

        private void failsOnceMore() {
            service.answers("ciara-1", new PushResult.TryAgain("internal", Optional.empty()));
        }
    }

    @Test
    void tellsNobodyWhoWorksHereNoLonger() {
        register(staff(scene.liam()), "liam-1");
        scene.guestWrites(scene.mary(), "Hello");
        var unused = scene.chat()
                .assignStaff()
                .handle(new AssignStaff.Command(KILLARNEY, scene.ciara(), conversation, Optional.of(scene.liam())));
        scene.house().dismiss(scene.liam());
        scene.clock().advance(MOMENT);

        assertThat(deliver()).isEqualTo(new Delivery.Done());

        assertThat(service.tried()).isEmpty();
        assertThat(outcomes).contains(PushOutcome.DEACTIVATED);
    }

    @Test
    void runsAsAQueueOfTheChat() {
        register(staff(scene.ciara()), "ciara-1");
        Bell bell = new Bell(scene.storage().commits());
        try (HotelChat chat = scene.builder()
                .storage(bell.hungInto(scene.storage()))
                .pushBy(service)
                .webUrl(() -> "https://hotel.example")
                .build()) {
            chat.start();
            scene.guestWrites(scene.mary(), "Hello");
            await().untilAsserted(() -> assertThat(
                            scene.storage().lanes().backlog("push").waiting())
                    .isEqualTo(1));
            scene.clock().advance(MOMENT);

            await().untilAsserted(() -> {
                bell.ring();
                assertThat(bodies()).containsExactly("Hello");
            });
            assertThat(service.arrived().get(0).push().data().get("url")).startsWith("https://hotel.example/chat/");
        }
    }

    private void register(Caller caller, String token) {
        var unused = scene.chat()
                .registerDevice()
                .handle(new RegisterDevice.Command(
                        caller, Optional.empty(), new Device(token, Optional.empty(), Optional.empty())));
    }

    /** Hands over what the sink has not taken yet, as far as it was not told otherwise. */
    private Delivery deliver() {
        List<LoggedChange> waiting = scene.storage()
                .changes()
                .read(KILLARNEY, conversation, 0, 100)
                .orElseThrow()
                .changes();
        return delivery.deliver(waiting);
    }

    private List<String> bodies() {
        return service.arrived().stream().map(arrived -> arrived.push().body()).toList();
    }

    /** What arrived on that device, in order. */
    private List<String> told(String token) {
        return service.arrived().stream()
                .filter(arrived -> arrived.token().equals(token))
                .map(arrived -> arrived.push().body())
                .toList();
    }

    private List<ReadPushes.Notification> pushes(GuestMessage message) {
        return scene.chat().readPushes().handle(new ReadPushes.Query(KILLARNEY, scene.nora(), message.id()));
    }

    private ReadPushes.Notification notification(GuestMessage message, StaffId person) {
        return pushes(message).stream()
                .filter(push -> push.to().equals(new Recipient.Staff(KILLARNEY, person)))
                .findFirst()
                .orElseThrow();
    }

    private PushOutcome outcomeOf(GuestMessage message, StaffId person) {
        return notification(message, person).outcome();
    }
}
