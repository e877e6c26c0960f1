package com.hotelmate.chat.domain.routing.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeletionRehearsalTest {

    private static final Author NORA =
            new Author.Staff(AStaffMember.manager("Nora", 9).signature());

    private final GuestBook book = GuestBook.of(AStay.inHouse().inRoom("101").build());
    private final GuestMessage message =
            book.staffWrites(AStaffMember.manager("Nora", 9).signature(), "Hello");

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void goesWhereTheDeletionWouldGo(boolean hard) {
        List<String> rehearsed = places(rehearse(hard));

        assertThat(rehearsed)
                .contains(
                        "private-killarney-conversation-123-chat message-deleted",
                        "private-killarney-room-101-chat message-deleted",
                        "private-killarney-room-101-deletions content-deleted",
                        "private-hotel-killarney-guest-chat-booking-BK-2025-0123 realtime_event");
        assertThat(places(delete(hard)))
                .as("the deletion itself, which also alters a count")
                .startsWith(rehearsed.toArray(String[]::new));
    }

    @Test
    void showsThePlaceholderAndDeletesNothing() {
        Map<?, ?> shown = (Map<?, ?>) Rendered.body(rehearse(false).get(0)).get("message");

        assertThat(shown.get("message")).isEqualTo("[Message deleted]");
        assertThat(shown.get("is_deleted")).isEqualTo(true);
        assertThat(book.message(message.id()).isDeleted()).isFalse();
    }

    @Test
    void showsNoMessageThatIsGoneForGood() {
        assertThat(Rendered.body(rehearse(true).get(0)).containsKey("message")).isFalse();
    }

    @Test
    void takesNoNumber() {
        assertThat(rehearse(false))
                .allSatisfy(signal -> assertThat(Rendered.body(signal).get("seq"))
                        .isEqualTo(book.conversation().lastSeq()));
    }

    private List<Signal> rehearse(boolean hard) {
        return DeletionRehearsal.signals(
                new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class)),
                book.conversation(),
                new QuotedMessage(message, Optional.empty()),
                new GuestFact.MessageDeleted(message.id(), hard, NORA, "staff"),
                book.now().plusSeconds(5));
    }

    private List<Signal> delete(boolean hard) {
        Optional<GuestMessage> deleted =
                book.unit(chat -> chat.delete(message, hard ? DeletionMode.HARD : DeletionMode.SOFT, NORA));
        return Routes.inEveryDialect(new LoggedGuestChange(
                book.lastChange(), deleted.map(remains -> new QuotedMessage(remains, Optional.empty()))));
    }

    private static List<String> places(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal.channel() + " " + signal.event())
                .toList();
    }
}
