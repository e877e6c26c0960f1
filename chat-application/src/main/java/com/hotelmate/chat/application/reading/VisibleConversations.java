package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.MessagePage;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import java.util.Optional;

/** Finds the conversation that a caller may read, and says how far they may look. Thread-safe. */
public final class VisibleConversations {

    private final GuestConversations conversations;
    private final Callers callers;
    private final OpenStay openStay;

    /** Looks among these conversations. */
    public VisibleConversations(GuestConversations conversations, Callers callers, OpenStay openStay) {
        this.conversations = conversations;
        this.callers = callers;
        this.openStay = openStay;
    }

    /** The named conversation, if it is the caller's to read. */
    View to(Caller caller, ConversationId named) {
        return to(caller, Optional.of(named));
    }

    /** The named conversation, or for a guest who names none, their own. */
    View to(Caller caller, Optional<ConversationId> named) {
        if (caller instanceof Caller.Guest guest) {
            GuestConversation own = openStay.handle(new OpenStay.Query(guest.hotel(), guest.booking()))
                    .conversation();
            if (named.isPresent() && !named.get().equals(own.id())) {
                throw new RejectedException(Refusal.CONVERSATION_MISMATCH);
            }
            return new View(own, own.hasEnded() ? own.lastSeqForGuest() : Long.MAX_VALUE);
        }
        GuestConversation conversation =
                named.flatMap(id -> conversations.find(caller.hotel(), id)).orElseThrow(RejectedException::notFound);
        callers.staff(caller.hotel(), ((Caller.Staff) caller).staff(), Capability.CHAT_CONVERSATION_READ);
        return new View(conversation, Long.MAX_VALUE);
    }

    /**
     * A conversation as far as the caller may look.
     *
     * @param lastSeq nothing that was created later is seen
     */
    record View(GuestConversation conversation, long lastSeq) {

        MessagePage limited(MessagePage page) {
            return new MessagePage(page.messages(), page.hasMore(), Math.min(page.lastSeq(), lastSeq));
        }
    }
}
