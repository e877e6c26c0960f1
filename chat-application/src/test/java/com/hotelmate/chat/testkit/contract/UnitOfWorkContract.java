package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static com.hotelmate.chat.testkit.contract.Scribe.LIAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Loading.Missed;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.guestchat.SubmissionKey;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.guestchat.Submission;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One unit of work at a time, whole or not at all, for every adapter of {@link GuestConversations}. */
public interface UnitOfWorkContract extends StorageContract {

    private GuestConversations conversations() {
        return storage().conversations();
    }

    @Test
    default void asksNobodyAboutAConversationThatTheHotelHasNot() {
        GuestConversation theirs = scribe().open(DUBLIN, "BK-1");

        for (ConversationId id :
                List.of(theirs.id(), new ConversationId(theirs.id().value() + 1))) {
            assertThat(conversations().<String>change(KILLARNEY, id, Loading.NOTHING, locked -> {
                        throw new AssertionError("There is nothing to decide about");
                    }))
                    .isEmpty();
        }
    }

    @Test
    default void storesEverythingOfAUnitOfWork() {
        GuestConversation before = scribe().open(KILLARNEY, "BK-1");

        GuestMessage written = scribe().work(before, Loading.NOTHING, (locked, chat) -> {
            chat.join(CIARA);
            chat.takeOver(CIARA);
            return chat.write(Scribe.guest(before), "Hello", Optional.empty(), Optional.empty());
        });

        GuestConversation after = scribe().now(before);
        assertThat(after.lastSeq()).isEqualTo(3);
        assertThat(after.handler().orElseThrow().staff()).isEqualTo(CIARA);
        assertThat(after.unread().byStaff()).isEqualTo(1);
        assertThat(scribe().all(before))
                .hasSize(2)
                .last()
                .extracting(QuotedMessage::message)
                .isEqualTo(written);
        assertThat(seqs(before)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void storesNothingOfADecisionThatThrows() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().guestWrites(conversation, "Hello");
        GuestConversation before = scribe().now(conversation);

        assertThatThrownBy(() -> scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                    chat.join(CIARA);
                    throw new IllegalStateException("Changed my mind");
                }))
                .hasMessage("Changed my mind");

