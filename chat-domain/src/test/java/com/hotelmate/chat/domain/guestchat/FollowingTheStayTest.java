package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FollowingTheStayTest {

    private static final Instant NOON = Instant.parse("2026-01-07T12:00:00Z");
    private static final StaffSignature NORA = AStaffMember.manager("Nora", 9).signature();

    @Nested
    class IntoAnotherRoom {

        private final GuestBook book =
                GuestBook.of(AStay.inHouse().inRoom("101").build());

        @Test
        void isOneChangeThatNamesBoth() {
            book.follow(AStay.inHouse().inRoom("202").build());

            assertThat(book.changes()).hasSize(1);
            assertThat(book.lastChange().fact())
                    .isEqualTo(new GuestFact.RoomMoved(
                            Optional.of(new RoomNumber("101")), Optional.of(new RoomNumber("202"))));
            assertThat(book.lastChange().room()).contains(new RoomNumber("202"));
            assertThat(book.conversation().room()).contains(AStay.room("202"));
        }

        @Test
        void leavesMessagesInTheRoomTheyWereSentFrom() {
            GuestMessage before = book.guestWrites("Too loud here");
            book.follow(AStay.inHouse().inRoom("202").build());
            GuestMessage after = book.guestWrites("Much better");

            assertThat(book.message(before.id()).room().map(Room::number)).contains(new RoomNumber("101"));
            assertThat(after.room().map(Room::number)).contains(new RoomNumber("202"));
        }

        @Test
        void changesNothingElse() {
            book.guestWrites("Too loud here");
            GuestConversation before = book.conversation();
            book.follow(AStay.inHouse().inRoom("202").build());

            assertThat(book.conversation().id()).isEqualTo(before.id());
            assertThat(book.conversation().booking()).isEqualTo(before.booking());
            assertThat(book.conversation().unread()).isEqualTo(before.unread());
            assertThat(book.messages()).hasSize(1);
        }

        @Test
        void isNothingWhenItIsTheSame() {
            assertThat(book.follow(AStay.inHouse().inRoom("101").build())).isEmpty();
        }

        @Test
        void andOutOfTheRoomAnnouncesNothingThereAnyMore() {
            book.follow(AStay.inHouse().withoutRoom().build());
            book.guestWrites("Where do I sleep?");

            assertThat(book.story()).containsExactly("room_moved", "message_created");
            assertThat(book.lastChange().room()).isEmpty();
        }
    }

    @Nested
    class BeforeCheckIn {

        private final GuestBook book =
                GuestBook.of(AStay.expected().inRoom("101").build());

        @Test
        void keepsOutOfARoomInWhichSomebodyElseStillLives() {
            book.staffWrites(NORA, "We look forward to you");

            assertThat(book.changes()).allMatch(change -> change.room().isEmpty());
            assertThat(book.messages()).allMatch(message -> message.room().isEmpty());
        }

        @Test
        void endsWithTheFirstRoom() {
            book.follow(AStay.inHouse().inRoom("101").build());

            assertThat(book.lastChange().fact())
                    .isEqualTo(new GuestFact.RoomMoved(Optional.empty(), Optional.of(new RoomNumber("101"))));
        }
    }

    @Nested
    class ToItsEnd {

        private final Stay over = AStay.checkedOut(NOON).inRoom("101").build();
        private final GuestBook book =
                GuestBook.of(AStay.inHouse().inRoom("101").build());

        @Test
        void isOneChangeAfterWhichTheConversationIsOver() {
            book.guestWrites("Goodbye");
            book.follow(over);

            assertThat(book.story()).containsExactly("message_created", "stay_ended");
            assertThat(book.lastChange().room()).contains(new RoomNumber("101"));
            assertThat(book.conversation().hasEnded()).isTrue();
            assertThat(book.conversation().end()).contains(new GuestConversation.End(book.now(), 2));
        }

        @Test
        void happensOnce() {
            book.follow(over);

            assertThat(book.follow(over)).isEmpty();
        }

        @Test
        void isTheLastThingLearnedFromTheStay() {
            book.follow(over);
            book.follow(AStay.inHouse().inRoom("202").build());

            assertThat(book.story()).containsExactly("stay_ended");
            assertThat(book.conversation().room()).contains(AStay.room("101"));
        }

        @Test
        void isNoMoveEvenIfTheRoomIsGivenAwayAtOnce() {
            book.follow(AStay.checkedOut(NOON).withoutRoom().build());

            assertThat(book.story()).containsExactly("stay_ended");
            assertThat(book.lastChange().room()).contains(new RoomNumber("101"));
        }

        @Test
        void isTheLastChangeThatTheGuestSees() {
            GuestMessage message = book.guestWrites("Goodbye");
            assertThat(book.conversation().lastSeqForGuest()).isEqualTo(1);
            book.follow(over);
            book.unit(chat -> chat.delete(message, DeletionMode.SOFT, new Author.Staff(NORA)));

            assertThat(book.conversation().lastSeq()).isEqualTo(3);
            assertThat(book.conversation().lastSeqForGuest()).isEqualTo(2);
        }

        @Test
        void leavesTheRoomToTheNextGuest() {
            GuestMessage message = book.guestWrites("Goodbye");
            book.follow(over);
            book.unit(chat -> chat.delete(message, DeletionMode.SOFT, new Author.Staff(NORA)));

            assertThat(book.lastChange().room()).isEmpty();
        }
    }

    @Nested
    class UnderAnotherName {

        private final GuestBook book = GuestBook.of(AStay.inHouse().build());

        @Test
        void isKeptWithoutAChange() {
            Optional<Revision> revision =
                    book.follow(AStay.inHouse().of("Mary", "Byrne-Kelly").build());

            assertThat(revision).isPresent();
            assertThat(book.changes()).isEmpty();
            assertThat(book.conversation().guest().name().full()).isEqualTo("Mary Byrne-Kelly");
        }
    }
}
