package com.hotelmate.chat.domain.routing;

import com.hotelmate.chat.domain.channel.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the signals of one change, in the order they are to leave, for the dialects that are spoken; what another
 * dialect would say is left out. Every body goes out on every channel under every name given. Not thread-safe.
 */
public final class Announcement {

    private final Set<Dialect> dialects;
    private final List<Signal> signals = new ArrayList<>();

    /** Nothing yet, to be said in those dialects. */
    public Announcement(Set<Dialect> dialects) {
        this.dialects = dialects;
    }

    /** Says it bare, in that dialect. */
    public void flat(
            Dialect dialect,
            Occasion occasion,
            List<Channel> channels,
            List<String> events,
            Consumer<Map<String, @Nullable Object>> body) {
        if (dialects.contains(dialect)) {
            add(dialect, occasion.flat(body), channels, events);
        }
    }

    /** Says it in the envelope of the category and type, in that dialect. */
    public void envelope(
            Dialect dialect,
            Occasion occasion,
            List<Channel> channels,
            List<String> events,
            String category,
            String type,
            Consumer<Map<String, @Nullable Object>> body) {
        if (dialects.contains(dialect)) {
            add(dialect, occasion.envelope(category, type, body), channels, events);
        }
    }

    /** What was said. */
    public List<Signal> signals() {
        return List.copyOf(signals);
    }

    private void add(Dialect dialect, Payload payload, List<Channel> channels, List<String> events) {
        for (Channel channel : channels) {
            for (String event : events) {
                signals.add(new Signal(dialect, channel, event, payload));
            }
        }
    }
}
