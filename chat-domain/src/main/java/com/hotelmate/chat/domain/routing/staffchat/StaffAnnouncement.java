package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Announcement;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.routing.staffchat.StaffBodies.Body;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.Map;

/** Collects the signals of one occasion in a staff conversation, on its own channels and on those of people. */
final class StaffAnnouncement {

    private static final String CATEGORY = "staff_chat";
    private static final String EVENT = "realtime_staff_chat_";
    /** What the published web client calls otherwise, or listens to under a second name. */
    private static final Map<String, List<String>> WEB_EVENTS = Map.of(
            "message_read", List.of(EVENT + "messages_read"),
            "typing_indicator", List.of(EVENT + "typing"),
            "unread_updated", List.of(EVENT + "unread_updated", EVENT + "conversations_with_unread"));

    private final ChannelNames names;
    private final HotelSlug hotel;
    private final ConversationId conversation;
    private final Announcement announcement;

    StaffAnnouncement(StaffChatRouting routing, HotelSlug hotel, ConversationId conversation) {
        this.names = routing.names();
        this.hotel = hotel;
        this.conversation = conversation;
        this.announcement = new Announcement(routing.dialects());
    }

    /** To everybody who takes part. */
    void team(Occasion occasion, String type, List<String> flatEvents, Body body) {
        announcement.flat(Dialect.STAFF_FLAT, occasion, List.of(names.flatTeam(hotel, conversation)), flatEvents, body);
        envelope(occasion, List.of(names.team(hotel, conversation)), type, body);
        web(occasion, List.of(names.webTeam(hotel, conversation)), type, body);
    }

    /** To these people, wherever they are. */
    void people(Occasion occasion, List<StaffId> people, String type, List<String> flatEvents, Body body) {
        List<Channel> notifications =
                people.stream().map(id -> names.notifications(hotel, id)).toList();
        announcement.flat(Dialect.STAFF_FLAT, occasion, notifications, flatEvents, body);
        envelope(occasion, notifications, type, body);
        webPeople(occasion, people, type, body);
    }

    /** To these people, as far as they use the published web client. */
    void webPeople(Occasion occasion, List<StaffId> people, String type, Body body) {
        web(
                occasion,
                people.stream().map(id -> names.webNotifications(hotel, id)).toList(),
                type,
                body);
    }

    List<Signal> signals() {
        return announcement.signals();
    }

    private void envelope(Occasion occasion, List<Channel> channels, String type, Body body) {
        announcement.envelope(Dialect.ENVELOPE, occasion, channels, List.of(EVENT + type), CATEGORY, type, body);
    }

    private void web(Occasion occasion, List<Channel> channels, String type, Body body) {
        List<String> events = WEB_EVENTS.getOrDefault(type, List.of(EVENT + type));
        announcement.envelope(Dialect.WEB_CLIENT_2026, occasion, channels, events, CATEGORY, type, body);
    }
}
