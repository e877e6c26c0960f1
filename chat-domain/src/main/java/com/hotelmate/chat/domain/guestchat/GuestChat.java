package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.FormerText;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayGuest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A guest conversation while one unit of work changes it: numbers what happens, keeps the counters, and yields what is
 * to be stored. Permissions are asked of the policies before; this type only carries out. Not thread-safe.
 */
public final class GuestChat {

    private final GuestConversation before;
    private final Instant now;
    private final Supplier<MessageId> messageIds;
    private final List<GuestMessage> messages = new ArrayList<>();
    private final List<FormerText> formerTexts = new ArrayList<>();
    private final List<GuestChange> changes = new ArrayList<>();
    private final List<Participation> participations;
    private StayGuest guest;
    private Optional<Room> room;
    private Unread unread;
    private Optional<MessageId> erased = Optional.empty();
    private Optional<GuestConversation.End> end;

    /**
     * Takes up the conversation.
     *
     * @param messageIds gives the ids for new messages
     */
    public GuestChat(GuestConversation conversation, Instant now, Supplier<MessageId> messageIds) {
        this.before = conversation;
        this.now = now;
        this.messageIds = messageIds;
        this.participations = new ArrayList<>(conversation.participations());
        this.guest = conversation.guest();
        this.room = conversation.room();
        this.unread = conversation.unread();
        this.end = conversation.end();
    }

    /** Learns from the stay what the conversation does not know yet: another name, another room, its end. */
    public void follow(Stay stay) {
        guest = stay.stayGuest();
        if (end.isPresent()) {
            return;
        }
        if (stay.isOver()) {
            record(new GuestFact.StayEnded(), unread);
            end = Optional.of(new GuestConversation.End(now, lastSeq()));
            return;
        }
        Optional<RoomNumber> from = room.map(Room::number);
        Optional<RoomNumber> to = stay.occupiedRoom().map(Room::number);
        room = stay.occupiedRoom();
        if (!to.equals(from)) {
            record(new GuestFact.RoomMoved(from, to), unread);
        }
    }

    /** Stores what the author wrote. */
    public GuestMessage write(
            Author author, String text, Optional<MessageId> replyTo, Optional<Submission> submission) {
        long seq = lastSeq() + 1;
        GuestMessage message = new GuestMessage(
                messageIds.get(),
                before.id(),
                guest,
                room,
                author,
                text,
                replyTo,
                submission,
                now,
                seq,
                seq,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty());
        messages.add(message);
        record(new GuestFact.MessageCreated(message.id(), author), unread.plus(message, 1));
        return message;
    }

    /**
     * Lets the staff member join, with the line that says so.
     *
     * @return whether they were not present before
     */
    public boolean join(StaffSignature staff) {
        if (participationOf(staff.id()).isPresent()) {
            return false;
        }
        write(new Author.Chat(), staff.name() + " has joined the conversation.", Optional.empty(), Optional.empty());
        participations.add(new Participation(staff, now, Optional.empty(), 0));
        return true;
    }

    /**
     * Makes the participant the handler.
     *
     * @return whether somebody else, or nobody, was before
     */
    public boolean takeOver(StaffSignature staff) {
        return becomesHandler(staff, Optional.empty());
    }

    /**
     * Makes the participant the handler at a colleague's word.
     *
     * @param by who says so; whoever names themselves takes over
     * @return whether somebody else, or nobody, was before
     */
    public boolean handOver(StaffSignature to, StaffId by) {
        return becomesHandler(to, Optional.of(by).filter(colleague -> !colleague.equals(to.id())));
    }

    /**
     * Lets the staff member leave, with the line that says so; the latest handler among those who stay follows.
     *
     * @return whether they were present
     */
    public boolean leave(StaffSignature staff) {
        Optional<Participation> present = participationOf(staff.id());
        if (present.isEmpty()) {
            return false;
        }
        Optional<StaffId> former = handler().map(StaffSignature::id);
        write(new Author.Chat(), staff.name() + " has left the conversation.", Optional.empty(), Optional.empty());
        participations.set(participations.indexOf(present.get()), present.get().left(now));
        Optional<StaffSignature> next = handler();
        if (!former.equals(next.map(StaffSignature::id))) {
            record(new GuestFact.HandlerChanged(next), unread);
        }
        return true;
    }

