package com.hotelmate.chat.application.stay;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.port.guestchat.Outcome;
import com.hotelmate.chat.application.port.push.Devices;
import com.hotelmate.chat.domain.guestchat.GuestChat;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.Instant;
import java.time.InstantSource;

final class StayService implements OpenStay, FollowStay {

    private final GuestConversations conversations;
    private final Stays stays;
    private final Devices devices;
    private final Callers callers;
    private final InstantSource clock;

    StayService(GuestConversations conversations, Stays stays, Devices devices, Callers callers, InstantSource clock) {
        this.conversations = conversations;
        this.stays = stays;
        this.devices = devices;
        this.callers = callers;
        this.clock = clock;
    }

    @Override
    public OpenedStay handle(Query query) {
        Instant now = clock.instant();
        Stay stay = callers.guest(query.hotel(), query.booking(), now);
        Opened opened = conversations.open(stay, now);
        // Whoever ends a stay looks for its conversation: one made meanwhile has to look at the stay again.
        Stay present = opened.created() ? callers.guest(query.hotel(), query.booking(), now) : stay;
        return new OpenedStay(present, follow(opened.conversation(), present, now), StayGate.of(present));
    }

    @Override
    public void handle(Command command) {
        Stay stay = stays.find(command.hotel(), command.booking()).orElseThrow(RejectedException::notFound);
        conversations
                .ofBooking(command.hotel(), command.booking())
                .ifPresent(conversation -> follow(conversation, stay, clock.instant()));
        if (stay.isOver()) {
            // Whether or not somebody followed it before: whoever was interrupted then does it now.
            devices.forgetAll(new Recipient.Guest(command.hotel(), command.booking()));
        }
    }

    private GuestConversation follow(GuestConversation conversation, Stay stay, Instant now) {
        if (conversation.isUpToDateWith(stay)) {
            return conversation;
        }
        return conversations
                .change(stay.hotel(), conversation.id(), Loading.NOTHING, locked -> {
                    GuestChat chat = new GuestChat(locked.conversation(), now, locked.messageIds());
                    // Under the lock, or a stay read before a move would bring the guest back to the former room.
                    stays.find(stay.hotel(), stay.booking()).ifPresent(chat::follow);
                    return Outcome.of(chat.conversation(), chat);
                })
                .orElseThrow(RejectedException::notFound);
    }
}
