package com.hotelmate.chat.adapter.inmemory.writing;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.sending.SendGuestMessage.Command;
import com.hotelmate.chat.application.sending.SentMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendGuestMessageTest {

    private static final ClientMessageId DRAFT = new ClientMessageId(new UUID(1, 1));

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final BookingId mary = scene.mary();

    @Test
    void opensTheConversationWithTheFirstMessage() {
        SentMessage sent = send(mary, " Hello\r\n");

        GuestMessage message = sent.message().message();
        assertThat(sent.repeated()).isFalse();
        assertThat(message.text()).isEqualTo("Hello");
        assertThat(message.author().name()).isEqualTo("Mary Byrne");
        assertThat(message.room().map(Room::number).orElseThrow().value()).isEqualTo("101");
        assertThat(scene.messages(message.conversation())).containsExactly(message);
        assertThat(scene.stored(message.conversation()).unread().byStaff()).isEqualTo(1);
    }

    @Test
    void isSentFromTheRoomTheGuestLivesInNow() {
        ConversationId conversation = scene.conversation(mary);
        scene.house().move(KILLARNEY, mary, "205");

        GuestMessage message = send(mary, "Hello").message().message();

        assertThat(message.room().map(Room::number).orElseThrow().value()).isEqualTo("205");
        assertThat(scene.facts(conversation)).containsExactly("room_moved", "message_created");
    }

    @ParameterizedTest
    @CsvSource({
        "EXPECTED,    NOT_CHECKED_IN",
        "CHECKED_OUT, INVALID_TOKEN",
        "CANCELLED,   INVALID_TOKEN",
        "DECLINED,    INVALID_TOKEN"
    })
    void isForGuestsInTheHouse(StayState state, String code) {
        scene.house().set(KILLARNEY, mary, state);

        assertThat(scene.refusal(() -> send(mary, "Hello"))).isEqualTo(code);
    }

    @Test
    void isNotForAnUnknownBooking() {
        assertThat(scene.refusal(() -> send(new BookingId("BK-NOBODY"), "Hello")))
                .isEqualTo("INVALID_TOKEN");
    }

    @Test
    void needsARoom() {
        scene.house().checkIn(KILLARNEY, scene.eve());

        assertThat(scene.refusal(() -> send(scene.eve(), "Hello"))).isEqualTo("NO_ROOM_ASSIGNED");
    }

    @Test
    void isOverAfterCheckOut() {
        scene.conversation(mary);
        scene.house().checkOut(KILLARNEY, mary, scene.clock().instant());

        assertThat(scene.refusal(() -> send(mary, "Hello"))).isEqualTo("ALREADY_CHECKED_OUT");

        scene.checksOut(mary);
        assertThat(scene.refusal(() -> send(mary, "Hello"))).isEqualTo("ALREADY_CHECKED_OUT");

        scene.clock().advance(Duration.ofDays(30));
        assertThat(scene.refusal(() -> send(mary, "Hello"))).isEqualTo("INVALID_TOKEN");
    }

    @Test
    void staysOverThoughTheBookingIsReopened() {
        scene.conversation(mary);
        scene.checksOut(mary);
        scene.house().checkIn(KILLARNEY, mary);

        assertThat(scene.refusal(() -> send(mary, "Hello"))).isEqualTo("ALREADY_CHECKED_OUT");
    }

    @Test
    void needsWords() {
        assertThat(scene.rejection(() -> send(mary, " \r\n\t "))).isEqualTo(new Rejection.MessageEmpty(Side.GUEST));
    }

    @Test
    void mayBeFiveThousandCodePointsLong() {
        String longest = "\uD83D\uDE00".repeat(5000);

        assertThat(send(mary, longest).message().message().text()).isEqualTo(longest);
        assertThat(scene.rejection(() -> send(mary, longest + "!"))).isEqualTo(new Rejection.MessageTooLong());
    }

    @Nested
    class AsAReply {

        @Test
        void quotesTheMessageItAnswers() {
            GuestMessage question = scene.guestWrites(mary, "Hello");

            SentMessage reply = reply(question.id());

            assertThat(reply.message().target()).contains(question);
            assertThat(reply.message().message().replyTo()).contains(question.id());
        }

        @Test
        void needsATargetInThisConversationThatIsNotDeleted() {
            GuestMessage gone = scene.guestWrites(mary, "Hello");
            GuestMessage erased = scene.guestWrites(mary, "Hello");
            GuestMessage ofJohn = scene.guestWrites(scene.john(), "Hello");
            GuestMessage abroad = scene.guestWrites(DUBLIN, mary, "Hello");
            scene.deletes(ChatScene.guest(mary), gone.id(), DeletionMode.SOFT);
            scene.deletes(ChatScene.staff(scene.nora()), erased.id(), DeletionMode.HARD);

            for (MessageId target :
                    List.of(gone.id(), erased.id(), ofJohn.id(), abroad.id(), new MessageId(Long.MAX_VALUE))) {
                assertThat(scene.refusal(() -> reply(target))).isEqualTo("REPLY_TARGET_INVALID");
            }
        }

        private SentMessage reply(MessageId target) {
            return send(new Command(KILLARNEY, mary, "And?", Optional.of(target), Optional.empty()));
        }
    }

    @Nested
    class Repeated {

        @Test
        void givesTheFirstMessageAgain() {
            SentMessage first = send(draft(mary, "Hello"));

            SentMessage again = send(draft(mary, "  Hello "));

            assertThat(again).isEqualTo(new SentMessage(first.message(), true));
            assertThat(scene.messages(first.message().message().conversation())).hasSize(1);
        }

        @Test
        void givesTheMessageAsItIsNow() {
            MessageId id = send(draft(mary, "Hello")).message().message().id();
            scene.deletes(ChatScene.guest(mary), id, DeletionMode.SOFT);

            GuestMessage again = send(draft(mary, "Hello")).message().message();

            assertThat(again.id()).isEqualTo(id);
            assertThat(again.visibleText()).isEqualTo("[Message deleted]");
        }

        @Test
        void isAnsweredThoughTheStayHasEnded() {
            SentMessage first = send(draft(mary, "Hello"));
            scene.checksOut(mary);

            assertThat(send(draft(mary, "Hello"))).isEqualTo(new SentMessage(first.message(), true));
        }

        @Test
        void isRefusedWithOtherContent() {
            GuestMessage first = send(draft(mary, "Hello")).message().message();

            assertThat(scene.refusal(() -> send(draft(mary, "Goodbye")))).isEqualTo("CLIENT_MESSAGE_ID_REUSED");
            assertThat(scene.refusal(() -> send(draft(mary, "")))).isEqualTo("CLIENT_MESSAGE_ID_REUSED");
            assertThat(scene.refusal(() ->
                            send(new Command(KILLARNEY, mary, "Hello", Optional.of(first.id()), Optional.of(DRAFT)))))
                    .isEqualTo("CLIENT_MESSAGE_ID_REUSED");
        }

        @Test
        void isAnotherMessageOfAnotherSender() {
            assertThat(List.of(
                            send(draft(mary, "Hello")).repeated(),
                            send(draft(scene.john(), "Hello")).repeated(),
                            send(new Command(DUBLIN, mary, "Hello", Optional.empty(), Optional.of(DRAFT)))
                                    .repeated()))
                    .containsOnly(false);
        }

        @Test
        void isANewMessageOnceTheFirstWasDeletedForGood() {
            MessageId first = send(draft(mary, "Hello")).message().message().id();
            scene.deletes(ChatScene.staff(scene.nora()), first, DeletionMode.HARD);

            assertThat(send(draft(mary, "Hello")).repeated()).isFalse();
        }

        @Test
        void storesOneMessageThoughItComesFiftyTimesAtOnce() {
            List<SentMessage> sent = Crowd.atOnce(50, person -> send(draft(mary, "Hello")));

            assertThat(sent.stream().filter(one -> !one.repeated())).hasSize(1);
            assertThat(sent.stream().map(SentMessage::message))
                    .containsOnly(sent.get(0).message());
            ConversationId conversation = sent.get(0).message().message().conversation();
            assertThat(scene.messages(conversation)).hasSize(1);
            assertThat(scene.facts(conversation)).containsExactly("message_created");
        }
    }

    @Test
    void isNeverStoredAfterTheCheckOutItRacesWith() {
        ConversationId conversation = scene.conversation(mary);

        Crowd.each(8, person -> {
            for (int i = 0; i < 20; i++) {
                if (person == 0 && i == 5) {
                    scene.checksOut(mary);
                } else {
                    sendIfAllowed();
                }
            }
        });

        assertThat(scene.facts(conversation)).endsWith("stay_ended").containsOnlyOnce("stay_ended");
    }

    @Test
    void neverBringsAGuestWhoMovesBackToAFormerRoom() {
        ConversationId conversation = scene.conversation(mary);

        Crowd.each(8, person -> {
            for (int i = 0; i < 40; i++) {
                if (person == 0) {
                    scene.moves(mary, Integer.toString(200 + i));
                } else {
                    scene.guestWrites(mary, "Hello");
                }
            }
        });

        assertThat(scene.facts(conversation).stream().filter("room_moved"::equals))
                .hasSizeLessThanOrEqualTo(40);
        assertThat(scene.stored(conversation).room().orElseThrow().number().value())
                .isEqualTo("239");
        assertThat(scene.messages(conversation))
                .extracting(message -> message.room().orElseThrow().id())
                .isSorted();
    }

    private void sendIfAllowed() {
        try {
            scene.guestWrites(mary, "Hello");
        } catch (RejectedException e) {
            assertThat(e.rejection().code()).isEqualTo("ALREADY_CHECKED_OUT");
        }
    }

    private SentMessage send(BookingId booking, String text) {
        return send(new Command(KILLARNEY, booking, text, Optional.empty(), Optional.empty()));
    }

    private static Command draft(BookingId booking, String text) {
        return new Command(KILLARNEY, booking, text, Optional.empty(), Optional.of(DRAFT));
    }

    private SentMessage send(Command command) {
        return scene.chat().sendGuestMessage().handle(command);
    }
}
