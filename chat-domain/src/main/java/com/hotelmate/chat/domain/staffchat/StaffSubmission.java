package com.hotelmate.chat.domain.staffchat;

import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a client once submitted under an id of its own. The same id with the same content is a repetition; with other
 * content it is a mistake of the client.
 */
public sealed interface StaffSubmission {

    /** The id that the client gave it. */
    ClientMessageId id();

    /**
     * A message that was written.
     *
     * @param text the cleaned text as first sent, before any edit
     */
    record Written(ClientMessageId id, ConversationId conversation, String text, Optional<MessageId> replyTo)
            implements StaffSubmission {

        @Override
        public String toString() {
            return "Written[" + id + "]";
        }
    }

    /**
     * A message that was forwarded, once for all of its copies.
     *
     * @param source the forwarded message
     * @param conversations where to, in order of id
     * @param people to whom beside that, in order of id
     */
    record Forwarded(ClientMessageId id, MessageId source, List<ConversationId> conversations, List<StaffId> people)
            implements StaffSubmission {

        public Forwarded {
            conversations = List.copyOf(conversations);
            people = List.copyOf(people);
        }

        /** The submission, in whatever order and however often the targets were named. */
        public static Forwarded of(
                ClientMessageId id,
                MessageId source,
                Collection<ConversationId> conversations,
                Collection<StaffId> people) {
            return new Forwarded(
                    id,
                    source,
                    conversations.stream()
                            .distinct()
                            .sorted(Comparator.comparingLong(ConversationId::value))
                            .toList(),
                    people.stream()
                            .distinct()
                            .sorted(Comparator.comparingLong(StaffId::value))
                            .toList());
        }
    }
}
