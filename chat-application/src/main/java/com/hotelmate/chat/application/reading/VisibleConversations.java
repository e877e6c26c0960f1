package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.stay.OpenStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/** Lets a caller read what they may of a conversation, asking the store once. Thread-safe. */
public final class VisibleConversations {

    private final GuestConversations conversations;
    private final Callers callers;
    private final OpenStay openStay;
    private final InstantSource clock;

    /** Looks among these conversations. */
    public VisibleConversations(
            GuestConversations conversations, Callers callers, OpenStay openStay, InstantSource clock) {
        this.conversations = conversations;
        this.callers = callers;
        this.openStay = openStay;
        this.clock = clock;
    }

    /**
     * What is read of the named conversation, or for a guest who names none, of their own. Guests get theirs as the stay
     * is by now, whether or not somebody told the chat of it.
     *
     * @param reading empty if the hotel has no such conversation
     * @param of the conversation as it was when that was read
     * @throws RejectedException if there is no such conversation for the caller
     */
    <T> T read(
            Caller caller,
            Optional<ConversationId> named,
            Function<ConversationId, Optional<T>> reading,
            Function<T, GuestConversation> of) {
        if (caller instanceof Caller.Guest guest) {
            Stay stay = callers.guest(guest.hotel(), guest.booking(), clock.instant());
            ConversationId own = own(guest, named);
            T read = reading.apply(own).orElseThrow(RejectedException::notFound);
            return of.apply(read).isUpToDateWith(stay) ? read : followed(guest, reading);
        }
        T read = named.flatMap(reading).orElseThrow(RejectedException::notFound);
        callers.staff(caller.hotel(), ((Caller.Staff) caller).staff(), Capability.CHAT_CONVERSATION_READ);
        return read;
    }

    /**
     * The guest's own conversation, made if there is none.
     *
     * @throws RejectedException if they name another one
     */
    ConversationId own(Caller.Guest guest, Optional<ConversationId> named) {
        ConversationId own = conversations
                .idOf(guest.hotel(), guest.booking())
                .orElseGet(() -> opened(guest).id());
        if (named.isPresent() && !named.get().equals(own)) {
            throw new RejectedException(Refusal.CONVERSATION_MISMATCH);
        }
        return own;
    }

    private <T> T followed(Caller.Guest guest, Function<ConversationId, Optional<T>> reading) {
        GuestConversation upToDate = opened(guest);
        return reading.apply(upToDate.id()).orElseThrow(RejectedException::notFound);
    }

    private GuestConversation opened(Caller.Guest guest) {
        return openStay.handle(new OpenStay.Query(guest.hotel(), guest.booking()))
                .conversation();
    }
}
