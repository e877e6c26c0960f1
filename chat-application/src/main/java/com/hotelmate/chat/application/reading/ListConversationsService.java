package com.hotelmate.chat.application.reading;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.Stays;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.application.stay.FollowStay;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.Stay;
import java.time.InstantSource;
import java.util.List;

final class ListConversationsService implements ListConversations {

    private final GuestConversations conversations;
    private final Stays stays;
    private final Callers callers;
    private final FollowStay followStay;
    private final InstantSource clock;

    ListConversationsService(
            GuestConversations conversations,
            Stays stays,
            Callers callers,
            FollowStay followStay,
            InstantSource clock) {
        this.conversations = conversations;
        this.stays = stays;
        this.callers = callers;
        this.followStay = followStay;
        this.clock = clock;
    }

    @Override
    public List<ConversationSummary> list(HotelSlug hotel, StaffId staff, ConversationQuery query) {
        callers.staff(hotel, staff, Capability.CHAT_CONVERSATION_READ);
        return conversations.list(hotel, query);
    }

    @Override
    public ConversationSummary show(HotelSlug hotel, StaffId staff, ConversationId id) {
        ConversationSummary summary = conversations.summary(hotel, id).orElseThrow(RejectedException::notFound);
        callers.staff(hotel, staff, Capability.CHAT_CONVERSATION_READ);
        return summary;
    }

    @Override
    public List<GuestConversation> unread(HotelSlug hotel, StaffId staff) {
        callers.staff(hotel, staff, Capability.CHAT_CONVERSATION_READ);
        return conversations.unreadByStaff(hotel);
    }

    @Override
    public Opened ofRoom(HotelSlug hotel, StaffId staff, RoomNumber room) {
        Stay stay = stays.inRoom(hotel, room).orElseThrow(RejectedException::notFound);
        callers.staff(hotel, staff, Capability.CHAT_CONVERSATION_READ);
        Opened opened = conversations.open(stay, clock.instant());
        if (!opened.created() && opened.conversation().isUpToDateWith(stay)) {
            return opened;
        }
        followStay.handle(new FollowStay.Command(hotel, stay.booking()));
        return new Opened(
                conversations.find(hotel, opened.conversation().id()).orElseThrow(RejectedException::notFound),
                opened.created());
    }
}
