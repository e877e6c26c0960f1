package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private static final StaffSignature CIARA =
            AStaffMember.receptionist("Ciara", 7).signature();
    private static final StaffSignature LIAM =
            AStaffMember.receptionist("Liam", 8).signature();

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());

    @Test
    void marksWhatTheOtherSideWroteByOneChange() {
        GuestMessage hello = book.guestWrites("Hello?");
        GuestMessage again = book.guestWrites("Anybody there?");

        assertThat(book.staffReads(CIARA)).containsExactly(hello.id(), again.id());

        assertThat(book.lastChange().seq()).isEqualTo(3);
        assertThat(book.lastChange().fact())
                .isEqualTo(new GuestFact.MessagesRead(Side.STAFF, List.of(hello.id(), again.id()), Optional.of(CIARA)));
        assertThat(book.messages()).allSatisfy(message -> {
            assertThat(message.readAt()).contains(book.now());
            assertThat(message.updatedSeq()).isEqualTo(3);
        });
        assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
    }

    @Test
    void byTheGuestLeavesWhatTheStaffHasNotRead() {
        book.guestWrites("Hello?");
        GuestMessage answer = book.staffWrites(CIARA, "Good morning");

        assertThat(book.guestReads()).containsExactly(answer.id());

        assertThat(book.conversation().unread()).isEqualTo(new Unread(1, 0));
        assertThat(book.lastChange().fact())
                .isEqualTo(new GuestFact.MessagesRead(Side.GUEST, List.of(answer.id()), Optional.empty()));
    }

    @Test
    void nothingChangesNothing() {
        assertThat(book.revisionOf(chat -> assertThat(chat.read(Side.STAFF, List.of(), Optional.of(CIARA)))
                        .isEmpty()))
                .isEmpty();
    }

    @Test
    void isDoneByOneForAllOfTheStaff() {
        book.guestWrites("Hello?");
        book.staffReads(CIARA);

        assertThat(book.staffReads(LIAM)).isEmpty();
        assertThat(book.story()).containsExactly("message_created", "messages_read");
    }

    @Test
    void neverGoesBack() {
        GuestMessage hello = book.guestWrites("Hello?");
        book.staffReads(CIARA);
        Optional<Instant> firstRead = book.message(hello.id()).readAt();
        book.guestWrites("Anybody there?");
        book.staffReads(LIAM);

        assertThat(book.message(hello.id()).readAt()).isEqualTo(firstRead);
    }

    @Test
    void passesOverWhatIsDeletedAndWhatTheChatSays() {
        book.unit(chat -> chat.join(CIARA));
        GuestMessage deleted = book.guestWrites("Hello?");
        book.unit(chat -> chat.delete(deleted, DeletionMode.SOFT, book.guest()));

        assertThat(book.staffReads(CIARA)).isEmpty();
        assertThat(book.guestReads()).isEmpty();
        assertThat(book.messages()).allMatch(message -> message.readAt().isEmpty());
    }

    @Test
    void passesOverTheOwnSide() {
        book.guestWrites("Hello?");

        assertThat(book.guestReads()).isEmpty();
        assertThat(book.conversation().unread()).isEqualTo(new Unread(1, 0));
    }
}
