package com.hotelmate.chat.adapter.inmemory.writing;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.Rejection.ColleagueReplied;
import com.hotelmate.chat.application.sending.SendStaffMessage.Command;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SendStaffMessageTest {

    private static final ClientMessageId DRAFT = new ClientMessageId(new UUID(1, 1));

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());

    @Test
    void joinsTakesOverAndAnswersInThisOrder() {
        scene.guestWrites(scene.mary(), "Hello");

        GuestMessage answer = send(scene.ciara(), "Good morning").message().message();

        assertThat(scene.messages(conversation))
                .extracting(GuestMessage::text)
                .containsExactly("Hello", "Ciara Walsh has joined the conversation.", "Good morning");
        assertThat(scene.facts(conversation))
                .containsExactly("message_created", "message_created", "staff_assigned", "message_created");
        GuestConversation stored = scene.stored(conversation);
        assertThat(stored.handler().orElseThrow().staff().id()).isEqualTo(scene.ciara());
        assertThat(stored.unread().byGuest()).isEqualTo(1);
        assertThat(stored.unread().byStaff()).as("sending reads nothing").isEqualTo(1);
        assertThat(answer.createdSeq()).isEqualTo(stored.lastSeq());
    }

    @Test
    void joinsOnceAndTakesOverWhenAnotherColleagueWrites() {
        send(scene.ciara(), "Good morning");
        send(scene.ciara(), "Anything else?");
        send(scene.liam(), "Liam here");
        send(scene.ciara(), "And me");

        assertThat(scene.facts(conversation).stream().filter("staff_assigned"::equals))
                .hasSize(3);
        assertThat(scene.messages(conversation)).hasSize(6);
        assertThat(scene.stored(conversation).handler().orElseThrow().staff().id())
                .isEqualTo(scene.ciara());
    }

    @Test
    void findsNothingWhereNothingIsOfThisHotel() {
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        Rejection foreign = scene.rejection(() -> send(scene.ciara(), abroad, "Hello"));

        assertThat(foreign).isEqualTo(scene.rejection(() -> send(scene.ciara(), missing, "Hello")));
        assertThat(foreign.code()).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> send(scene.oisin(), conversation, "Hello")))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void isNotForThoseWhoNoLongerWorkHere() {
        scene.house().dismiss(scene.ciara());

        assertThat(scene.refusal(() -> send(scene.ciara(), "Hello"))).isEqualTo("NOT_FOUND");
    }

    @Test
    void needsTheCapability() {
        var strict = scene.builder().capabilities(member -> Set.of()).build();

        assertThat(scene.refusal(() -> strict.sendStaffMessage()
                        .handle(Command.answer(KILLARNEY, scene.ciara(), conversation, "Hello"))))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    @ParameterizedTest
    @EnumSource(
            value = StayState.class,
            names = {"EXPECTED", "IN_HOUSE"})
    void mayBeSentFromTheBookingUntilCheckOut(StayState state) {
        scene.house().set(KILLARNEY, scene.mary(), state);

        assertThat(send(scene.ciara(), "Hello").repeated()).isFalse();
    }

    @Test
    void isOverAfterCheckOut() {
        scene.house().checkOut(KILLARNEY, scene.mary(), scene.clock().instant());
        assertThat(scene.refusal(() -> send(scene.ciara(), "Hello"))).isEqualTo("ALREADY_CHECKED_OUT");

        scene.checksOut(scene.mary());
        assertThat(scene.refusal(() -> send(scene.ciara(), "Hello"))).isEqualTo("ALREADY_CHECKED_OUT");
    }

    @Test
    void needsWordsButNotTooMany() {
        assertThat(scene.rejection(() -> send(scene.ciara(), "\n"))).isEqualTo(new Rejection.MessageEmpty(Side.STAFF));
        assertThat(scene.rejection(() -> send(scene.ciara(), "a".repeat(5001))))
                .isEqualTo(new Rejection.MessageTooLong());
    }

    @Test
    void answersOnlyWhatIsInThisConversationAndNotDeleted() {
        GuestMessage question = scene.guestWrites(scene.mary(), "Hello");
        GuestMessage ofJohn = scene.guestWrites(scene.john(), "Hello");
        assertThat(reply(question.id()).message().target()).contains(question);
        scene.deletes(ChatScene.guest(scene.mary()), question.id(), DeletionMode.SOFT);

        assertThat(scene.refusal(() -> reply(question.id()))).isEqualTo("REPLY_TARGET_INVALID");
        assertThat(scene.refusal(() -> reply(ofJohn.id()))).isEqualTo("REPLY_TARGET_INVALID");
    }

    @Test
    void givesTheFirstMessageAgainWhenRepeatedEvenAfterCheckOut() {
        SentMessage first = send(draft(scene.ciara(), conversation, "Hello"));
        scene.staffWrites(scene.liam(), conversation, "Me too");
        scene.checksOut(scene.mary());

        assertThat(send(draft(scene.ciara(), conversation, "Hello"))).isEqualTo(new SentMessage(first.message(), true));
    }

    @Test
    void isRefusedWhenTheIdWasUsedForSomethingElse() {
        send(draft(scene.ciara(), conversation, "Hello"));
        ConversationId ofJohn = scene.conversation(scene.john());

        assertThat(scene.refusal(() -> send(draft(scene.ciara(), conversation, "Goodbye"))))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(scene.refusal(() -> send(draft(scene.ciara(), ofJohn, "Hello"))))
                .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        assertThat(send(draft(scene.liam(), conversation, "Hello")).repeated()).isFalse();
    }

    @Test
    void storesOneMessageThoughItComesFiftyTimesAtOnce() {
        List<SentMessage> sent = Crowd.atOnce(50, person -> send(draft(scene.ciara(), conversation, "Hello")));

        assertThat(sent.stream().filter(one -> !one.repeated())).hasSize(1);
        assertThat(scene.messages(conversation))
                .extracting(GuestMessage::text)
                .containsExactly("Ciara Walsh has joined the conversation.", "Hello");
    }

    @Test
    void storesOneMessageThoughTheIdComesInTwoConversationsAtOnce() {
        ConversationId ofJohn = scene.conversation(scene.john());

        List<String> answers = Crowd.atOnce(8, person -> {
            try {
                return Boolean.toString(send(draft(scene.ciara(), person % 2 == 0 ? conversation : ofJohn, "Hello"))
                        .repeated());
            } catch (RejectedException e) {
                return e.rejection().code();
            }
        });

        assertThat(answers).containsOnlyOnce("false").filteredOn("true"::equals).hasSize(3);
        assertThat(answers).filteredOn("CLIENT_MESSAGE_ID_REUSED"::equals).hasSize(4);
    }

    @Nested
    class GuardedAgainstCrossingReplies {

        private final long seen = scene.guestWrites(scene.mary(), "Hello").createdSeq();

        @Test
        void isRefusedWithWhatAColleagueSaidMeanwhile() {
            GuestMessage missed = scene.staffWrites(scene.liam(), conversation, "Good morning");

            Rejection rejection = scene.rejection(() -> send(guarded(scene.ciara(), seen, false)));

            assertThat(rejection).isInstanceOfSatisfying(ColleagueReplied.class, replied -> {
                assertThat(replied.missed())
                        .extracting(quoted -> quoted.message())
                        .containsExactly(missed);
                assertThat(replied.lastSeq())
                        .isEqualTo(scene.stored(conversation).lastSeq());
            });
        }

        @Test
        void showsAtMostTwentyMissedMessages() {
            for (int i = 0; i < 22; i++) {
                scene.staffWrites(scene.liam(), conversation, "Good morning " + i);
            }

            Rejection rejection = scene.rejection(() -> send(guarded(scene.ciara(), seen, false)));

            assertThat(((ColleagueReplied) rejection).missed())
                    .hasSize(20)
                    .first()
                    .satisfies(oldest -> assertThat(oldest.message().text()).isEqualTo("Good morning 0"));
        }

        @Test
        void isSentAnywayOnDemand() {
            scene.staffWrites(scene.liam(), conversation, "Good morning");

            assertThat(send(guarded(scene.ciara(), seen, true)).repeated()).isFalse();
        }

        @Test
        void looksAtWhatOthersOfTheStaffLeftStanding() {
            scene.staffWrites(scene.ciara(), conversation, "My own");
            scene.guestWrites(scene.mary(), "From the guest");
            GuestMessage deleted = scene.staffWrites(scene.liam(), conversation, "Taken back");
            scene.deletes(ChatScene.staff(scene.liam()), deleted.id(), DeletionMode.SOFT);

            assertThat(send(guarded(scene.ciara(), seen, false)).repeated()).isFalse();
        }

        @Test
        void passesOnceTheWriterHasSeenIt() {
            long seenNow = scene.staffWrites(scene.liam(), conversation, "Good morning")
                    .createdSeq();

            assertThat(send(guarded(scene.ciara(), seenNow, false)).repeated()).isFalse();
        }

        @Test
        void letsExactlyOneOfTwoSimultaneousRepliesWin() {
            for (int round = 0; round < 20; round++) {
                long last = scene.stored(conversation).lastSeq();

                List<String> answers = Crowd.atOnce(
                        2, person -> answer(guarded(person == 0 ? scene.ciara() : scene.liam(), last, false)));

                assertThat(answers).containsExactlyInAnyOrder("sent", "COLLEAGUE_REPLIED");
            }
        }

        private String answer(Command command) {
            try {
                return send(command).repeated() ? "repeated" : "sent";
            } catch (RejectedException e) {
                return e.rejection().code();
            }
        }

        private Command guarded(StaffId staff, long lastSeen, boolean override) {
            return new Command(
                    KILLARNEY,
                    staff,
                    conversation,
                    "How may I help?",
                    Optional.empty(),
                    Optional.empty(),
                    OptionalLong.of(lastSeen),
                    override);
        }
    }

    private SentMessage reply(MessageId target) {
        return send(new Command(
                KILLARNEY,
                scene.ciara(),
                conversation,
                "Yes",
                Optional.of(target),
                Optional.empty(),
                OptionalLong.empty(),
                false));
    }

    private static Command draft(StaffId staff, ConversationId conversation, String text) {
        return new Command(
                KILLARNEY,
                staff,
                conversation,
                text,
                Optional.empty(),
                Optional.of(DRAFT),
                OptionalLong.empty(),
                false);
    }

    private SentMessage send(StaffId staff, String text) {
        return send(staff, conversation, text);
    }

    private SentMessage send(StaffId staff, ConversationId to, String text) {
        HotelSlug hotel = KILLARNEY;
        return send(Command.answer(hotel, staff, to, text));
    }

    private SentMessage send(Command command) {
        return scene.chat().sendStaffMessage().handle(command);
    }
}
