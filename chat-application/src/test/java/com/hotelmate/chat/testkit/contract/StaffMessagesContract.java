package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.StaffScribe.CIARA;
import static com.hotelmate.chat.testkit.contract.StaffScribe.LIAM;
import static com.hotelmate.chat.testkit.contract.StaffScribe.NORA;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.staffchat.StaffMessagePage;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.Emoji;
import com.hotelmate.chat.domain.staffchat.Origin;
import com.hotelmate.chat.domain.staffchat.QuotedStaffMessage;
import com.hotelmate.chat.domain.staffchat.Reaction;
import com.hotelmate.chat.domain.staffchat.Receipt;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.StaffSubmission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Reading what staff wrote, for every adapter of {@link StaffMessages}. */
public interface StaffMessagesContract extends StorageContract {

    private StaffMessages messages() {
        return storage().staffMessages();
    }

    @Test
    default void findsNoStaffMessageThatTheHotelHasNot() {
        StaffConversation theirs = staffScribe().among(DUBLIN, CIARA, LIAM);
        StaffMessage message = staffScribe().submits(theirs, CIARA, new UUID(0, 1), "Hello");

        assertThat(messages().find(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().conversationOf(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().among(KILLARNEY, theirs.id(), List.of(message.id())))
                .isEmpty();
        assertThat(messages().formerTexts(KILLARNEY, message.id())).isEmpty();
        assertThat(messages().page(KILLARNEY, theirs.id(), StaffMessageQuery.newest(10, true)))
                .isEmpty();
        assertThat(messages().submitted(KILLARNEY, CIARA.id(), new ClientMessageId(new UUID(0, 1))))
                .isEmpty();
        assertThat(messages().find(DUBLIN, new MessageId(message.id().value() + 1)))
                .isEmpty();
    }

    @Test
    default void keepsEverythingOfAStaffMessage() {
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        StaffMessage question = staffScribe().writes(group, CIARA, "Who is @nora?");
        Instant written = now();
        letPass(Duration.ofMinutes(1));
        StaffMessage answer = staffScribe().answers(group, NORA, question, "Me, @Ciara Walsh and @liam");
        Instant answered = now();
        letPass(Duration.ofMinutes(1));
        staffScribe().reads(group, LIAM);
        Instant read = now();
        letPass(Duration.ofMinutes(1));
        Reaction reaction = staffScribe().reacts(group, CIARA, answer, Emoji.HEART);
        staffScribe().edits(group, NORA, answer, "Me, @Liam 😊");

        QuotedStaffMessage found = messages().find(KILLARNEY, answer.id()).orElseThrow();
        StaffMessage message = found.message();

        assertThat(message.author()).isEqualTo(answer.author());
        assertThat(message.author().profile()).contains(NORA);
        assertThat(message.conversation()).isEqualTo(group.id());
        assertThat(message.text()).isEqualTo("Me, @Liam 😊");
        assertThat(message.replyTo()).contains(question.id());
        assertThat(message.mentions()).containsExactly(LIAM.id());
        assertThat(answer.mentions()).containsExactly(CIARA.id(), LIAM.id());
        assertThat(message.reactions()).containsExactly(reaction);
        assertThat(reaction).isEqualTo(new Reaction(reaction.id(), Emoji.HEART, CIARA.id(), now()));
        assertThat(message.receipts()).containsExactly(new Receipt(LIAM.id(), read));
        assertThat(message.sentAt()).isEqualTo(answered);
        assertThat(message.createdSeq()).isEqualTo(3);
        assertThat(message.updatedSeq()).isEqualTo(6);
        assertThat(message.editedAt()).contains(now());
        assertThat(message.editCount()).isEqualTo(1);
        assertThat(found.target().orElseThrow().sentAt()).isEqualTo(written);
        assertThat(found.target()).contains(staffScribe().now(question, KILLARNEY));
    }

    @Test
    default void keepsWhatTheChatItselfWrote() {
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        staffScribe().leaves(group, LIAM);

        StaffMessage line = staffScribe().all(group).get(0).message();

        assertThat(line.isSystemMessage()).isTrue();
        assertThat(line.text()).isEqualTo("Liam Byrne has left the conversation.");
        assertThat(staffScribe().unread(group, CIARA)).isZero();
    }

    @Test
    default void keepsReactionsAndReceiptsInTheirOrder() {
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        StaffMessage message = staffScribe().writes(group, LIAM, "Hello");
        staffScribe().reacts(group, NORA, message, Emoji.FIRE);
        staffScribe().reacts(group, CIARA, message, Emoji.FIRE);
        staffScribe().reacts(group, NORA, message, Emoji.HEART);
        staffScribe().reads(group, NORA);
        letPass(Duration.ofMinutes(1));
        staffScribe().reads(group, CIARA);

        StaffMessage now = staffScribe().now(message, KILLARNEY);

        assertThat(now.reactions()).extracting(Reaction::staff).containsExactly(CIARA.id(), NORA.id());
        assertThat(now.reactions()).extracting(Reaction::emoji).containsExactly(Emoji.FIRE, Emoji.HEART);
        assertThat(now.receipts()).extracting(Receipt::reader).containsExactly(NORA.id(), CIARA.id());
    }

    @Test
    default void keepsWhereAForwardedTextComesFrom() {
        StaffConversation source = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation target = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage original = staffScribe().writes(source, LIAM, "The pool is closed, @ciara");
        StaffSubmission submission = forwarded(1, original, target.id());
        StaffMessage copy = staffScribe().forwards(target, CIARA, original, submission);

        StaffMessage found = staffScribe().now(copy, KILLARNEY);

        assertThat(found).isEqualTo(copy);
        assertThat(found.origin()).contains(new Origin(original.id(), "Liam Byrne", original.sentAt()));
        assertThat(found.text()).isEqualTo("The pool is closed, @ciara");
        assertThat(found.mentions()).isEmpty();
        assertThat(found.submission()).contains(submission);
    }

    @Test
    default void findsWhatSomebodySubmittedUnderOneId() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation second = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage original = staffScribe().writes(first, LIAM, "The pool is closed");
        StaffSubmission submission = forwarded(1, original, first.id(), second.id());
        StaffMessage one = staffScribe().forwards(second, CIARA, original, submission);
        StaffMessage two = staffScribe().forwards(first, CIARA, original, submission);
        StaffMessage written = staffScribe().submits(first, CIARA, new UUID(0, 2), "Thanks");
        staffScribe().submits(first, LIAM, new UUID(0, 1), "You are welcome");

        assertThat(submitted(1)).containsExactly(one, two);
        assertThat(submitted(2)).containsExactly(written);
        assertThat(submitted(3)).isEmpty();

        staffScribe().deletes(first, CIARA, two, DeletionMode.SOFT);
        staffScribe().deletes(second, CIARA, one, DeletionMode.HARD);

        assertThat(submitted(1)).extracting(StaffMessage::id).containsExactly(two.id());
    }

    @Test
    default void findsMessagesOfOneConversationByTheirIds() {
        StaffConversation here = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation there = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffMessage first = staffScribe().writes(here, CIARA, "One");
        StaffMessage second = staffScribe().writes(here, CIARA, "Two");
        StaffMessage elsewhere = staffScribe().writes(there, CIARA, "Three");

        assertThat(messages()
                        .among(
                                KILLARNEY,
                                here.id(),
                                List.of(second.id(), elsewhere.id(), first.id(), second.id(), new MessageId(999_999))))
                .containsExactly(first, second);
        assertThat(messages().among(KILLARNEY, here.id(), List.of())).isEmpty();
    }

    @Test
    default void remembersTheConversationOfAStaffMessageThatIsGone() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffMessage question = staffScribe().writes(conversation, CIARA, "Hello?");
        StaffMessage answer = staffScribe().answers(conversation, LIAM, question, "Hello");

        staffScribe().deletes(conversation, NORA, question, DeletionMode.HARD);

        assertThat(messages().find(KILLARNEY, question.id())).isEmpty();
        assertThat(messages().conversationOf(KILLARNEY, question.id())).contains(conversation.id());
        assertThat(messages().find(KILLARNEY, answer.id()).orElseThrow().target())
                .isEmpty();
    }

