package com.hotelmate.chat.domain.guestchat;

import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.util.List;
import java.util.Optional;

/**
 * What happened in a guest conversation. Facts name messages and never hold their text: a text that was edited or
 * deleted since is not handed out again.
 */
public sealed interface GuestFact {

    /** The type by which the change feed and the event envelope name the fact. */
    String type();

    /** The one message that the fact is about, if there is one. */
    default Optional<MessageId> about() {
        return Optional.empty();
    }

    /** Somebody wrote a message. */
    record MessageCreated(MessageId message, Author author) implements GuestFact {

        @Override
        public String type() {
            return "message_created";
        }

        @Override
        public Optional<MessageId> about() {
            return Optional.of(message);
        }
    }

    /**
     * One side read messages of the other.
     *
     * @param messages those that turned read, in order of id
     * @param reader who read for the staff; absent when the guest read
     */
    record MessagesRead(Side by, List<MessageId> messages, Optional<StaffSignature> reader) implements GuestFact {

        public MessagesRead {
            messages = List.copyOf(messages);
        }

        @Override
        public String type() {
            return "messages_read";
        }
    }

    /**
     * Another staff member looks after the guest; absent when nobody does.
     *
     * @param assignedBy the colleague who handed the guest over to them; absent when they took over themselves, or
     *     followed somebody who left
     */
    record HandlerChanged(Optional<StaffSignature> handler, Optional<StaffId> assignedBy) implements GuestFact {

        /** Nobody handed the guest over. */
        public HandlerChanged(Optional<StaffSignature> handler) {
            this(handler, Optional.empty());
        }

        @Override
        public String type() {
            return "staff_assigned";
        }
    }

    /** The author gave the message another text. */
    record MessageEdited(MessageId message, Author editor) implements GuestFact {

        @Override
        public String type() {
            return "message_edited";
        }

        @Override
        public Optional<MessageId> about() {
            return Optional.of(message);
        }
    }

    /**
     * Somebody deleted a message.
     *
     * @param hard whether for good
     * @param original the kind of author who had written it
     */
    record MessageDeleted(MessageId message, boolean hard, Author deletedBy, String original) implements GuestFact {

        @Override
        public String type() {
            return "message_deleted";
        }

        @Override
        public Optional<MessageId> about() {
            return Optional.of(message);
        }
    }

    /** The stay got another room, its first one, or lost the one it had. */
    record RoomMoved(Optional<RoomNumber> from, Optional<RoomNumber> to) implements GuestFact {

        @Override
        public String type() {
            return "room_moved";
        }
    }

    /** The guest checked out. */
    record StayEnded() implements GuestFact {

        @Override
        public String type() {
            return "stay_ended";
        }
    }
}
