package com.hotelmate.chat.adapter.rest.staffchat;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.staffchat.message.TeamMessageRoutes;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** All routes of the staff chat. */
public final class StaffChatRoutes {

    private StaffChatRoutes() {}

    /**
     * The routes of that chat.
     *
     * @param rosters who works in a hotel
     * @param baseUrl where clients reach this server, without a slash at the end; asked for every page that has neighbours
     */
    public static List<Route<?>> of(
            StaffChatUseCases chat,
            Function<HotelSlug, Roster> rosters,
            Supplier<String> baseUrl,
            InstantSource clock) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new ColleagueRoutes(chat, baseUrl).routes())
                .addAll(new TeamListRoutes(chat, baseUrl).routes())
                .addAll(new TeamRoutes(chat).routes())
                .addAll(new UnreadRoutes(chat, clock).routes())
                .addAll(TeamMessageRoutes.of(chat, rosters))
                .build();
    }
}
