package com.hotelmate.chat.adapter.jooq.guestchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static com.hotelmate.chat.testkit.ChatScene.guest;
import static com.hotelmate.chat.testkit.ChatScene.staff;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.jooq.database.TestStore;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.editing.EditMessage;
import com.hotelmate.chat.application.editing.ReadVersions;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.application.live.SignalTyping;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.State;
import com.hotelmate.chat.application.reading.CatchUp;
import com.hotelmate.chat.application.reading.MarkRead;
import com.hotelmate.chat.application.reading.ReadMessages;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.application.sending.SendStaffMessage;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.ChatScene;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How often a use case asks the database, in a small house and in a busy one: the number is the same in both. Who calls
 * is known from elsewhere here, so it is what the conversations cost.
 */
class StatementsPerUseCaseTest {

    private static TestStore store;

    @BeforeAll
    static void open() {
        store = TestStore.withConnections(4);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void aSendTakesTwo() {
        costs(2, house -> house.guestSends(Optional.empty()));
        costs(2, house -> house.staffAnswers(Optional.empty()));
        costs(2, house -> house.staffAnswers(Optional.of(house.newest)));
        costs(2, house -> house.guestSends(Optional.of(house.newest)));
    }

    @Test
    void aRepeatedSendTakesOne() {
        costs(1, house -> {
            SendGuestMessage.Command command = house.submission;
            assertThat(house.scene.chat().sendGuestMessage().handle(command).repeated())
                    .isTrue();
        });
    }

    @Test
    void aPageTakesOne() {
        costs(1, house -> house.reads(staff(house.scene.ciara()), Optional.of(house.conversation)));
        costs(1, house -> house.reads(guest(house.scene.mary()), Optional.empty()));
    }

    @Test
    void theChangesTakeOne() {
        costs(1, house -> house.catchesUp(staff(house.scene.ciara())));
        costs(1, house -> house.catchesUp(guest(house.scene.mary())));
    }

    @Test
    void theListTakesOne() {
        costs(
                1,
                house -> assertThat(house.scene
                                .chat()
                                .listConversations()
                                .list(
                                        KILLARNEY,
                                        house.scene.ciara(),
                                        new ConversationQuery(State.ALL, Optional.empty(), 100)))
                        .hasSizeGreaterThan(1));
        costs(
                1,
                house -> assertThat(house.scene.chat().listConversations().unread(KILLARNEY, house.scene.ciara()))
                        .isNotEmpty());
        costs(
                1,
                house -> assertThat(house.scene
                                .chat()
                                .listConversations()
                                .show(KILLARNEY, house.scene.ciara(), house.conversation)
                                .lastMessage())
                        .isPresent());
    }

    @Test
    void aRoomThatIsKnownTakesOne() {
        costs(
                1,
                house -> assertThat(house.scene
                                .chat()
                                .listConversations()
                                .ofRoom(KILLARNEY, house.scene.ciara(), new RoomNumber("101"))
                                .created())
                        .isFalse());
    }

    @Test
    void markingReadTakesTwo() {
        costs(
                2,
                house -> assertThat(house.marksRead(staff(house.scene.ciara())).messages())
                        .isNotEmpty());
        costs(
                2,
                house -> assertThat(house.marksRead(guest(house.scene.mary())).messages())
                        .isNotEmpty());
    }

    @Test
    void markingReadWhatIsReadTakesOne() {
        costsAfter(
                house -> house.marksRead(staff(house.scene.ciara())),
                1,
                house -> assertThat(house.marksRead(staff(house.scene.nora())).messages())
                        .isEmpty());
    }

    @Test
    void anEditTakesTwo() {
        costs(
                2,
                house -> assertThat(house.scene
                                .chat()
                                .editMessage()
                                .handle(new EditMessage.Command(
                                        guest(house.scene.mary()), house.newest.id(), "Other words"))
                                .message()
                                .editCount())
                        .isEqualTo(1));
    }

    @Test
    void aDeletionTakesTwo() {
        for (DeletionMode mode : DeletionMode.values()) {
            costs(
                    2,
                    house -> assertThat(house.scene
                                    .chat()
                                    .deleteMessage()
                                    .handle(new DeleteMessage.Command(
                                            staff(house.scene.nora()), house.newest.id(), mode))
                                    .alreadyDeleted())
                            .isFalse());
        }
    }

    @Test
    void whatAMessageSaidBeforeTakesTwo() {
        costs(
                2,
                house -> assertThat(house.scene
                                .chat()
                                .readVersions()
                                .handle(new ReadVersions.Query(KILLARNEY, house.scene.nora(), house.newest.id()))
                                .formerTexts())
                        .isEmpty());
    }

    @Test
    void aHandOverTakesTwo() {
        costs(
                2,
                house -> assertThat(house.scene
                                .chat()
                                .assignStaff()
                                .handle(new AssignStaff.Command(
                                        KILLARNEY,
                                        house.scene.nora(),
                                        house.conversation,
                                        Optional.of(house.scene.liam())))
                                .joined())
                        .isTrue());
        costs(
                2,
                house -> assertThat(house.scene
                                .chat()
                                .leaveConversation()
                                .handle(new LeaveConversation.Command(
                                        KILLARNEY, house.scene.ciara(), house.conversation))
                                .handler())
                        .isEmpty());
    }

    @Test
    void aVisitTakesOne() {
        costs(
                1,
                house -> assertThat(house.scene
                                .chat()
                                .openStay()
                                .handle(new OpenStay.Query(KILLARNEY, house.scene.mary()))
                                .conversation()
                                .id())
                        .isEqualTo(house.conversation));
    }

    @Test
    void aMoveTakesThree() {
        costs(3, house -> {
            house.scene.house().move(KILLARNEY, house.scene.mary(), "103");
            house.scene.chat().followStay().handle(new FollowStay.Command(KILLARNEY, house.scene.mary()));
        });
    }

    @Test
    void typingTakesOne() {
        costs(
                1,
                house -> house.scene
                        .chat()
                        .signalTyping()
                        .handle(new SignalTyping.Command(guest(house.scene.mary()), house.conversation, true)));
    }

    private static void costs(int statements, Consumer<House> useCase) {
        costsAfter(house -> {}, statements, useCase);
    }

    private static void costsAfter(Consumer<House> before, int statements, Consumer<House> useCase) {
        for (int size : new int[] {5, 50}) {
            store.empty();
            House house = new House(size);
            before.accept(house);
            assertThat(store.statementsOf(() -> useCase.accept(house)))
                    .as("statements in a house of " + size)
                    .isEqualTo(statements);
        }
    }

    /** A house with so many messages, other conversations and people. */
    private static final class House {

        private final ChatScene scene = new ChatScene(clock -> store.storage());
        private final ConversationId conversation;
        private final SendGuestMessage.Command submission;
        private final GuestMessage newest;

        House(int size) {
            for (int i = 0; i < size; i++) {
                scene.guestWrites(scene.mary(), "Hello");
                scene.conversation(scene.house().book(KILLARNEY, "BK-" + i, "Guest"));
                scene.house().hire(KILLARNEY, "Colleague", "receptionist");
            }
            conversation = scene.conversation(scene.mary());
            staffAnswers(Optional.empty());
            submission = new SendGuestMessage.Command(
                    KILLARNEY,
                    scene.mary(),
                    "Hello?",
                    Optional.empty(),
                    Optional.of(new ClientMessageId(new UUID(1, size))));
            newest =
                    scene.chat().sendGuestMessage().handle(submission).message().message();
        }

        void guestSends(Optional<GuestMessage> target) {
            scene.chat()
                    .sendGuestMessage()
                    .handle(new SendGuestMessage.Command(
                            KILLARNEY,
                            scene.mary(),
                            "Anybody?",
                            target.map(GuestMessage::id),
                            Optional.of(new ClientMessageId(new UUID(2, 2)))));
        }

        void staffAnswers(Optional<GuestMessage> target) {
            scene.chat()
                    .sendStaffMessage()
                    .handle(new SendStaffMessage.Command(
                            KILLARNEY,
                            scene.ciara(),
                            conversation,
                            "Good morning",
                            target.map(GuestMessage::id),
                            Optional.of(new ClientMessageId(UUID.randomUUID())),
                            OptionalLong.of(0),
                            target.isPresent()));
        }

        void reads(Caller caller, Optional<ConversationId> named) {
            assertThat(scene.chat()
                            .readMessages()
                            .handle(new ReadMessages.Query(
                                    caller, named, OptionalLong.empty(), OptionalLong.empty(), 100, true))
                            .page()
                            .messages())
                    .last()
                    .extracting(quoted -> quoted.message().id())
                    .isEqualTo(newest.id());
        }

        void catchesUp(Caller caller) {
            assertThat(scene.chat()
                            .catchUp()
                            .handle(new CatchUp.Query(caller, conversation, 0, 100))
                            .changes())
                    .isNotEmpty();
        }

        MarkRead.Receipt marksRead(Caller caller) {
            return scene.chat().markRead().handle(new MarkRead.Command(caller, conversation));
        }
    }
}
