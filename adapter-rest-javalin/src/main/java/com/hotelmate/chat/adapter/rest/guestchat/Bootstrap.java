package com.hotelmate.chat.adapter.rest.guestchat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.hotelmate.chat.adapter.rest.guestchat.message.StaffFace;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.permission.StayGate;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.guestchat.GuestChatRouting;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that a guest's client needs to begin. */
record Bootstrap(
        long conversationId,
        String bookingId,
        @Nullable String roomNumber,
        @Nullable Long assignedRoomId,
        String guestName,
        List<String> allowedActions,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String disabledReason,
        Permissions permissions,
        @Nullable StaffFace currentStaffHandler,
        String chatSession,
        Instant chatSessionExpiresAt,
        String channelName,
        Pusher pusher,
        Events events,
        Channels channels,
        int unreadCount,
        long lastSeq) {

    /** The one event that carries all envelopes. */
    static final String ENVELOPE_EVENT = "realtime_event";

    record Permissions(boolean canSend, boolean canRead) {}

    record Pusher(
            String key,
            String cluster,
            @Nullable String host,
            @Nullable Integer port,
            String channel,
            String event,
            String authEndpoint) {}

    /** The event names to bind. */
    record Events(
            String messageCreated,
            String messageRead,
            String messageDeleted,
            String messageEdited,
            String unreadUpdated) {

        private static final Events WEB_CLIENT = new Events(
                "chat.message.created",
                "chat.message.read",
                "chat.message.deleted",
                "chat.message.edited",
                "chat.unread.updated");
        private static final Events ENVELOPE =
                new Events(ENVELOPE_EVENT, ENVELOPE_EVENT, ENVELOPE_EVENT, ENVELOPE_EVENT, ENVELOPE_EVENT);

        static Events of(GuestChatRouting routing) {
            return routing.dialects().contains(Dialect.WEB_CLIENT_2026) ? WEB_CLIENT : ENVELOPE;
        }
    }

    /** The channels that the guest may listen to now, by what they are for. */
    record Channels(
            @Nullable String booking,
            @Nullable String conversation,
            @Nullable String room,
            @Nullable String deletions) {

        static Channels of(ChannelNames names, GuestConversation conversation, StayGate gate) {
            if (gate == StayGate.CHECKED_OUT) {
                return new Channels(null, null, null, null);
            }
            HotelSlug hotel = conversation.hotel();
            Room room = gate == StayGate.OPEN ? conversation.room().orElse(null) : null;
            Channel booking = names.booking(hotel, conversation.booking());
            return new Channels(
                    booking.name(),
                    names.conversation(hotel, conversation.id()).name(),
                    room == null ? null : names.room(hotel, room.number()).name(),
                    room == null ? null : names.deletions(hotel, room.number()).name());
        }
    }
}
