package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.StaffScribe.CIARA;
import static com.hotelmate.chat.testkit.contract.StaffScribe.LIAM;
import static com.hotelmate.chat.testkit.contract.StaffScribe.NORA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.application.port.staffchat.LockedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.application.port.staffchat.StaffLoading;
import com.hotelmate.chat.application.port.staffchat.StaffOutcome;
import com.hotelmate.chat.application.port.staffchat.StaffSubmissionKey;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** One unit of work at a time, whole or not at all, for every adapter of {@link StaffConversations}. */
public interface StaffUnitOfWorkContract extends StorageContract {

    private StaffConversations conversations() {
        return storage().staffConversations();
    }

    @Test
    default void asksNobodyAboutAStaffConversationThatTheHotelHasNot() {
        StaffConversation theirs = staffScribe().among(DUBLIN, CIARA, LIAM);
        ConversationId guests = scribe().open(KILLARNEY, "BK-1").id();

        List<ConversationId> foreign = List.of(theirs.id(), guests, new ConversationId(999_999));
        for (ConversationId id : foreign) {
            assertThat(conversations().<String>change(KILLARNEY, id, StaffLoading.NOTHING, locked -> {
                        throw new AssertionError("There is nothing to decide about");
                    }))
                    .isEmpty();
        }
        assertThat(conversations().<String>changeAll(KILLARNEY, foreign, StaffLoading.NOTHING, locked -> {
                    throw new AssertionError("There is nothing to decide about");
                }))
                .isEmpty();
    }

