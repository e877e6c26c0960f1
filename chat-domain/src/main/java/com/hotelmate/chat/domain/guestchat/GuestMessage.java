package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.message.Placeholder;
import com.hotelmate.chat.domain.stay.StayGuest;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a guest conversation as it is at one moment.
 *
 * @param room the room of the stay when the message was sent
 * @param text the text as last written; kept after a soft deletion, for managers
 * @param createdSeq the number of the change that made it
 * @param updatedSeq the number of its latest change
 * @param readAt when the other side read it; absent for unread and for system messages
 */
public record GuestMessage(
        MessageId id,
        ConversationId conversation,
        StayGuest guest,
        Optional<Room> room,
        Author author,
        String text,
        Optional<MessageId> replyTo,
        Optional<Submission> submission,
        Instant sentAt,
        long createdSeq,
        long updatedSeq,
        Optional<Instant> readAt,
        Optional<Instant> editedAt,
        int editCount,
        Optional<Instant> deletedAt) {

    /** Whether the message was deleted softly. */
    public boolean isDeleted() {
        return deletedAt.isPresent();
    }

    /** What people see: the text, or the placeholder in place of what was deleted. */
    public String visibleText() {
        return isDeleted() ? Placeholder.of(true, false).text() : text;
    }

    /** Whether the message waits to be read by that side. */
    public boolean isUnreadBy(Side reader) {
        return readAt.isEmpty()
                && !isDeleted()
                && author.side().filter(writer -> writer != reader).isPresent();
    }

    /** Since when the present text stands. */
    public Instant textSince() {
        return editedAt.orElse(sentAt);
    }

    /** How the message would look after a soft deletion at that time. */
    public GuestMessage asIfDeleted(Instant at) {
        return deleted(at, updatedSeq);
    }

    GuestMessage edited(String newText, Instant at, long seq) {
        return new GuestMessage(
                id,
                conversation,
                guest,
                room,
                author,
                newText,
                replyTo,
                submission,
                sentAt,
                createdSeq,
                seq,
                readAt,
                Optional.of(at),
                editCount + 1,
                deletedAt);
    }

    GuestMessage deleted(Instant at, long seq) {
        return new GuestMessage(
                id,
                conversation,
                guest,
                room,
                author,
                text,
                replyTo,
                submission,
                sentAt,
                createdSeq,
                seq,
                readAt,
                editedAt,
                editCount,
                Optional.of(at));
    }

    GuestMessage read(Instant at, long seq) {
        return new GuestMessage(
                id,
                conversation,
                guest,
                room,
                author,
                text,
                replyTo,
                submission,
                sentAt,
                createdSeq,
                seq,
                Optional.of(at),
                editedAt,
                editCount,
                deletedAt);
    }

    @Override
    public String toString() {
        return "GuestMessage[" + id + " by " + author.wireName() + "]";
    }
}
