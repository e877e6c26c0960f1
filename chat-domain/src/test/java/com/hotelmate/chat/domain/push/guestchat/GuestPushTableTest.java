package com.hotelmate.chat.domain.push.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.push.PushText;
import com.hotelmate.chat.domain.push.PushWriter;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GuestPushTableTest {

    private static final StaffMember CIARA =
            AStaffMember.receptionist("Ciara", 7).build();
    private static final StaffMember FAY = AStaffMember.named("Fay", 8)
            .department("front-office", "Front Office")
            .build();
    private static final StaffMember RORY =
            AStaffMember.receptionist("Rory", 9).offDuty().build();
    private static final StaffMember HUGH = AStaffMember.named("Hugh", 10).build();

    private final GuestPushRouting routing = new GuestPushRouting(new PushWriter(() -> "https://hotel.example"));

    @Nested
    class AGuestsText {

        @Test
        void reachesWhoseTurnItIs() {
            assertThat(rulings(written(AMessage.fromGuest()))).isEqualTo("""
                            staff 7: 💬 New Message - Room 101
                              May we have more towels?
                              type=guest_message
                              conversation_id=123
                              message_id=501
                              hotel_slug=killarney
                              click_action=/chat/killarney/conversation/123
                              url=https://hotel.example/chat/killarney/conversation/123
                              room_number=101
                              sender_type=guest
                              booking_id=BK-2025-0123
                            staff 8: no push, muted
                            staff 9: no push, off_duty
                            """);
        }

        @Test
        void alsoReachesTheHandlerOnDuty() {
            assertThat(rulings(written(AMessage.fromGuest()).handledBy(10)).lines())
                    .contains("staff 7: 💬 New Message - Room 101", "staff 10: 💬 New Message - Room 101");
        }

        @Test
        void leavesNoPushOnceItWasRead() {
            assertThat(rulings(written(AMessage.fromGuest().readAt(AChange.AT))))
                    .startsWith("staff 7: no push, already_read\n");
        }

        @Test
        void leavesNoPushOnceItWasDeleted() {
            assertThat(rulings(written(AMessage.fromGuest().deletedAt(AChange.AT))))
                    .startsWith("staff 7: no push, deleted\n");
        }

        @Test
        void leavesNoPushOnceItWasDeletedForGood() {
            GuestMessage erased = AMessage.fromGuest().build();

            assertThat(rulings(AChange.of(new GuestFact.MessageCreated(erased.id(), erased.author()))))
                    .startsWith("staff 7: no push, deleted\n");
        }

        @Test
        void isPushedAsItReadsNow() {
            AMessage edited =
                    AMessage.fromGuest().saying("Two more towels, please").editedAt(AChange.AT);

            assertThat(rulings(written(edited))).contains("\n  Two more towels, please\n");
        }
    }

    @Nested
    class AStaffText {

        @Test
        void reachesTheGuest() {
            assertThat(rulings(written(AMessage.from(StaffSignature.of(CIARA)))))
                    .isEqualTo("""
                            guest BK-2025-0123: Reply from Ciara Walsh
                              They are on their way.
                              type=staff_reply
                              conversation_id=123
                              message_id=501
                              hotel_slug=killarney
                              click_action=/chat/killarney/room/101
                              url=https://hotel.example/chat/killarney/room/101
                              room_number=101
                              staff_name=Ciara Walsh
                            """);
        }

        @Test
        void leavesNoPushOnceItWasRead() {
            assertThat(rulings(written(AMessage.from(StaffSignature.of(CIARA)).readAt(AChange.AT))))
                    .isEqualTo("guest BK-2025-0123: no push, already_read\n");
        }

        @Test
        void reachesAGuestWhoLostTheirRoom() {
            assertThat(rulings(written(AMessage.from(StaffSignature.of(CIARA))).withoutRoom()))
                    .contains("click_action=/chat/killarney\n", "room_number=\n");
        }
    }

    @Nested
    class AHandOver {

        private final GuestBook book = GuestBook.of(AStay.inHouse().build());

        @Test
        void reachesTheNewHandlerWithWhatWaitedUntilThen() {
            book.guestWrites("Hello?");
            book.guestWrites("Anybody?");
            handOver(HUGH);

            assertThat(rulings(book.lastChange())).isEqualTo("""
                            staff 10: 💬 Assigned to Guest Chat - Room 101
                              You have 2 unread message(s) to handle
                              type=staff_assignment
                              conversation_id=123
                              hotel_slug=killarney
                              click_action=/chat/killarney/conversation/123
                              url=https://hotel.example/chat/killarney/conversation/123
                              room_number=101
                              unread_count=2
                            """);
        }

        @Test
        void reachesNobodyWhoTookOverThemselves() {
            book.staffWrites(StaffSignature.of(HUGH), "On my way");

            assertThat(book.story()).contains("staff_assigned");
            assertThat(book.changes())
                    .allSatisfy(change -> assertThat(rulings(change)).doesNotContain("Assigned"));
        }

        @Test
        void leavesNoPushOnceSomebodyElseLooksAfterTheGuest() {
            handOver(HUGH);
            GuestChange change = book.lastChange();
            book.staffWrites(StaffSignature.of(FAY), "On my way");

            assertThat(rulings(change)).isEmpty();
        }

        @Test
        void leavesNoPushOnceTheHandlerLeft() {
            handOver(HUGH);
            GuestChange change = book.lastChange();
            boolean left = book.unit(chat -> chat.leave(StaffSignature.of(HUGH)));

            assertThat(left).isTrue();
            assertThat(rulings(change)).isEmpty();
        }

        @Test
        void leavesNoPushOnceTheGuestLeft() {
            handOver(HUGH);
            GuestChange change = book.lastChange();
            assertThat(book.follow(AStay.checkedOut(book.now()).build())).isPresent();

            assertThat(rulings(change)).isEmpty();
        }

        @Test
        void thatCameBackIsToldOfOnce() {
            handOver(HUGH);
            GuestChange first = book.lastChange();
            handOver(FAY);
            handOver(HUGH);

            assertThat(rulings(first)).isEmpty();
            assertThat(rulings(book.lastChange())).startsWith("staff 10: 💬 Assigned");
        }

        private void handOver(StaffMember to) {
            boolean handedOver = book.unit(chat -> {
                chat.join(StaffSignature.of(to));
                return chat.handOver(StaffSignature.of(to), CIARA.id());
            });
            assertThat(handedOver).isTrue();
        }

        private String rulings(GuestChange change) {
            return PushText.of(routing.rulings(
                    new LoggedGuestChange(change, Optional.empty()),
                    GuestPushTableTest::staff,
                    () -> Optional.of(book.conversation())));
        }
    }

    @ParameterizedTest
    @MethodSource("changesThatNobodyIsWokenFor")
    void anythingElseReachesNobody(AChange change) {
        assertThat(rulings(change)).isEmpty();
    }

    static List<AChange> changesThatNobodyIsWokenFor() {
        QuotedMessage message = AMessage.fromGuest().unquoted();
        return List.of(
                written(AMessage.fromChat()),
                AChange.of(new GuestFact.MessageEdited(
                                message.message().id(), message.message().author()))
                        .about(message),
                AChange.of(new GuestFact.MessageDeleted(
                        message.message().id(), false, message.message().author(), "guest")),
                AChange.of(new GuestFact.MessagesRead(
                        Side.GUEST, List.of(message.message().id()), Optional.empty())),
                AChange.of(new GuestFact.HandlerChanged(Optional.empty())),
                AChange.of(new GuestFact.RoomMoved(Optional.empty(), Optional.empty())),
                AChange.of(new GuestFact.StayEnded()));
    }

    private static AChange written(AMessage message) {
        QuotedMessage found = message.unquoted();
        return AChange.of(new GuestFact.MessageCreated(
                        found.message().id(), found.message().author()))
                .about(found);
    }

    private String rulings(AChange change) {
        return PushText.of(routing.rulings(change.logged(), GuestPushTableTest::staff, Optional::empty));
    }

    private static List<StaffMember> staff() {
        return List.of(CIARA, FAY, RORY, HUGH);
    }
}
