package com.hotelmate.chat.domain.routing.guestchat;

import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.Occasion;
import java.util.Optional;

/** Renders the changes of a guest conversation for its change feed. */
public final class GuestFeed {

    private GuestFeed() {}

    /** What the feed says of the change. */
    public static FeedEntry entry(LoggedGuestChange logged) {
        Occasion occasion = GuestChatRouting.occasion(logged, Optional.empty());
        return FeedEntry.of(occasion, logged.change().fact().type(), GuestBodies.inEnvelope(occasion, logged));
    }
}
