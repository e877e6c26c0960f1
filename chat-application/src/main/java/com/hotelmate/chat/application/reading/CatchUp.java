package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.ConversationId;

/** The changes that a client has not seen yet: the truth of which realtime events are only hints. */
public interface CatchUp {

    /** Wires the use case to its ports. */
    static CatchUp using(VisibleConversations visible, GuestConversations conversations, GuestMessages messages) {
        return new HistoryService(visible, conversations, messages);
    }

    /**
     * The changes with numbers above {@code after}, lowest first.
     *
     * @throws RejectedException if there is no such conversation for the caller, or the number is too old or was never
     *     given out
     */
    ChangePage handle(Query query);

    /** What the client saw last, and how much it wants at once. */
    record Query(Caller caller, ConversationId conversation, long after, int limit) {}
}
