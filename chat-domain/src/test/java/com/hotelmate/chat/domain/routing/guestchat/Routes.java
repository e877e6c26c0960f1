package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/** Routes changes for tests, and reads what comes out. */
final class Routes {

    private Routes() {}

    static List<Signal> inEveryDialect(LoggedGuestChange logged) {
        return new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class))
                .signals(logged, () -> Scenario.TARGETS);
    }

    static List<Signal> in(Dialect dialect, LoggedGuestChange logged) {
        return new GuestChatRouting(Privacy.PRIVATE, EnumSet.of(dialect)).signals(logged, () -> Scenario.TARGETS);
    }

    /** The body proper: what is in the envelope, or the whole of a flat payload. */
    static Map<?, ?> body(Map<?, ?> payload) {
        return payload.get("payload") instanceof Map<?, ?> enveloped ? enveloped : payload;
    }

    static Map<?, ?> body(Signal signal) {
        return body(signal.payload().full());
    }

    static boolean isNotice(Signal signal) {
        return Boolean.TRUE.equals(body(signal).get("notice"));
    }
}
