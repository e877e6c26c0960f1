package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.MessageId;
import java.time.InstantSource;
import java.util.List;

/** Somebody has read everything in a conversation: the guest for the guest, any staff member for all staff. */
public interface MarkRead {

    /** Wires the use case to its ports. */
    static MarkRead using(
            GuestConversations conversations, VisibleConversations visible, Callers callers, InstantSource clock) {
        return new MarkReadService(conversations, visible, callers, clock);
    }

    /**
     * Marks what waits to be read. After the stay a guest changes nothing any more.
     *
     * @throws RejectedException if there is no such conversation for the caller
     */
    Receipt handle(Command command);

    /** Which conversation, read by whom. */
    record Command(Caller caller, ConversationId conversation) {}

    /** What turned read by this, in order of id, and the newest change after it. */
    record Receipt(List<MessageId> messages, long lastSeq) {

        public Receipt {
            messages = List.copyOf(messages);
        }
    }
}
