package com.hotelmate.chat.application.deletion;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.delivery.Announcer;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.GuestMessages;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.guestchat.DeletionRehearsal;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;
import java.util.List;

final class RehearseDeletionService implements RehearseDeletion {

    private final GuestConversations conversations;
    private final GuestMessages messages;
    private final Stays stays;
    private final Callers callers;
    private final GuestChatRouting routing;
    private final Announcer announcer;
    private final InstantSource clock;

    RehearseDeletionService(
            GuestConversations conversations,
            GuestMessages messages,
            Stays stays,
            Callers callers,
            GuestChatRouting routing,
            Announcer announcer,
            InstantSource clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.stays = stays;
        this.callers = callers;
        this.routing = routing;
        this.announcer = announcer;
        this.clock = clock;
    }

    @Override
    public List<Signal> handle(Command command) {
        Stay stay = stays.inRoom(command.hotel(), command.room()).orElseThrow(RejectedException::notFound);
        GuestConversation conversation =
                conversations.ofBooking(command.hotel(), stay.booking()).orElseThrow(RejectedException::notFound);
        QuotedMessage message = messages.find(command.hotel(), command.message())
                .filter(found -> found.message().conversation().equals(conversation.id()))
                .orElseThrow(RejectedException::notFound);
        Actor.Staff actor = callers.staff(command.hotel(), command.staff(), Capability.TEST_DELETION);

        GuestFact.MessageDeleted deletion = new GuestFact.MessageDeleted(
                command.message(),
                command.mode() == DeletionMode.HARD,
                new Author.Staff(StaffSignature.of(actor.member())),
                message.message().author().wireName());
        List<Signal> signals = DeletionRehearsal.signals(routing, conversation, message, deletion, clock.instant());

        announcer.announce(signals);
        return signals;
    }
}
