package com.hotelmate.chat.domain.guestchat;

import static com.hotelmate.chat.domain.permission.DeletionMode.HARD;
import static com.hotelmate.chat.domain.permission.DeletionMode.SOFT;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeletingTest {

    private static final StaffSignature NORA = AStaffMember.manager("Nora", 9).signature();

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());

    @Nested
    class Softly {

        @Test
        void hidesTheTextBehindThePlaceholder() {
            GuestMessage message = book.guestWrites("Hello?");

            GuestMessage deleted = delete(message, SOFT).orElseThrow();

            assertThat(deleted.isDeleted()).isTrue();
            assertThat(deleted.deletedAt()).contains(book.now());
            assertThat(deleted.visibleText()).isEqualTo("[Message deleted]");
            assertThat(deleted.text()).as("kept for managers").isEqualTo("Hello?");
            assertThat(deleted.updatedSeq()).isEqualTo(2);
            assertThat(book.messages()).containsExactly(deleted);
        }

        @Test
        void tellsWhoDeletedWhatWhoseKindHadWritten() {
            GuestMessage message = book.guestWrites("Hello?");

            delete(message, SOFT);

            assertThat(book.lastChange().fact())
                    .isEqualTo(new GuestFact.MessageDeleted(message.id(), false, new Author.Staff(NORA), "guest"));
        }

        @Test
        void againChangesNothing() {
            GuestMessage deleted = delete(book.guestWrites("Hello?"), SOFT).orElseThrow();

            Optional<Revision> revision = book.revisionOf(
                    chat -> assertThat(chat.delete(deleted, SOFT, book.guest())).contains(deleted));

            assertThat(revision).isEmpty();
        }
    }

    @Nested
    class ForGood {

        @Test
        void leavesTheNumberAndNothingElse() {
            GuestMessage message = book.guestWrites("Hello?");

            assertThat(delete(message, HARD)).isEmpty();

            assertThat(book.messages()).isEmpty();
            assertThat(book.story()).containsExactly("message_created", "message_deleted");
            assertThat(book.lastChange().fact())
                    .isEqualTo(new GuestFact.MessageDeleted(message.id(), true, new Author.Staff(NORA), "guest"));
        }

        @Test
        void namesTheErasedMessage() {
            GuestMessage message = book.guestWrites("Hello?");

            Optional<Revision> revision =
                    book.revisionOf(chat -> assertThat(chat.delete(message, HARD, new Author.Staff(NORA)))
                            .isEmpty());

            assertThat(revision.flatMap(Revision::erased)).contains(message.id());
            assertThat(revision.orElseThrow().messages()).isEmpty();
        }

        @Test
        void afterASoftDeletionIsANewChange() {
            GuestMessage hidden = delete(book.guestWrites("Hello?"), SOFT).orElseThrow();

            delete(hidden, HARD);

            assertThat(book.story()).containsExactly("message_created", "message_deleted", "message_deleted");
            assertThat(book.messages()).isEmpty();
            assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
        }
    }

    @Nested
    class TheCounters {

        @ParameterizedTest
        @EnumSource(DeletionMode.class)
        void loseAnUnreadMessage(DeletionMode mode) {
            GuestMessage first = book.guestWrites("Hello?");
            book.guestWrites("Anybody there?");

            delete(first, mode);

            assertThat(book.conversation().unread()).isEqualTo(new Unread(1, 0));
        }

        @ParameterizedTest
        @EnumSource(DeletionMode.class)
        void stayWhenTheMessageWasRead(DeletionMode mode) {
            GuestMessage read = book.guestWrites("Hello?");
            book.staffReads(NORA);
            book.guestWrites("Anybody there?");

            delete(book.message(read.id()), mode);

            assertThat(book.conversation().unread()).isEqualTo(new Unread(1, 0));
        }

        @ParameterizedTest
        @EnumSource(DeletionMode.class)
        void ofTheGuestLoseAMessageOfTheStaff(DeletionMode mode) {
            GuestMessage message = book.staffWrites(NORA, "Good morning");

            delete(message, mode);

            assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
        }

        @ParameterizedTest
        @EnumSource(DeletionMode.class)
        void neverCountedASystemLine(DeletionMode mode) {
            book.staffWrites(NORA, "Good morning");
            GuestMessage line = book.messages().get(0);

            delete(line, mode);

            assertThat(line.author()).isEqualTo(new Author.Chat());
            assertThat(book.conversation().unread()).isEqualTo(new Unread(0, 1));
        }
    }

    private Optional<GuestMessage> delete(GuestMessage message, DeletionMode mode) {
        return book.unit(chat -> chat.delete(message, mode, new Author.Staff(NORA)));
    }
}
