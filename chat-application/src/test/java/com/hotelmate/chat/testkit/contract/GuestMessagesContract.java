package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.port.guestchat.MessageQuery;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link GuestMessages} must do. */
public interface GuestMessagesContract extends StorageContract {

    private GuestMessages messages() {
        return storage().messages();
    }

    @Test
    default void hasNoMessagesInAnEmptyHouse() {
        MessageId missing = new MessageId(1);

        assertThat(messages().find(KILLARNEY, missing)).isEmpty();
        assertThat(messages().conversationOf(KILLARNEY, missing)).isEmpty();
        assertThat(messages().formerTexts(KILLARNEY, missing)).isEmpty();
        assertThat(messages().page(KILLARNEY, new ConversationId(1), newest(10)))
                .isEmpty();
    }

    @Test
    default void showsAnEmptyPageOfASilentConversation() {
        GuestConversation silent = scribe().open(KILLARNEY, "BK-1");

        assertThat(messages().page(KILLARNEY, silent.id(), newest(10)))
                .contains(new MessagePage(silent, List.of(), false, 0));
    }

    @Test
    default void findsAMessageWithTheOneItAnswers() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        GuestMessage question = scribe().guestWrites(conversation, "Hello");
        GuestMessage answer = scribe().guestAnswers(conversation, question, "Anybody?");

