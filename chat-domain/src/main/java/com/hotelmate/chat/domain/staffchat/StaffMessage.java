package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.message.Placeholder;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A message of a staff conversation as it is at one moment.
 *
 * @param text the text as last written; kept after a soft deletion, for managers
 * @param origin where a forwarded text comes from
 * @param mentions the participants whom the text mentions, in order of appearance
 * @param reactions at most one per person, oldest first
 * @param receipts at most one per person and none of the author's, oldest first
 * @param createdSeq the number of the change that made it
 * @param updatedSeq the number of its latest change
 */
public record StaffMessage(
        MessageId id,
        ConversationId conversation,
        StaffAuthor author,
        String text,
        Optional<MessageId> replyTo,
        Optional<Origin> origin,
        List<StaffId> mentions,
        List<Reaction> reactions,
        List<Receipt> receipts,
        Optional<StaffSubmission> submission,
        Instant sentAt,
        long createdSeq,
        long updatedSeq,
        Optional<Instant> editedAt,
        int editCount,
        Optional<Instant> deletedAt) {

    public StaffMessage {
        mentions = List.copyOf(mentions);
        reactions = List.copyOf(reactions);
        receipts = List.copyOf(receipts);
    }

    /** Whether the message was deleted softly. */
    public boolean isDeleted() {
        return deletedAt.isPresent();
    }

    /** Whether the chat itself wrote it. */
    public boolean isSystemMessage() {
        return author.person().isEmpty();
    }

    /** What people see: the text, or the placeholder in place of what was deleted. */
    public String visibleText() {
        return isDeleted() ? Placeholder.of(true, false).text() : text;
    }

    /** Whether that person has read it. */
    public boolean isReadBy(StaffId person) {
        return receipts.stream().anyMatch(receipt -> receipt.reader().equals(person));
    }

    /** Whether the message waits to be read by that participant. */
    public boolean isUnreadBy(StaffId participant) {
        return !isSystemMessage() && !isDeleted() && !author.is(participant) && !isReadBy(participant);
    }

    /** Whether somebody read it, and everybody else of those present too. System messages have no read state. */
    public boolean isReadByAll(List<StaffId> present) {
        return !receipts.isEmpty()
                && present.stream().filter(person -> !author.is(person)).allMatch(this::isReadBy);
    }

    /** That person's reaction. */
    public Optional<Reaction> reactionOf(StaffId person) {
        return reactions.stream()
                .filter(reaction -> reaction.staff().equals(person))
                .findFirst();
    }

    /** Since when the present text stands. */
    public Instant textSince() {
        return editedAt.orElse(sentAt);
    }

    StaffMessage edited(String newText, List<StaffId> newMentions, Instant at, long seq) {
        return copy(newText, newMentions, reactions, receipts, seq, Optional.of(at), editCount + 1, deletedAt);
    }

    StaffMessage deleted(Instant at, long seq) {
        return copy(text, mentions, reactions, receipts, seq, editedAt, editCount, Optional.of(at));
    }

    StaffMessage read(StaffId reader, Instant at, long seq) {
        List<Receipt> more = Stream.concat(receipts.stream(), Stream.of(new Receipt(reader, at)))
                .toList();
        return copy(text, mentions, reactions, more, seq, editedAt, editCount, deletedAt);
    }

    StaffMessage reactedTo(Reaction reaction, long seq) {
        List<Reaction> all = Stream.concat(reactionsWithout(reaction.staff()), Stream.of(reaction))
                .toList();
        return copy(text, mentions, all, receipts, seq, editedAt, editCount, deletedAt);
    }

    StaffMessage withoutReactionOf(StaffId person, long seq) {
        List<Reaction> others = reactionsWithout(person).toList();
        return copy(text, mentions, others, receipts, seq, editedAt, editCount, deletedAt);
    }

    private Stream<Reaction> reactionsWithout(StaffId person) {
        return reactions.stream().filter(reaction -> !reaction.staff().equals(person));
    }

    private StaffMessage copy(
            String newText,
            List<StaffId> newMentions,
            List<Reaction> newReactions,
            List<Receipt> newReceipts,
            long seq,
            Optional<Instant> newEditedAt,
            int newEditCount,
            Optional<Instant> newDeletedAt) {
        return new StaffMessage(
                id,
                conversation,
                author,
                newText,
                replyTo,
                origin,
                newMentions,
                newReactions,
                newReceipts,
                submission,
                sentAt,
                createdSeq,
                seq,
                newEditedAt,
                newEditCount,
                newDeletedAt);
    }

    @Override
    public String toString() {
        return "StaffMessage[" + id + " by "
                + author.person().map(StaffId::toString).orElse("the chat") + "]";
    }
}
