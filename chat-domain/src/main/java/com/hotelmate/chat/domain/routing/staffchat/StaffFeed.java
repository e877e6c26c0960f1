package com.hotelmate.chat.domain.routing.staffchat;

import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import java.util.function.Supplier;

/** Renders the changes of a staff conversation for its change feed. */
public final class StaffFeed {

    private StaffFeed() {}

    /**
     * What the feed says of the change.
     *
     * @param roster who works in the hotel; asked only when people are shown
     */
    public static FeedEntry entry(LoggedStaffChange logged, Supplier<Roster> roster) {
        return FeedEntry.of(
                StaffChatRouting.occasion(logged), logged.change().fact().type(), StaffBodies.of(logged, roster));
    }
}
