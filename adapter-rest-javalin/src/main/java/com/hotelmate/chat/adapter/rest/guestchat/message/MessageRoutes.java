package com.hotelmate.chat.adapter.rest.guestchat.message;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import java.util.List;

/** The routes of messages of guest conversations: G2 to G7, C5 to C10, C16 and, where tests are allowed, C19. */
public final class MessageRoutes {

    private MessageRoutes() {}

    /**
     * The routes of that chat.
     *
     * @param rehearsals whether managers may rehearse deletions
     */
    public static List<Route<?>> of(HotelChat chat, boolean rehearsals) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new HistoryRoutes(chat).routes())
                .addAll(new FeedRoutes(chat).routes())
                .addAll(new ReceiptRoutes(chat).routes())
                .addAll(new SendingRoutes(chat).routes())
                .addAll(new EditingRoutes(chat).routes())
                .addAll(new DeletionRoutes(chat).routes())
                .addAll(rehearsals ? new RehearsalRoutes(chat).routes() : List.of())
                .build();
    }
}