        assertThat(scribe().now(conversation)).isEqualTo(before);
        assertThat(scribe().all(conversation)).hasSize(1);
        assertThat(scribe().guestWrites(conversation, "Still there?").createdSeq())
                .isEqualTo(2);
        assertThat(seqs(conversation)).containsExactly(1L, 2L);
    }

    @Test
    default void answersWithoutStoringWhenNothingChanged() {
        GuestConversation before = scribe().open(KILLARNEY, "BK-1");

        Optional<String> answer =
                conversations().change(KILLARNEY, before.id(), Loading.NOTHING, locked -> Outcome.unchanged("fine"));

        assertThat(answer).contains("fine");
        assertThat(scribe().now(before)).isEqualTo(before);
    }

    @Test
    default void loadsMessagesOfThisConversationOnly() {
        GuestConversation here = scribe().open(KILLARNEY, "BK-1");
        GuestConversation there = scribe().open(KILLARNEY, "BK-2");
        GuestMessage question = scribe().guestWrites(here, "Hello");
        GuestMessage answer = scribe().guestAnswers(here, question, "Anybody?");
        GuestMessage elsewhere = scribe().guestWrites(there, "Hello");

        assertThat(loaded(here, answer.id())).contains(new QuotedMessage(answer, Optional.of(question)));
        assertThat(loaded(here, elsewhere.id())).isEmpty();
        assertThat(replyTarget(here, question.id())).contains(question);
        assertThat(replyTarget(here, elsewhere.id())).isEmpty();
    }

    @Test
    default void loadsWhatWaitsToBeReadByASide() {
        GuestConversation here = scribe().open(KILLARNEY, "BK-1");
        GuestMessage first = scribe().guestWrites(here, "Hello");
        GuestMessage second = scribe().guestWrites(here, "Anybody?");
        GuestMessage deleted = scribe().guestWrites(here, "Oh well");
        GuestMessage answer = scribe().staffWrites(here, CIARA, "Good morning");
        scribe().deletes(here, deleted, DeletionMode.SOFT);

        assertThat(unread(here, Side.STAFF)).containsExactly(first, second);
        assertThat(unread(here, Side.GUEST)).containsExactly(answer);

        scribe().reads(here, Side.STAFF);

        assertThat(unread(here, Side.STAFF)).isEmpty();
        assertThat(unread(here, Side.GUEST)).containsExactly(answer);
    }

    @Test
    default void loadsWhatColleaguesWroteSinceTheWriterLooked() {
        GuestConversation here = scribe().open(KILLARNEY, "BK-1");
        GuestMessage seen = scribe().staffWrites(here, LIAM, "Seen");
        scribe().guestWrites(here, "From the guest");
        scribe().staffWrites(here, CIARA, "My own");
        GuestMessage first = scribe().staffWrites(here, LIAM, "First");
        GuestMessage deleted = scribe().staffWrites(here, LIAM, "Deleted");
        GuestMessage second = scribe().staffWrites(here, LIAM, "Second");
        scribe().deletes(here, deleted, DeletionMode.SOFT);

        assertThat(missed(here, seen.createdSeq(), 20)).containsExactly(first, second);
        assertThat(missed(here, seen.createdSeq(), 1)).containsExactly(first);
        assertThat(missed(here, second.createdSeq(), 20)).isEmpty();
    }

    @Test
    default void remembersASubmissionAsLongAsItsMessageExists() {
        UUID id = UUID.randomUUID();
        GuestConversation here = scribe().open(KILLARNEY, "BK-1");
        GuestMessage message = scribe().guestSubmits(here, id, "Hello");
        assertThat(repeated(here, id)).contains(message.id());

        scribe().edits(here, message, "Hello!");
        scribe().deletes(here, message, DeletionMode.SOFT);
        assertThat(repeated(here, id)).contains(message.id());

        scribe().deletes(here, message, DeletionMode.HARD);
        assertThat(repeated(here, id)).isEmpty();
        assertThat(repeated(here, UUID.randomUUID())).isEmpty();
    }

    @Test
    default void remembersSubmissionsForTheirSenderAndHotelOnly() {
        UUID id = UUID.randomUUID();
        GuestConversation here = scribe().open(KILLARNEY, "BK-1");
        GuestConversation next = scribe().open(KILLARNEY, "BK-2");
        GuestConversation abroad = scribe().open(DUBLIN, "BK-1");
        GuestMessage message = scribe().guestSubmits(here, id, "Hello");

        Loading ofTheSender = Loading.forSend(
                Optional.empty(),
                Optional.of(SubmissionKey.ofGuest(here.booking(), new ClientMessageId(id))),
                Optional.empty());
        Optional<QuotedMessage> ofThisSender = scribe().work(next, ofTheSender, (locked, chat) -> locked.repeated());
        assertThat(ofThisSender.map(QuotedMessage::message)).contains(message);
        assertThat(repeated(next, id)).isEmpty();
        assertThat(repeated(abroad, id)).isEmpty();
    }

    @Test
    default void storesASubmissionOnceThoughItComesInTwoConversationsAtOnce() {
        GuestConversation first = scribe().open(KILLARNEY, "BK-1");
        GuestConversation second = scribe().open(KILLARNEY, "BK-2");
        for (int round = 0; round < 20; round++) {
            ClientMessageId id = new ClientMessageId(new UUID(round, round));

            List<MessageId> stored = Crowd.atOnce(8, person -> submit(person % 2 == 0 ? first : second, id));

            assertThat(stored).as("round " + round).containsOnly(stored.get(0));
        }
        assertThat(scribe().all(first).size() + scribe().all(second).size()).isEqualTo(20);
    }

    @Test
    default void neverMixesTwoUnitsOfWorkOnOneConversation() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        AtomicInteger inside = new AtomicInteger();

        Crowd.each(8, person -> {
            for (int i = 0; i < 25; i++) {
                GuestMessage unused = scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                    assertThat(inside.incrementAndGet()).isEqualTo(1);
                    GuestMessage message =
                            chat.write(Scribe.guest(conversation), "Hello", Optional.empty(), Optional.empty());
                    inside.decrementAndGet();
                    return message;
                });
            }
        });

        assertThat(seqs(conversation))
                .isEqualTo(LongStream.rangeClosed(1, 200).boxed().toList());
        assertThat(scribe().now(conversation).unread().byStaff()).isEqualTo(200);
        assertThat(scribe().all(conversation))
                .extracting(quoted -> quoted.message().createdSeq())
                .isSorted();
    }

    @Test
    default void givesNoMessageIdTwice() {
        List<GuestConversation> conversations =
                List.of(scribe().open(KILLARNEY, "BK-1"), scribe().open(DUBLIN, "BK-1"));

        List<List<MessageId>> ids = Crowd.atOnce(
                8,
                person -> LongStream.range(0, 25)
                        .mapToObj(i -> scribe().guestWrites(conversations.get(person % 2), "Hello")
                                .id())
                        .toList());

        assertThat(ids.stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(200);
    }

    private MessageId submit(GuestConversation in, ClientMessageId id) {
        SubmissionKey key = SubmissionKey.of(new Author.Staff(CIARA), id);
        Loading loading = Loading.forSend(Optional.empty(), Optional.of(key), Optional.empty());
        return scribe().work(
                        in,
                        loading,
                        (locked, chat) -> locked.repeated()
                                .map(stored -> stored.message().id())
                                .orElseGet(() -> chat.write(
                                                new Author.Staff(CIARA),
                                                "Hello",
                                                Optional.empty(),
                                                Optional.of(new Submission(id, in.id(), "Hello", Optional.empty())))
                                        .id()));
    }

    private Optional<QuotedMessage> loaded(GuestConversation in, MessageId id) {
        return scribe().work(in, Loading.message(id), (locked, chat) -> locked.message());
    }

    private Optional<GuestMessage> replyTarget(GuestConversation in, MessageId id) {
        Loading loading = Loading.forSend(Optional.of(id), Optional.empty(), Optional.empty());
        return scribe().work(in, loading, (locked, chat) -> locked.replyTarget());
    }

    private List<GuestMessage> unread(GuestConversation in, Side side) {
        return scribe().work(in, Loading.unreadBy(side), (locked, chat) -> locked.unread());
    }

    private List<GuestMessage> missed(GuestConversation in, long afterSeq, int atMost) {
        Missed missed = new Missed(afterSeq, CIARA.id(), atMost);
        Loading loading = Loading.forSend(Optional.empty(), Optional.empty(), Optional.of(missed));
        return scribe().work(
                        in,
                        loading,
                        (locked, chat) -> locked.missed().stream()
                                .map(QuotedMessage::message)
                                .toList());
    }

    private Optional<MessageId> repeated(GuestConversation in, UUID id) {
        SubmissionKey key = SubmissionKey.ofGuest(in.booking(), new ClientMessageId(id));
        Loading loading = Loading.forSend(Optional.empty(), Optional.of(key), Optional.empty());
        return scribe().work(
                        in,
                        loading,
                        (locked, chat) ->
                                locked.repeated().map(stored -> stored.message().id()));
    }

    private List<Long> seqs(GuestConversation of) {
        ChangePage page = storage().changes().read(of.hotel(), of.id(), 0, 1000).orElseThrow();
        return page.changes().stream().map(LoggedChange::seq).toList();
    }
}