    /**
     * Marks the messages read by that side.
     *
     * @param waiting the messages that wait to be read by that side
     * @param reader who reads for the staff; absent when the guest reads
     */
    public List<MessageId> read(Side by, List<GuestMessage> waiting, Optional<StaffSignature> reader) {
        List<GuestMessage> unreadOnes =
                waiting.stream().filter(message -> message.isUnreadBy(by)).toList();
        if (unreadOnes.isEmpty()) {
            return List.of();
        }
        long seq = lastSeq() + 1;
        Unread after = unread;
        for (GuestMessage message : unreadOnes) {
            after = after.plus(message, -1);
            messages.add(message.read(now, seq));
        }
        List<MessageId> ids = unreadOnes.stream().map(GuestMessage::id).toList();
        record(new GuestFact.MessagesRead(by, ids, reader), after);
        return ids;
    }

    /** Gives the message another text; the same text again changes nothing. */
    public GuestMessage edit(GuestMessage message, String text) {
        if (text.equals(message.text())) {
            return message;
        }
        GuestMessage edited = message.edited(text, now, lastSeq() + 1);
        messages.add(edited);
        formerTexts.add(
                new FormerText(message.id(), message.editCount() + 1, message.text(), message.textSince(), now));
        record(new GuestFact.MessageEdited(message.id(), message.author()), unread);
        return edited;
    }

    /**
     * Deletes the message; deleting softly what is deleted already changes nothing.
     *
     * @return the message as it is after a soft deletion; empty after one for good
     */
    public Optional<GuestMessage> delete(GuestMessage message, DeletionMode mode, Author deletedBy) {
        boolean hard = mode == DeletionMode.HARD;
        if (message.isDeleted() && !hard) {
            return Optional.of(message);
        }
        GuestMessage deleted = message.deleted(now, lastSeq() + 1);
        if (hard) {
            erased = Optional.of(message.id());
        } else {
            messages.add(deleted);
        }
        record(
                new GuestFact.MessageDeleted(
                        message.id(), hard, deletedBy, message.author().wireName()),
                unread.plus(message, -1));
        return hard ? Optional.empty() : Optional.of(deleted);
    }

    /** The number of the newest change. */
    public long lastSeq() {
        return before.lastSeq() + changes.size();
    }

    /** Whether the stay is over. */
    public boolean hasEnded() {
        return end.isPresent();
    }

    /** What is to be stored; empty when nothing is to be. */
    public Optional<Revision> revision() {
        GuestConversation after = conversation();
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(new Revision(after, messages, formerTexts, erased, changes));
    }

    /** The conversation as it is now. */
    public GuestConversation conversation() {
        return new GuestConversation(
                before.id(),
                before.hotel(),
                guest,
                room,
                before.createdAt(),
                changes.isEmpty() ? before.updatedAt() : now,
                lastSeq(),
                unread,
                participations,
                end);
    }

    private boolean becomesHandler(StaffSignature staff, Optional<StaffId> assignedBy) {
        Optional<StaffId> former = handler().map(StaffSignature::id);
        if (former.filter(staff.id()::equals).isPresent()) {
            return false;
        }
        Participation joined = participationOf(staff.id())
                .orElseThrow(() -> new IllegalStateException("Only a participant takes over"));
        participations.set(participations.indexOf(joined), joined.tookOver(staff, lastSeq() + 1));
        record(new GuestFact.HandlerChanged(Optional.of(staff), assignedBy), unread);
        return true;
    }

    private Optional<Participation> participationOf(StaffId staff) {
        return Participation.of(participations, staff);
    }

    private Optional<StaffSignature> handler() {
        return Participation.handler(participations).map(Participation::staff);
    }

    private void record(GuestFact fact, Unread after) {
        changes.add(new GuestChange(
                before.hotel(),
                before.id(),
                before.booking(),
                lastSeq() + 1,
                now,
                fact,
                hasEnded() ? Optional.empty() : room.map(Room::number),
                handler().map(StaffSignature::id),
                unread,
                after));
        unread = after;
    }
}
