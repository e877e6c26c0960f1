package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import java.time.InstantSource;

/** Somebody began or ceased to type. */
public interface SignalTyping {

    /** Wires the use case to its ports. */
    static SignalTyping using(
            GuestConversations conversations,
            Callers callers,
            GuestChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        return new SignalTypingService(conversations, callers, routing, announcer, clock);
    }

    /**
     * Shows it to the other side; at most once in a second per person and conversation, the rest is dropped silently.
     *
     * @throws RejectedException if there is no such conversation for the caller, or a guest may not write now
     */
    void handle(Command command);

    /** Who types where. */
    record Command(Caller caller, ConversationId conversation, boolean typing) {}
}