    @Test
    default void keepsEveryFormerTextUntilTheMessageIsGone() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffMessage message = staffScribe().writes(conversation, CIARA, "One");
        Instant written = now();
        letPass(Duration.ofMinutes(1));
        staffScribe().edits(conversation, CIARA, message, "Two");
        Instant edited = now();
        letPass(Duration.ofMinutes(1));
        staffScribe().edits(conversation, CIARA, message, "Three");

        assertThat(messages().formerTexts(KILLARNEY, message.id()))
                .containsExactly(
                        new FormerText(message.id(), 1, "One", written, edited),
                        new FormerText(message.id(), 2, "Two", edited, now()));

        staffScribe().deletes(conversation, NORA, message, DeletionMode.HARD);

        assertThat(messages().formerTexts(KILLARNEY, message.id())).isEmpty();
    }

    @Test
    default void readsPagesInBothDirections() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);
        List<MessageId> all = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            all.add(staffScribe().writes(conversation, CIARA, "No " + i).id());
        }
        StaffMessage third = staffScribe().all(conversation).get(2).message();
        staffScribe().deletes(conversation, CIARA, third, DeletionMode.SOFT);

        StaffMessagePage newest = page(conversation, StaffMessageQuery.newest(2, false));
        assertThat(ids(newest)).isEqualTo(all.subList(4, 6));
        assertThat(newest.hasMore()).isTrue();
        assertThat(newest.lastSeq()).isEqualTo(8);

        StaffMessagePage older = page(conversation, before(all.get(4), 3, false));
        assertThat(ids(older)).containsExactly(all.get(0), all.get(1), all.get(3));
        assertThat(older.hasMore()).isFalse();
        assertThat(ids(page(conversation, before(all.get(4), 3, true)))).isEqualTo(all.subList(1, 4));

        StaffMessagePage newer = page(conversation, after(0, 3));
        assertThat(ids(newer)).isEqualTo(all.subList(0, 3));
        assertThat(newer.hasMore()).isTrue();
        StaffMessagePage last = page(conversation, after(all.get(2).value(), 3));
        assertThat(ids(last)).isEqualTo(all.subList(3, 6));
        assertThat(last.hasMore()).isFalse();
    }

    private List<StaffMessage> submitted(long id) {
        StaffId sender = CIARA.id();
        return messages().submitted(KILLARNEY, sender, new ClientMessageId(new UUID(0, id)));
    }

    private StaffMessagePage page(StaffConversation of, StaffMessageQuery query) {
        return messages().page(of.hotel(), of.id(), query).orElseThrow();
    }

    private static StaffSubmission forwarded(long id, StaffMessage source, ConversationId... targets) {
        return StaffSubmission.Forwarded.of(
                new ClientMessageId(new UUID(0, id)), source.id(), List.of(targets), List.of(NORA.id()));
    }

    private static StaffMessageQuery before(MessageId id, int limit, boolean includeDeleted) {
        return new StaffMessageQuery(OptionalLong.of(id.value()), OptionalLong.empty(), limit, includeDeleted);
    }

    private static StaffMessageQuery after(long id, int limit) {
        return new StaffMessageQuery(OptionalLong.empty(), OptionalLong.of(id), limit, true);
    }

    private static List<MessageId> ids(StaffMessagePage page) {
        return page.messages().stream().map(quoted -> quoted.message().id()).toList();
    }
}
