package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.QuotedMessage;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Says what a deletion would look like on every channel, without one. */
public final class DeletionRehearsal {

    private DeletionRehearsal() {}

    /** The signals that the deletion would send, under the number of the newest change. */
    public static List<Signal> signals(
            GuestChatRouting routing,
            GuestConversation conversation,
            QuotedMessage message,
            GuestFact.MessageDeleted deletion,
            Instant now) {
        GuestChange change = new GuestChange(
                conversation.hotel(),
                conversation.id(),
                conversation.booking(),
                conversation.lastSeq(),
                now,
                deletion,
                conversation.room().map(Room::number),
                conversation.handler().map(handler -> handler.staff().id()),
                conversation.unread(),
                conversation.unread());
        QuotedMessage asDeleted = new QuotedMessage(message.message().asIfDeleted(now), message.target());
        return routing.signals(new LoggedGuestChange(change, Optional.of(asDeleted)), List::of);
    }
}
