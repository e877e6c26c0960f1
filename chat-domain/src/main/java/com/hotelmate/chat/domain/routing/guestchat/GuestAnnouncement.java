package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Announcement;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Occasion;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the signals of one change of a guest conversation, in the words of the dialects that tell of guests. */
final class GuestAnnouncement {

    private static final String GUEST_CHAT = "guest_chat";
    private static final String STAFF_CHAT = "staff_chat";
    private static final String ENVELOPE_EVENT = "realtime_event";

    private final Announcement announcement;

    GuestAnnouncement(Set<Dialect> dialects) {
        this.announcement = new Announcement(dialects);
    }

    /** One flat body on several channels, under several names: every name on every channel. */
    void flat(
            Occasion occasion,
            List<Channel> channels,
            List<String> events,
            Consumer<Map<String, @Nullable Object>> body) {
        announcement.flat(Dialect.GUEST_FLAT, occasion, channels, events, body);
    }

    /** The same for one channel that may be absent, under one name. */
    void flat(
            Occasion occasion, Optional<Channel> channel, String event, Consumer<Map<String, @Nullable Object>> body) {
        flat(occasion, channel.stream().toList(), List.of(event), body);
    }

    /** One enveloped body on several channels. */
    void envelope(
            Occasion occasion, List<Channel> channels, String type, Consumer<Map<String, @Nullable Object>> body) {
        envelope(occasion, channels, ENVELOPE_EVENT, type, body);
    }

    void envelope(
            Occasion occasion,
            List<Channel> channels,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        announcement.envelope(Dialect.ENVELOPE, occasion, channels, List.of(event), GUEST_CHAT, type, body);
    }

    /** One enveloped body under the name that the published web client binds. */
    void web(
            Occasion occasion,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        web(occasion, GUEST_CHAT, channel, event, type, body);
    }

    /** The same where that client expects the category of staff chat for a guest's message. */
    void webOfStaffChat(
            Occasion occasion,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        web(occasion, STAFF_CHAT, channel, event, type, body);
    }

    /** One bare body for the published web client. */
    void webBare(Occasion occasion, Channel channel, String event, Consumer<Map<String, @Nullable Object>> body) {
        announcement.flat(Dialect.WEB_CLIENT_2026, occasion, List.of(channel), List.of(event), body);
    }

    private void web(
            Occasion occasion,
            String category,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        announcement.envelope(
                Dialect.WEB_CLIENT_2026, occasion, List.of(channel), List.of(event), category, type, body);
    }

    List<Signal> signals() {
        return announcement.signals();
    }
}
