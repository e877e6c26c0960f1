package com.hotelmate.chat.adapter.rest.guestchat.live;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import java.util.List;

/** The routes of what is live: A1, G11, G14 and C17. */
public final class LiveRoutes {

    private LiveRoutes() {}

    /** The routes of that chat. */
    public static List<Route<?>> of(HotelChat chat) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new ChannelRoutes(chat).routes())
                .addAll(new TypingRoutes(chat).routes())
                .build();
    }
}