        assertThat(messages().find(KILLARNEY, question.id())).contains(new QuotedMessage(question, Optional.empty()));
        assertThat(messages().find(KILLARNEY, answer.id())).contains(new QuotedMessage(answer, Optional.of(question)));
        assertThat(messages().conversationOf(KILLARNEY, answer.id())).contains(conversation.id());
    }

    @Test
    default void hidesMessagesOfOtherHotels() {
        GuestConversation theirs = scribe().open(DUBLIN, "BK-1");
        GuestMessage message = scribe().guestWrites(theirs, "Hello");
        scribe().edits(theirs, message, "Hello!");

        assertThat(messages().find(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().conversationOf(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().formerTexts(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().page(KILLARNEY, theirs.id(), newest(10))).isEmpty();
    }

    @Test
    default void quotesTheAnsweredMessageAsItIsNow() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        GuestMessage question = scribe().guestWrites(conversation, "Hello");
        GuestMessage answer = scribe().guestAnswers(conversation, question, "Anybody?");

        GuestMessage edited = scribe().edits(conversation, question, "Hello!");
        assertThat(scribe().all(conversation)).last().isEqualTo(new QuotedMessage(answer, Optional.of(edited)));

        scribe().deletes(conversation, edited, DeletionMode.HARD);
        assertThat(scribe().all(conversation)).containsExactly(new QuotedMessage(answer, Optional.empty()));
    }

    @Test
    default void remembersTheConversationOfAMessageThatWasDeletedForGood() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        GuestMessage message = scribe().guestWrites(conversation, "Hello");
        scribe().edits(conversation, message, "Hello!");

        scribe().deletes(conversation, message, DeletionMode.HARD);

        assertThat(messages().find(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().formerTexts(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().conversationOf(KILLARNEY, message.id())).contains(conversation.id());
        assertThat(messages().conversationOf(DUBLIN, message.id())).isEmpty();
    }

    @Test
    default void keepsWhatAMessageSaidBefore() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        Instant written = now();
        GuestMessage message = scribe().guestWrites(conversation, "one");
        letPass(Duration.ofMinutes(1));
        Instant first = now();
        scribe().edits(conversation, message, "two");
        letPass(Duration.ofMinutes(1));
        Instant second = now();
        scribe().edits(conversation, message, "three");
        scribe().deletes(conversation, message, DeletionMode.SOFT);

        assertThat(messages().formerTexts(KILLARNEY, message.id()))
                .containsExactly(
                        new FormerText(message.id(), 1, "one", written, first),
                        new FormerText(message.id(), 2, "two", first, second));
        assertThat(messages()
                        .find(KILLARNEY, message.id())
                        .orElseThrow()
                        .message()
                        .text())
                .isEqualTo("three");
    }

    @Test
    default void pagesBackwards() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<MessageId> all = write(conversation, 5);

        MessagePage newest = page(conversation, newest(2));
        assertThat(ids(newest)).isEqualTo(all.subList(3, 5));
        assertThat(newest.hasMore()).isTrue();
        assertThat(newest.lastSeq()).isEqualTo(5);

        MessagePage before = page(conversation, before(all.get(3).value(), 2));
        assertThat(ids(before)).isEqualTo(all.subList(1, 3));
        assertThat(before.hasMore()).isTrue();

        MessagePage last = page(conversation, before(all.get(1).value(), 1));
        assertThat(ids(last)).isEqualTo(all.subList(0, 1));
        assertThat(last.hasMore()).isFalse();
        assertThat(ids(page(conversation, before(all.get(0).value(), 1)))).isEmpty();
    }

    @Test
    default void pagesForwards() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<MessageId> all = write(conversation, 5);

        MessagePage first = page(conversation, after(all.get(0).value(), 2));
        assertThat(ids(first)).isEqualTo(all.subList(1, 3));
        assertThat(first.hasMore()).isTrue();

        MessagePage rest = page(conversation, after(all.get(2).value(), 2));
        assertThat(ids(rest)).isEqualTo(all.subList(3, 5));
        assertThat(rest.hasMore()).isFalse();
        assertThat(ids(page(conversation, after(all.get(4).value(), 2)))).isEmpty();
    }

    @Test
    default void takesAnyNumberForAPlaceInTheConversation() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        GuestConversation other = scribe().open(KILLARNEY, "BK-2");
        GuestMessage first = scribe().guestWrites(conversation, "Hello");
        GuestMessage between = scribe().guestWrites(other, "Hello");
        GuestMessage second = scribe().guestWrites(conversation, "Anybody?");

        assertThat(ids(page(conversation, before(between.id().value(), 5)))).containsExactly(first.id());
        assertThat(ids(page(conversation, after(between.id().value(), 5)))).containsExactly(second.id());
        assertThat(ids(page(conversation, after(0, 5)))).containsExactly(first.id(), second.id());
        assertThat(ids(page(conversation, before(Long.MAX_VALUE, 5)))).containsExactly(first.id(), second.id());
    }

    @Test
    default void leavesOutDeletedMessagesWithoutCountingThem() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<MessageId> all = write(conversation, 4);
        for (int i : new int[] {0, 2}) {
            scribe().deletes(
                            conversation,
                            messages().find(KILLARNEY, all.get(i)).orElseThrow().message(),
                            DeletionMode.SOFT);
        }

        MessagePage page =
                page(conversation, new MessageQuery(OptionalLong.empty(), OptionalLong.empty(), 2, false, false));

        assertThat(ids(page)).containsExactly(all.get(1), all.get(3));
        assertThat(page.hasMore()).isFalse();
        assertThat(ids(page(conversation, newest(10)))).isEqualTo(all);
    }

    @Test
    default void stopsAtTheEndOfTheStayIfAsked() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<MessageId> before = write(conversation, 2);
        assertThat(ids(page(conversation, untilEnd()))).isEqualTo(before);
        assertThat(page(conversation, untilEnd()).lastSeq()).isEqualTo(2);

        scribe().ends(conversation);
        List<MessageId> after = write(conversation, 2);

        assertThat(ids(page(conversation, untilEnd()))).isEqualTo(before);
        assertThat(page(conversation, untilEnd()).hasMore()).isFalse();
        assertThat(page(conversation, untilEnd()).lastSeq()).isEqualTo(3);
        assertThat(ids(page(conversation, newest(10)))).hasSize(4).endsWith(after.get(1));
        assertThat(page(conversation, newest(10)).lastSeq()).isEqualTo(5);
    }

    @Test
    default void showsTheConversationWithItsMessages() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        write(conversation, 3);

        assertThat(page(conversation, newest(2)).conversation()).isEqualTo(scribe().now(conversation));
        assertThat(page(conversation, after(Long.MAX_VALUE, 2)).conversation()).isEqualTo(scribe().now(conversation));
    }

    @Test
    default void showsWholeUnitsOfWorkToReaders() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        write(conversation, 1);

        Crowd.each(8, person -> {
            for (int i = 0; i < 20; i++) {
                if (person % 2 == 0) {
                    GuestMessage unused = scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                        chat.write(Scribe.guest(conversation), "one", Optional.empty(), Optional.empty());
                        return chat.write(Scribe.guest(conversation), "two", Optional.empty(), Optional.empty());
                    });
                } else {
                    MessagePage page = page(conversation, newest(1000));
                    assertThat(page.messages().size() % 2).isEqualTo(1);
                    assertThat(page.messages())
                            .last()
                            .satisfies(newest ->
                                    assertThat(newest.message().createdSeq()).isGreaterThanOrEqualTo(page.lastSeq()));
                }
            }
        });
    }

    private List<MessageId> write(GuestConversation in, int messages) {
        List<MessageId> ids = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            GuestMessage message =
                    i % 2 == 0 ? scribe().guestWrites(in, "Hello") : scribe().staffWrites(in, CIARA, "Hello");
            ids.add(message.id());
        }
        return ids;
    }

    private MessagePage page(GuestConversation of, MessageQuery query) {
        HotelSlug hotel = of.hotel();
        return messages().page(hotel, of.id(), query).orElseThrow();
    }

    private static List<MessageId> ids(MessagePage page) {
        return page.messages().stream().map(quoted -> quoted.message().id()).toList();
    }

    private static MessageQuery newest(int limit) {
        return new MessageQuery(OptionalLong.empty(), OptionalLong.empty(), limit, true, false);
    }

    private static MessageQuery untilEnd() {
        return new MessageQuery(OptionalLong.empty(), OptionalLong.empty(), 10, true, true);
    }

    private static MessageQuery before(long id, int limit) {
        return new MessageQuery(OptionalLong.of(id), OptionalLong.empty(), limit, true, false);
    }

    private static MessageQuery after(long id, int limit) {
        return new MessageQuery(OptionalLong.empty(), OptionalLong.of(id), limit, true, false);
    }
}
