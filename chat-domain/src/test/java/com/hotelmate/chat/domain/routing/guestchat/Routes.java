package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.EnumSet;
import java.util.List;

/** Routes changes for tests. */
final class Routes {

    private Routes() {}

    static List<Signal> inEveryDialect(LoggedGuestChange logged) {
        return new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class))
                .signals(logged, () -> Scenario.TARGETS);
    }

    static List<Signal> in(Dialect dialect, LoggedGuestChange logged) {
        return new GuestChatRouting(Privacy.PRIVATE, EnumSet.of(dialect)).signals(logged, () -> Scenario.TARGETS);
    }
}
