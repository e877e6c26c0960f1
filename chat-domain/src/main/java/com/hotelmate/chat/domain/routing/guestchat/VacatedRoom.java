package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.Set;

/**
 * What may be said on the channel of a room while its former guest may still listen there: that something was written, and
 * nothing of what. Whoever lives there now fetches the rest.
 */
public final class VacatedRoom {

    private static final Set<String> TELLING = Set.of("new-message", "new-staff-message");

    private VacatedRoom() {}

    /** Whether any of the signals would let a former guest read along on that channel. */
    public static boolean concerns(List<Signal> signals, Channel room) {
        return signals.stream().anyMatch(signal -> tells(signal, room));
    }

    /** The same signals, with those thin that would let a former guest read along. */
    public static List<Signal> thinned(List<Signal> signals, Channel room) {
        return signals.stream()
                .map(signal -> tells(signal, room)
                        ? new Signal(
                                signal.dialect(),
                                signal.channel(),
                                signal.event(),
                                signal.payload().thinned())
                        : signal)
                .toList();
    }

    private static boolean tells(Signal signal, Channel room) {
        return signal.channel().equals(room) && TELLING.contains(signal.event());
    }
}
