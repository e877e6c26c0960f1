package com.hotelmate.chat.adapter.rest.staffchat.message;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.work.TeamMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The routes of messages of staff conversations: T8 to T10, T12 to T15, T18 to T22, T25 and T26. */
public final class TeamMessageRoutes {

    private TeamMessageRoutes() {}

    /**
     * The routes of that chat.
     *
     * @param rosters who works in a hotel; asked only when changes show people
     */
    public static List<Route<?>> of(StaffChatUseCases chat, Function<HotelSlug, Roster> rosters) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new HistoryRoutes(chat).routes())
                .addAll(new FeedRoutes(chat, rosters).routes())
                .addAll(new SendingRoutes(chat).routes())
                .addAll(new ReceiptRoutes(chat).routes())
                .addAll(new EditingRoutes(chat).routes())
                .addAll(new DeletionRoutes(chat).routes())
                .addAll(new ReactionRoutes(chat).routes())
                .addAll(new ForwardingRoutes(chat).routes())
                .addAll(new LiveRoutes(chat).routes())
                .build();
    }

    /** The message as that person sees it. */
    static StaffMessageObject object(TeamMessage message, StaffId reader) {
        return StaffMessageObject.of(message.message(), message.in(), Optional.of(reader));
    }
}
