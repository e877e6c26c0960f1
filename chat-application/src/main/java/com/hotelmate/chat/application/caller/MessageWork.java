package com.hotelmate.chat.application.caller;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.LockedConversation;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * One unit of work on one message, for whoever may see it: finds its conversation, locks it, and lets the work judge the
 * message as it is then. Thread-safe.
 */
public final class MessageWork {

    private final GuestConversations conversations;
    private final GuestMessages messages;
    private final Callers callers;
    private final InstantSource clock;

    public MessageWork(GuestConversations conversations, GuestMessages messages, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * Does the work on the message.
     *
     * @param required what staff need to be allowed
     * @throws RejectedException if the message is not there for the caller, the caller lacks the right or the stay gate
     *     is closed, or the work refuses
     */
    public <T> T on(MessageId id, Caller caller, Capability required, BiFunction<Scene, GuestChat, Outcome<T>> work) {
        return onPresentOrErased(id, caller, required, (scene, chat) -> {
            if (scene.found().isEmpty()) {
                throw RejectedException.notFound();
            }
            return work.apply(scene, chat);
        });
    }

    /** The same for work that has an answer for a message that was deleted for good. */
    public <T> T onPresentOrErased(
            MessageId id, Caller caller, Capability required, BiFunction<Scene, GuestChat, Outcome<T>> work) {
        Instant now = clock.instant();
        ConversationId conversation =
                messages.conversationOf(caller.hotel(), id).orElseThrow(RejectedException::notFound);
        return conversations
                .change(caller.hotel(), conversation, Loading.message(id), locked -> {
                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    return work.apply(scene(caller, required, locked, now), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }

    /** Turns a policy's "no" into the answer of the use case. */
    public static void refuse(Optional<Refusal> refusal) {
        refusal.ifPresent(reason -> {
            throw new RejectedException(reason);
        });
    }

    private Scene scene(Caller caller, Capability required, LockedConversation locked, Instant now) {
        if (caller instanceof Caller.Guest guest) {
            if (!locked.conversation().booking().equals(guest.booking())) {
                throw RejectedException.notFound();
            }
            Stay stay = callers.guest(guest.hotel(), guest.booking(), now);
            if (locked.message().isPresent()) {
                if (locked.conversation().hasEnded()) {
                    throw new RejectedException(Refusal.ALREADY_CHECKED_OUT);
                }
                Callers.requireOpen(stay);
            }
            Author author = new Author.Guest(stay.booking(), stay.guest().full());
            return new Scene(locked.message(), new Actor.Guest(guest.booking()), author, Side.GUEST);
        }
        Actor.Staff actor = callers.staff(caller.hotel(), ((Caller.Staff) caller).staff(), required);
        Author author = new Author.Staff(StaffSignature.of(actor.member()));
        return new Scene(locked.message(), actor, author, Side.STAFF);
    }

    /**
     * Who wants to do something with which message.
     *
     * @param found the message as it is now; empty when it was deleted for good
     * @param author how the actor signs what they do
     */
    public record Scene(Optional<QuotedMessage> found, Actor actor, Author author, Side side) {

        /** The message, which is known to be there. */
        public QuotedMessage message() {
            return found.orElseThrow();
        }
    }
}
