package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.domain.routing.Signal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One event on one channel, as it goes out.
 *
 * @param change the place of its change among those that were handed over together
 * @param place its place among the events of its change
 * @param data the JSON text of its body
 */
record Outgoing(int change, int place, String channel, String name, String data) {

    private static final int NAME_LENGTH = 200;
    private static final Pattern CHANNEL = Pattern.compile("[-a-zA-Z0-9_=@,.;]{1,164}");
    /** Names that start like this mean an encryption to clients that nobody here does. */
    private static final String ENCRYPTED = "private-encrypted-";

    static Outgoing of(int change, int place, Signal signal, EventText texts) {
        return new Outgoing(change, place, signal.channel().name(), signal.event(), texts.of(signal.payload()));
    }

    /** Why the service would never take it, as far as can be told without asking. */
    Optional<String> defect() {
        if (!isChannel(channel)) {
            return Optional.of("a channel may not be named so");
        }
        if (name.isEmpty() || name.length() > NAME_LENGTH) {
            return Optional.of("an event may not be named so");
        }
        return EventText.isTooLarge(data) ? Optional.of("even the thin body is too large") : Optional.empty();
    }

    static boolean isChannel(String name) {
        return CHANNEL.matcher(name).matches() && !name.startsWith(ENCRYPTED);
    }

    /** Whether one call can carry both, on the channels of either. */
    boolean saysTheSameAs(Outgoing other) {
        return change == other.change && name.equals(other.name) && data.equals(other.data);
    }
}