    @Test
    default void storesNothingOfAStaffDecisionThatThrows() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);

        assertThatThrownBy(() -> staffScribe().work(conversation, StaffLoading.NOTHING, (locked, chat) -> {
                    chat.write(CIARA, "Hello", Optional.empty(), Optional.empty());
                    throw new IllegalStateException("Changed my mind");
                }))
                .hasMessage("Changed my mind");

        assertThat(staffScribe().now(conversation)).isEqualTo(conversation);
        assertThat(staffScribe().all(conversation)).isEmpty();
        assertThat(seqs(conversation)).containsExactly(1L);
    }

    @Test
    default void loadsWhatWasAskedForOfThisConversationOnly() {
        StaffConversation here = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation there = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage question = staffScribe().writes(here, CIARA, "Hello?");
        StaffMessage answer = staffScribe().answers(here, LIAM, question, "Hello");
        StaffMessage elsewhere = staffScribe().writes(there, NORA, "Good morning");

        assertThat(load(here, StaffLoading.message(answer.id())).message())
                .contains(new QuotedStaffMessage(answer, Optional.of(question)));
        assertThat(load(here, StaffLoading.message(elsewhere.id())).message()).isEmpty();
        assertThat(load(here, StaffLoading.forSend(Optional.of(answer.id()), Optional.empty()))
                        .replyTarget())
                .contains(answer);
        assertThat(load(here, StaffLoading.forSend(Optional.of(elsewhere.id()), Optional.empty()))
                        .replyTarget())
                .isEmpty();
        assertThat(load(here, StaffLoading.unreadBy(CIARA.id())).unread()).containsExactly(answer);
        assertThat(load(here, StaffLoading.unreadBy(NORA.id())).conversation())
                .isEqualTo(staffScribe().now(here));
        assertThat(load(here, StaffLoading.messages(List.of(answer.id(), elsewhere.id(), question.id())))
                        .messages())
                .containsExactly(question, answer);
    }

    @Test
    default void loadsNothingThatDoesNotWait() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        StaffMessage read = staffScribe().writes(conversation, LIAM, "Hello");
        staffScribe().reads(conversation, CIARA);
        StaffMessage hidden = staffScribe().writes(conversation, LIAM, "Oops");
        staffScribe().deletes(conversation, LIAM, hidden, DeletionMode.SOFT);
        StaffMessage gone = staffScribe().writes(conversation, LIAM, "Oops again");
        staffScribe().deletes(conversation, LIAM, gone, DeletionMode.HARD);
        staffScribe().writes(conversation, CIARA, "My own");
        staffScribe().leaves(conversation, NORA);

        assertThat(load(conversation, StaffLoading.unreadBy(CIARA.id())).unread())
                .isEmpty();
        assertThat(staffScribe().unread(conversation, CIARA)).isZero();
        assertThat(staffScribe().now(read, KILLARNEY).isReadBy(CIARA.id())).isTrue();
        assertThat(load(conversation, StaffLoading.unreadBy(LIAM.id())).unread())
                .extracting(StaffMessage::text)
                .containsExactly("My own");
    }

    @Test
    default void loadsWhatWasSubmittedBefore() {
        StaffConversation here = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation there = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage written = staffScribe().submits(there, CIARA, new UUID(0, 1), "Hello");

        assertThat(repeated(here, StaffSubmissionKey.ofWritten(CIARA.id(), id(1))))
                .contains(written);
        assertThat(repeated(here, StaffSubmissionKey.ofCopy(CIARA.id(), id(1), here.id())))
                .contains(written);
        assertThat(repeated(here, StaffSubmissionKey.ofWritten(LIAM.id(), id(1))))
                .isEmpty();
        assertThat(repeated(here, StaffSubmissionKey.ofWritten(CIARA.id(), id(2))))
                .isEmpty();
    }

    @Test
    default void tellsTheCopiesOfOneForwardApart() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation second = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage original = staffScribe().writes(first, LIAM, "The pool is closed");
        StaffSubmission submission =
                StaffSubmission.Forwarded.of(id(1), original.id(), List.of(first.id(), second.id()), List.of());
        StaffMessage one = staffScribe().forwards(first, CIARA, original, submission);
        StaffMessage two = staffScribe().forwards(second, CIARA, original, submission);

        assertThat(repeated(first, StaffSubmissionKey.ofCopy(CIARA.id(), id(1), second.id())))
                .contains(two);
        assertThat(repeated(second, StaffSubmissionKey.ofCopy(CIARA.id(), id(1), first.id())))
                .contains(one);
        assertThat(repeated(first, StaffSubmissionKey.ofWritten(CIARA.id(), id(1))))
                .isPresent();
    }

    @Test
    default void storesAStaffSubmissionOnceHoweverManySendItAtOnce() {
        List<StaffConversation> places = List.of(
                staffScribe().among(KILLARNEY, CIARA, LIAM),
                staffScribe().among(KILLARNEY, CIARA, NORA),
                staffScribe().among(KILLARNEY, CIARA, LIAM, NORA));

        List<MessageId> stored = Crowd.atOnce(12, person -> submit(places.get(person % places.size())));

        assertThat(stored).containsOnly(stored.get(0));
        assertThat(places.stream()
                        .mapToInt(place -> staffScribe().all(place).size())
                        .sum())
                .isEqualTo(1);
    }

    @Test
    default void changesSeveralConversationsAsAWhole() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation second = staffScribe().among(KILLARNEY, CIARA, NORA);
        staffScribe().writes(first, LIAM, "Hello");
        staffScribe().writes(second, NORA, "Good morning");

        List<ConversationId> answered = conversations()
                .changeAll(
                        KILLARNEY,
                        List.of(second.id(), first.id(), second.id(), new ConversationId(999_999)),
                        StaffLoading.unreadBy(CIARA.id()),
                        locked -> {
                            StaffChat chat = new StaffChat(locked.conversation(), now(), locked.messageIds());
                            chat.read(CIARA.id(), locked.unread());
                            return StaffOutcome.of(locked.conversation().id(), chat);
                        });

        assertThat(answered).containsExactly(first.id(), second.id());
        assertThat(storage().staffConversations().unread(KILLARNEY, CIARA.id())).isEmpty();
        assertThat(seqs(first)).containsExactly(1L, 2L, 3L);
        assertThat(seqs(second)).containsExactly(1L, 2L, 3L);

        assertThatThrownBy(() -> conversations()
                        .changeAll(KILLARNEY, List.of(first.id(), second.id()), StaffLoading.NOTHING, locked -> {
                            if (locked.conversation().id().equals(second.id())) {
                                throw new IllegalStateException("Changed my mind");
                            }
                            StaffChat chat = new StaffChat(locked.conversation(), now(), locked.messageIds());
                            chat.write(CIARA, "Hello", Optional.empty(), Optional.empty());
                            return StaffOutcome.of("fine", chat);
                        }))
                .hasMessage("Changed my mind");
        assertThat(seqs(first)).containsExactly(1L, 2L, 3L);
    }

    @Test
    default void neverBlocksWhoChangesTheSameConversationsInAnotherOrder() {
        List<ConversationId> ids = List.of(
                staffScribe().among(KILLARNEY, CIARA, LIAM).id(),
                staffScribe().among(KILLARNEY, CIARA, NORA).id(),
                staffScribe().among(KILLARNEY, CIARA, LIAM, NORA).id());
        List<ConversationId> backwards = List.of(ids.get(2), ids.get(1), ids.get(0));

        Crowd.each(8, person -> {
            for (int i = 0; i < 10; i++) {
                List<Boolean> unused = conversations()
                        .changeAll(KILLARNEY, person % 2 == 0 ? ids : backwards, StaffLoading.NOTHING, locked -> {
                            StaffChat chat = new StaffChat(locked.conversation(), now(), locked.messageIds());
                            chat.write(CIARA, "Hello", Optional.empty(), Optional.empty());
                            return StaffOutcome.of(true, chat);
                        });
            }
        });

        assertThat(ids)
                .allSatisfy(id -> assertThat(storage()
                                .staffConversations()
                                .find(KILLARNEY, id)
                                .orElseThrow()
                                .lastSeq())
                        .isEqualTo(81));
    }

    @Test
    default void numbersWhatManyDoAtOnceWithoutAGap() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);

        Crowd.each(8, person -> {
            for (int i = 0; i < 10; i++) {
                staffScribe().writes(conversation, person % 2 == 0 ? CIARA : LIAM, "Hello");
            }
        });

        assertThat(seqs(conversation))
                .isEqualTo(LongStream.rangeClosed(1, 81).boxed().toList());
        assertThat(staffScribe().unread(conversation, CIARA)).isEqualTo(40);
        assertThat(staffScribe().unread(conversation, LIAM)).isEqualTo(40);
    }

    @Test
    default void keepsOneReactionOfAPersonHoweverOftenTheyReactAtOnce() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffMessage message = staffScribe().writes(conversation, LIAM, "Hello");
        List<Emoji> all = List.of(Emoji.values());

        List<Reaction> reactions = Crowd.atOnce(
                50, person -> staffScribe().reacts(conversation, CIARA, message, all.get(person % all.size())));

        assertThat(reactions).hasSize(50);
        assertThat(staffScribe().now(message, KILLARNEY).reactions()).hasSize(1);
    }

    private MessageId submit(StaffConversation in) {
        StaffSubmissionKey key = StaffSubmissionKey.ofWritten(CIARA.id(), id(7));
        StaffLoading loading = StaffLoading.forSend(Optional.empty(), Optional.of(key));
        return conversations()
                .change(KILLARNEY, in.id(), loading, locked -> {
                    if (locked.repeated().isPresent()) {
                        return StaffOutcome.unchanged(
                                locked.repeated().get().message().id());
                    }
                    StaffChat chat = new StaffChat(locked.conversation(), now(), locked.messageIds());
                    StaffSubmission submission = new StaffSubmission.Written(id(7), in.id(), "Hello", Optional.empty());
                    return StaffOutcome.of(
                            chat.write(CIARA, "Hello", Optional.empty(), Optional.of(submission))
                                    .id(),
                            chat);
                })
                .orElseThrow();
    }

    private LockedStaffConversation load(StaffConversation of, StaffLoading loading) {
        return staffScribe().work(of, loading, (locked, chat) -> locked);
    }

    private Optional<StaffMessage> repeated(StaffConversation in, StaffSubmissionKey key) {
        return load(in, StaffLoading.forSend(Optional.empty(), Optional.of(key)))
                .repeated()
                .map(QuotedStaffMessage::message);
    }

    private List<Long> seqs(StaffConversation of) {
        return storage().changes().read(of.hotel(), of.id(), 0, 10_000).orElseThrow().changes().stream()
                .map(change -> change.seq())
                .toList();
    }

    private static ClientMessageId id(long id) {
        return new ClientMessageId(new UUID(0, id));
    }
}
