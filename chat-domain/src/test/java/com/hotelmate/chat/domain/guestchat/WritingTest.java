package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WritingTest {

    private static final StaffSignature CIARA =
            AStaffMember.receptionist("Ciara", 7).signature();

    private final GuestBook book = GuestBook.of(AStay.inHouse().inRoom("101").build());

    @Test
    void beginsWithNothing() {
        assertThat(book.conversation().lastSeq()).isZero();
        assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
        assertThat(book.conversation().handler()).isEmpty();
        assertThat(book.conversation().hasEnded()).isFalse();
        assertThat(book.revisionOf(chat -> {})).isEmpty();
    }

    @Test
    void numbersEveryMessageWithTheChangeThatMadeIt() {
        GuestMessage first = book.guestWrites("Hello?");
        GuestMessage second = book.guestWrites("Anybody there?");

        assertThat(first.createdSeq()).isEqualTo(1);
        assertThat(second.createdSeq()).isEqualTo(2);
        assertThat(second.updatedSeq()).isEqualTo(2);
        assertThat(book.conversation().lastSeq()).isEqualTo(2);
        assertThat(book.changes()).extracting(GuestChange::seq).containsExactly(1L, 2L);
    }

    @Test
    void keepsWhoWroteFromWhereAndWhen() {
        Submission submission = new Submission(
                new ClientMessageId(UUID.fromString("8f14e45f-ceea-467f-a0e6-1b2c3d4e5f60")),
                book.conversation().id(),
                "Hello?",
                Optional.empty());

        GuestMessage message =
                book.unit(chat -> chat.write(book.guest(), "Hello?", Optional.empty(), Optional.of(submission)));

        assertThat(message.id()).isEqualTo(new MessageId(501));
        assertThat(message.author()).isEqualTo(book.guest());
        assertThat(message.guest().name().full()).isEqualTo("Mary Byrne");
        assertThat(message.room()).contains(AStay.room("101"));
        assertThat(message.text()).isEqualTo("Hello?");
        assertThat(message.submission()).contains(submission);
        assertThat(message.sentAt()).isEqualTo(book.now());
        assertThat(message.readAt()).isEmpty();
        assertThat(message.isDeleted()).isFalse();
        assertThat(message.editCount()).isZero();
        assertThat(book.messages()).containsExactly(message);
        assertThat(book.conversation().updatedAt()).isEqualTo(book.now());
    }

    @Test
    void remembersWhatIsAnswered() {
        GuestMessage question = book.guestWrites("Is there a pool?");

        GuestMessage answer = book.unit(
                chat -> chat.write(new Author.Staff(CIARA), "Yes", Optional.of(question.id()), Optional.empty()));

        assertThat(answer.replyTo()).contains(question.id());
    }

    @Test
    void countsForTheOtherSideOnly() {
        book.guestWrites("Hello?");
        book.guestWrites("Anybody there?");
        assertThat(book.conversation().unread()).isEqualTo(new Unread(2, 0));

        book.staffWrites(CIARA, "Good morning");
        assertThat(book.conversation().unread()).isEqualTo(new Unread(2, 1));
    }

    @Test
    void countsSystemLinesForNobody() {
        book.unit(chat -> chat.join(CIARA));

        assertThat(book.messages()).hasSize(1);
        assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
    }

    @Test
    void tellsInEachChangeWhatWasUnreadBeforeAndAfter() {
        book.guestWrites("Hello?");
        book.guestWrites("Anybody there?");

        assertThat(book.lastChange().before()).isEqualTo(new Unread(1, 0));
        assertThat(book.lastChange().after()).isEqualTo(new Unread(2, 0));
    }

    @Test
    void doesNotShowTheTextWhenPrinted() {
        GuestMessage message = book.guestWrites("my secret");
        Submission submission = new Submission(
                new ClientMessageId(new UUID(1, 2)), book.conversation().id(), "my secret", Optional.empty());

        assertThat(message).asString().doesNotContain("secret");
        assertThat(submission).asString().doesNotContain("secret");
    }
}
