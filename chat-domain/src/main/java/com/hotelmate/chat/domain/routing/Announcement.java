package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Collects the signals of one change, in the order they are to leave, for the dialects that are spoken. */
final class Announcement {

    private static final String CATEGORY = "guest_chat";
    private static final String ENVELOPE_EVENT = "realtime_event";

    private final Set<Dialect> dialects;
    private final List<Signal> signals = new ArrayList<>();

    Announcement(Set<Dialect> dialects) {
        this.dialects = dialects;
    }

    /** One flat body on several channels, under several names: every name on every channel. */
    void flat(
            Occasion occasion,
            List<Channel> channels,
            List<String> events,
            Consumer<Map<String, @Nullable Object>> body) {
        if (dialects.contains(Dialect.GUEST_FLAT)) {
            add(occasion.flat(body), channels, events);
        }
    }

    /** The same for one channel that may be absent, under one name. */
    void flat(
            Occasion occasion, Optional<Channel> channel, String event, Consumer<Map<String, @Nullable Object>> body) {
        channel.ifPresent(there -> flat(occasion, List.of(there), List.of(event), body));
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
        if (dialects.contains(Dialect.ENVELOPE)) {
            add(occasion.envelope(CATEGORY, type, body), channels, List.of(event));
        }
    }

    /** One enveloped body under the name that the published web client binds. */
    void web(
            Occasion occasion,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        web(occasion, CATEGORY, channel, event, type, body);
    }

    /** The same where that client expects the category of staff chat for a guest's message. */
    void webOfStaffChat(
            Occasion occasion,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        web(occasion, "staff_chat", channel, event, type, body);
    }

    /** One bare body for the published web client. */
    void webBare(Occasion occasion, Channel channel, String event, Consumer<Map<String, @Nullable Object>> body) {
        if (dialects.contains(Dialect.WEB_CLIENT_2026)) {
            add(occasion.flat(body), List.of(channel), List.of(event));
        }
    }

    private void web(
            Occasion occasion,
            String category,
            Channel channel,
            String event,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        if (dialects.contains(Dialect.WEB_CLIENT_2026)) {
            add(occasion.envelope(category, type, body), List.of(channel), List.of(event));
        }
    }

    List<Signal> signals() {
        return List.copyOf(signals);
    }

    private void add(Payload payload, List<Channel> channels, List<String> events) {
        for (Channel channel : channels) {
            for (String event : events) {
                signals.add(new Signal(channel, event, payload));
            }
        }
    }
}
