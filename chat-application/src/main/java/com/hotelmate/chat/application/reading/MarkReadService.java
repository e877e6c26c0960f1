package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

final class MarkReadService implements MarkRead {

    private final GuestConversations conversations;
    private final VisibleConversations visible;
    private final Callers callers;
    private final InstantSource clock;

    MarkReadService(
            GuestConversations conversations, VisibleConversations visible, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.visible = visible;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public Receipt handle(Command command) {
        Instant now = clock.instant();
        GuestConversation conversation =
                visible.to(command.caller(), command.conversation()).conversation();
        Side side = command.caller() instanceof Caller.Guest ? Side.GUEST : Side.STAFF;
        Optional<StaffSignature> reader = reader(command.caller());
        return conversations
                .change(command.caller().hotel(), conversation.id(), Loading.unreadBy(side), locked -> {
                    if (side == Side.GUEST && locked.conversation().hasEnded()) {
                        return Outcome.unchanged(
                                new Receipt(List.of(), locked.conversation().lastSeqForGuest()));
                    }
                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    List<MessageId> read = chat.read(side, locked.unread(), reader);
                    return Outcome.of(new Receipt(read, chat.lastSeq()), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }

    private Optional<StaffSignature> reader(Caller caller) {
        return caller instanceof Caller.Staff staff
                ? Optional.of(
                        StaffSignature.of(callers.staff(staff.hotel(), staff.staff(), Capability.CHAT_CONVERSATION_READ)
                                .member()))
                : Optional.empty();
    }
}
