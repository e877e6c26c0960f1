package com.hotelmate.chat.application.live;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.delivery.Pace;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.routing.guestchat.TypingSignals;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

final class SignalTypingService implements SignalTyping {

    private static final Duration AT_MOST_EVERY = Duration.ofSeconds(1);

    private final GuestConversations conversations;
    private final Callers callers;
    private final GuestChatRouting routing;
    private final Announcer announcer;
    private final InstantSource clock;
    private final Pace<Command> pace = new Pace<>(AT_MOST_EVERY);

    SignalTypingService(
            GuestConversations conversations,
            Callers callers,
            GuestChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        this.conversations = conversations;
        this.callers = callers;
        this.routing = routing;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public void handle(Command command) {
        Instant now = clock.instant();
        GuestConversation conversation = conversations
                .find(command.caller().hotel(), command.conversation())
                .orElseThrow(() -> new RejectedException(
                        command.caller() instanceof Caller.Guest ? Refusal.CONVERSATION_MISMATCH : Refusal.NOT_FOUND));
        Author typist = typist(command.caller(), conversation, now);

        Command who = new Command(command.caller(), command.conversation(), true);
        if (pace.allows(who, now)) {
            announcer.announce(TypingSignals.of(routing, conversation, typist, command.typing(), now));
        }
    }

    private Author typist(Caller caller, GuestConversation conversation, Instant now) {
        if (caller instanceof Caller.Guest guest) {
            Stay stay = callers.guest(guest.hotel(), guest.booking(), now);
            if (!conversation.booking().equals(guest.booking())) {
                throw new RejectedException(Refusal.CONVERSATION_MISMATCH);
            }
            Callers.requireOpen(stay);
            return new Author.Guest(stay.booking(), stay.guest().full());
        }
        return new Author.Staff(StaffSignature.of(
                callers.staff(caller.hotel(), ((Caller.Staff) caller).staff(), Capability.CHAT_MESSAGE_SEND)
                        .member()));
    }
}
