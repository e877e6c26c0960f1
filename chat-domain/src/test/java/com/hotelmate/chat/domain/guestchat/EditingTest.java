package com.hotelmate.chat.domain.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.message.FormerText;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EditingTest {

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());
    private final GuestMessage message = book.guestWrites("two towels");

    @Test
    void replacesTheTextAndCounts() {
        GuestMessage edited = edit("three towels");

        assertThat(edited.text()).isEqualTo("three towels");
        assertThat(edited.editCount()).isEqualTo(1);
        assertThat(edited.editedAt()).contains(book.now());
        assertThat(edited.createdSeq()).isEqualTo(1);
        assertThat(edited.updatedSeq()).isEqualTo(2);
        assertThat(edited.sentAt()).isEqualTo(message.sentAt());
        assertThat(book.message(message.id())).isEqualTo(edited);
        assertThat(book.lastChange().fact()).isEqualTo(new GuestFact.MessageEdited(message.id(), message.author()));
    }

    @Test
    void keepsEveryFormerText() {
        Instant first = message.sentAt();
        edit("three towels");
        Instant second = book.now();
        edit("four towels");
        Instant third = book.now();

        assertThat(book.formerTexts())
                .containsExactly(
                        new FormerText(message.id(), 1, "two towels", first, second),
                        new FormerText(message.id(), 2, "three towels", second, third));
    }

    @Test
    void toTheSameTextChangesNothing() {
        Optional<Revision> revision = book.revisionOf(
                chat -> assertThat(chat.edit(message, "two towels")).isEqualTo(message));

        assertThat(revision).isEmpty();
        assertThat(book.formerTexts()).isEmpty();
    }

    @Test
    void backToTheFirstTextIsAnEdit() {
        edit("three towels");

        assertThat(edit("two towels").editCount()).isEqualTo(2);
    }

    @Test
    void leavesUnreadWhatWasUnreadAndReadWhatWasRead() {
        edit("three towels");
        assertThat(book.conversation().unread()).isEqualTo(new Unread(1, 0));

        book.staffReads(AStaffMember.receptionist("Ciara", 7).signature());
        GuestMessage edited = edit("four towels");
        assertThat(edited.readAt()).isPresent();
        assertThat(book.conversation().unread()).isEqualTo(Unread.NONE);
    }

    private GuestMessage edit(String text) {
        return book.unit(chat -> chat.edit(book.message(message.id()), text));
    }
}
