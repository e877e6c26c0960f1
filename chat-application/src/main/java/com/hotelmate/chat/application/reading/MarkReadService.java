package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Caller;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.permission.Actor;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffSignature;
import com.hotelmate.chat.domain.stay.Stay;
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
        return command.caller() instanceof Caller.Guest guest
                ? readByGuest(guest, command.conversation(), now)
                : readByStaff((Caller.Staff) command.caller(), command.conversation(), now);
    }

    private Receipt readByGuest(Caller.Guest guest, ConversationId named, Instant now) {
        Stay unused = callers.guest(guest.hotel(), guest.booking(), now);
        return conversations
                .change(guest.hotel(), visible.own(guest, Optional.of(named)), Loading.unreadBy(Side.GUEST), locked -> {
                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    chat.follow(callers.guest(guest.hotel(), guest.booking(), now));
                    List<MessageId> read =
                            chat.hasEnded() ? List.of() : chat.read(Side.GUEST, locked.unread(), Optional.empty());
                    return Outcome.of(new Receipt(read, chat.conversation().lastSeqForGuest()), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }

    private Receipt readByStaff(Caller.Staff caller, ConversationId conversation, Instant now) {
        return conversations
                .change(caller.hotel(), conversation, Loading.unreadBy(Side.STAFF), locked -> {
                    Actor.Staff reader =
                            callers.staff(caller.hotel(), caller.staff(), Capability.CHAT_CONVERSATION_READ);
                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    List<MessageId> read =
                            chat.read(Side.STAFF, locked.unread(), Optional.of(StaffSignature.of(reader.member())));
                    return Outcome.of(new Receipt(read, chat.lastSeq()), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }
}
