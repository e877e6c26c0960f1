package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What happened in a staff conversation. Facts name people and messages and never hold their words: a text that was edited
 * or deleted since is not handed out again.
 */
public sealed interface StaffFact {

    /** The type by which the change feed and the event envelope name the fact. */
    String type();

    /** Who did it; absent when the chat itself did. */
    Optional<StaffId> by();

    /** The one message that the fact is about, if there is one. */
    default Optional<MessageId> about() {
        return Optional.empty();
    }

    /** Somebody began the conversation. Always the first change. */
    record ConversationCreated(StaffId creator) implements StaffFact {

        @Override
        public String type() {
            return "conversation_created";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(creator);
        }
    }

    /**
     * Somebody, or the chat itself, wrote a message.
     *
     * @param mentioned whom it mentioned when it was written
     */
    record MessageCreated(MessageId message, Optional<StaffId> by, List<StaffId> mentioned) implements StaffFact {

        public MessageCreated {
            mentioned = List.copyOf(mentioned);
        }

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
     * The author gave the message another text.
     *
     * @param mentioned whom it mentions now and did not before
     */
    record MessageEdited(MessageId message, StaffId editor, List<StaffId> mentioned) implements StaffFact {

        public MessageEdited {
            mentioned = List.copyOf(mentioned);
        }

        @Override
        public String type() {
            return "message_edited";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(editor);
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
     */
    record MessageDeleted(MessageId message, boolean hard, StaffId deletedBy) implements StaffFact {

        @Override
        public String type() {
            return "message_deleted";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(deletedBy);
        }

        @Override
        public Optional<MessageId> about() {
            return Optional.of(message);
        }
    }

    /**
     * Somebody read messages of others.
     *
     * @param messages those that turned read for them, in order of id
     */
    record MessagesRead(StaffId reader, List<MessageId> messages) implements StaffFact {

        public MessagesRead {
            messages = List.copyOf(messages);
        }

        @Override
        public String type() {
            return "message_read";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(reader);
        }
    }

    /**
     * Somebody reacted to a message, or took their reaction back.
     *
     * @param reaction the new one, or the one that was taken back
     */
    record ReactionChanged(MessageId message, Action action, Reaction reaction) implements StaffFact {

        /** What became of the person's reaction. */
        public enum Action {
            ADDED,
            REPLACED,
            REMOVED;

            /** The action as the wire spells it. */
            public String wireName() {
                return name().toLowerCase(Locale.ROOT);
            }
        }

        @Override
        public String type() {
            return "message_reaction";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(reaction.staff());
        }

        @Override
        public Optional<MessageId> about() {
            return Optional.of(message);
        }
    }

    /**
     * Somebody takes part no longer.
     *
     * @param left who went
     * @param removedBy who sent them away; absent when they left by themselves
     */
    record ParticipantsChanged(StaffId left, Optional<StaffId> removedBy) implements StaffFact {

        @Override
        public String type() {
            return "participants_changed";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(removedBy.orElse(left));
        }
    }

    /** Somebody deleted the conversation, for everybody. Always the last change. */
    record ConversationDeleted(StaffId deletedBy) implements StaffFact {

        @Override
        public String type() {
            return "conversation_deleted";
        }

        @Override
        public Optional<StaffId> by() {
            return Optional.of(deletedBy);
        }
    }
}
