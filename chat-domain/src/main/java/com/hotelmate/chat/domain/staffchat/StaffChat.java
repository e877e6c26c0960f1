package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A staff conversation while one unit of work changes it: numbers what happens, keeps the counters, and yields what is to
 * be stored. Permissions are asked of the policies before; this type only carries out. Not thread-safe.
 */
public final class StaffChat {

    private final StaffConversation before;
    private final Instant now;
    private final Supplier<MessageId> messageIds;
    private final List<StaffMessage> messages = new ArrayList<>();
    private final List<FormerText> formerTexts = new ArrayList<>();
    private final List<StaffChange> changes = new ArrayList<>();
    private final Attendance attendance;
    private Instant updatedAt;
    private Optional<MessageId> erased = Optional.empty();
    private Optional<StaffConversation.End> end;

    /**
     * Takes up the conversation.
     *
     * @param messageIds gives the ids for new messages and reactions
     */
    public StaffChat(StaffConversation conversation, Instant now, Supplier<MessageId> messageIds) {
        this.before = conversation;
        this.now = now;
        this.messageIds = messageIds;
        this.attendance = new Attendance(conversation.members());
        this.updatedAt = conversation.updatedAt();
        this.end = conversation.end();
    }

    /**
     * Begins a conversation.
     *
     * @param people everybody who is to take part, the creator too, in whatever order
     * @param title what to call it; kept for a group only
     */
    public static StaffRevision begin(
            ConversationId id,
            HotelSlug hotel,
            StaffId creator,
            Collection<StaffProfile> people,
            Optional<String> title,
            Instant now) {
        boolean group =
                Circle.of(people.stream().map(StaffProfile::id).toList()).isGroup();
        List<Member> members = people.stream()
                .sorted(Comparator.comparingLong(person -> person.id().value()))
                .map(person -> new Member(person, now, Optional.empty(), 0))
                .toList();
        StaffConversation nothingYet = new StaffConversation(
                id, hotel, group, group ? title : Optional.empty(), creator, members, now, now, 0, Optional.empty());
        StaffChat chat = new StaffChat(nothingYet, now, () -> {
            throw new IllegalStateException("Beginning a conversation writes no message");
        });
        chat.record(new StaffFact.ConversationCreated(creator), List.of());
        return chat.revision().orElseThrow();
    }

    /** Stores what the participant wrote. */
    public StaffMessage write(
            StaffProfile author, String text, Optional<MessageId> replyTo, Optional<StaffSubmission> submission) {
        attendance.signs(author);
        List<StaffId> mentions = Mentions.in(text, attendance.present(), author.id());
        return add(new StaffAuthor.Colleague(author), text, replyTo, Optional.empty(), mentions, submission);
    }

    /** Stores a copy of what was written elsewhere, without the people it mentioned and the message it answered. */
    public StaffMessage forward(StaffProfile by, StaffMessage source, Optional<StaffSubmission> submission) {
        attendance.signs(by);
        Origin origin = source.origin()
                .orElseGet(() -> new Origin(source.id(), source.author().name(), source.sentAt()));
        return add(
                new StaffAuthor.Colleague(by),
                source.text(),
                Optional.empty(),
                Optional.of(origin),
                List.of(),
                submission);
    }

    /**
     * Marks those of the messages read that wait for the participant.
     *
     * @return what turned read, in order of id
     */
    public List<StaffMessage> read(StaffId reader, List<StaffMessage> candidates) {
        long seq = lastSeq() + 1;
        List<StaffMessage> read = candidates.stream()
                .filter(message -> message.isUnreadBy(reader))
                .map(message -> message.read(reader, now, seq))
                .sorted(Comparator.comparingLong(message -> message.id().value()))
                .toList();
        if (!read.isEmpty()) {
            messages.addAll(read);
            List<MessageId> ids = read.stream().map(StaffMessage::id).toList();
            record(new StaffFact.MessagesRead(reader, ids), List.of(attendance.count(reader, -read.size())));
        }
        return read;
    }

    /** Gives the message another text; the same text again changes nothing. */
    public StaffMessage edit(StaffMessage message, StaffProfile author, String text) {
        if (text.equals(message.text())) {
            return message;
        }
        List<StaffId> mentions = Mentions.in(text, attendance.present(), author.id());
        List<StaffId> added = mentions.stream()
                .filter(person -> !message.mentions().contains(person))
                .toList();
        StaffMessage edited = message.edited(text, mentions, now, lastSeq() + 1);
        messages.add(edited);
        formerTexts.add(
                new FormerText(message.id(), message.editCount() + 1, message.text(), message.textSince(), now));
        updatedAt = now;
        record(new StaffFact.MessageEdited(message.id(), author.id(), added), List.of());
        return edited;
    }

