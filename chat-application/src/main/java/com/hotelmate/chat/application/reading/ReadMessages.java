package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import java.util.Optional;
import java.util.OptionalLong;

/** A page of the history of a conversation. */
public interface ReadMessages {

    /** Wires the use case to its ports. */
    static ReadMessages using(VisibleConversations visible, GuestConversations conversations, GuestMessages messages) {
        return new HistoryService(visible, conversations, messages);
    }

    /**
     * The page with the conversation it is of. A guest whose stay is over sees what there was at its end.
     *
     * @throws RejectedException if there is no such conversation for the caller
     */
    History handle(Query query);

    /**
     * Which messages, for whom.
     *
     * @param conversation absent for a guest, who has only one
     * @param before only strictly older ones than this id, whether or not a message has it
     * @param after only strictly newer ones than this id, in the same way; not together with {@code before}
     */
    record Query(
            Caller caller,
            Optional<ConversationId> conversation,
            OptionalLong before,
            OptionalLong after,
            int limit,
            boolean includeDeleted) {}

    /** A page of messages and the conversation it is of. */
    record History(ConversationId conversation, MessagePage page) {}
}