    /**
     * Deletes the message; deleting softly what is deleted already changes nothing.
     *
     * @return the message as it is after a soft deletion; empty after one for good
     */
    public Optional<StaffMessage> delete(StaffMessage message, DeletionMode mode, StaffId deletedBy) {
        boolean hard = mode == DeletionMode.HARD;
        if (message.isDeleted() && !hard) {
            return Optional.of(message);
        }
        StaffMessage deleted = message.deleted(now, lastSeq() + 1);
        if (hard) {
            erased = Optional.of(message.id());
        } else {
            messages.add(deleted);
        }
        updatedAt = now;
        record(new StaffFact.MessageDeleted(message.id(), hard, deletedBy), attendance.count(message, -1));
        return hard ? Optional.empty() : Optional.of(deleted);
    }

    /** Gives the message the participant's reaction, in place of another one; the same again changes nothing. */
    public Reaction react(StaffMessage message, StaffId by, Emoji emoji) {
        Optional<Reaction> former = message.reactionOf(by);
        if (former.filter(reaction -> reaction.emoji() == emoji).isPresent()) {
            return former.get();
        }
        Reaction reaction = new Reaction(messageIds.get().value(), emoji, by, now);
        messages.add(message.reactedTo(reaction, lastSeq() + 1));
        StaffFact.ReactionChanged.Action action =
                former.isPresent() ? StaffFact.ReactionChanged.Action.REPLACED : StaffFact.ReactionChanged.Action.ADDED;
        record(new StaffFact.ReactionChanged(message.id(), action, reaction), List.of());
        return reaction;
    }

    /**
     * Takes the participant's reaction back.
     *
     * @return whether they had reacted with that
     */
    public boolean takeBack(StaffMessage message, StaffId by, Emoji emoji) {
        Optional<Reaction> present = message.reactionOf(by).filter(reaction -> reaction.emoji() == emoji);
        present.ifPresent(reaction -> {
            messages.add(message.withoutReactionOf(by, lastSeq() + 1));
            record(
                    new StaffFact.ReactionChanged(message.id(), StaffFact.ReactionChanged.Action.REMOVED, reaction),
                    List.of());
        });
        return present.isPresent();
    }

    /** Lets the participant leave, with the line that says so. */
    public void leave(StaffProfile participant) {
        part(participant, " has left the conversation.", Optional.empty());
    }

    /** Sends the participant away, with the line that says so. */
    public void remove(StaffProfile participant, StaffId by) {
        part(participant, " was removed from the conversation.", Optional.of(by));
    }

    /** Deletes the conversation for everybody. */
    public void close(StaffId by) {
        updatedAt = now;
        record(new StaffFact.ConversationDeleted(by), List.of());
        end = Optional.of(new StaffConversation.End(now, by));
    }

    /** The number of the newest change. */
    public long lastSeq() {
        return before.lastSeq() + changes.size();
    }

    /** How many messages wait to be read by the participant. */
    public int unreadOf(StaffId participant) {
        return attendance.unreadOf(participant);
    }

    /** What is to be stored; empty when nothing happened. */
    public Optional<StaffRevision> revision() {
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(new StaffRevision(conversation(), messages, formerTexts, erased, changes));
    }

    /** The conversation as it is now. */
    public StaffConversation conversation() {
        return new StaffConversation(
                before.id(),
                before.hotel(),
                before.isGroup(),
                before.title(),
                before.creator(),
                attendance.members(),
                before.createdAt(),
                updatedAt,
                lastSeq(),
                end);
    }

    private StaffMessage add(
            StaffAuthor author,
            String text,
            Optional<MessageId> replyTo,
            Optional<Origin> origin,
            List<StaffId> mentions,
            Optional<StaffSubmission> submission) {
        long seq = lastSeq() + 1;
        StaffMessage message = new StaffMessage(
                messageIds.get(),
                before.id(),
                author,
                text,
                replyTo,
                origin,
                mentions,
                List.of(),
                List.of(),
                submission,
                now,
                seq,
                seq,
                Optional.empty(),
                0,
                Optional.empty());
        messages.add(message);
        updatedAt = now;
        record(new StaffFact.MessageCreated(message.id(), author.person(), mentions), attendance.count(message, 1));
        return message;
    }

    private void part(StaffProfile participant, String words, Optional<StaffId> removedBy) {
        add(
                new StaffAuthor.Chat(),
                participant.fullName() + words,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty());
        attendance.leaves(participant.id(), now);
        record(new StaffFact.ParticipantsChanged(participant.id(), removedBy), List.of());
    }

    private void record(StaffFact fact, List<StaffChange.Unread> unread) {
        changes.add(new StaffChange(
                before.hotel(), before.id(), lastSeq() + 1, now, fact, attendance.presentIds(), unread));
    }
}
