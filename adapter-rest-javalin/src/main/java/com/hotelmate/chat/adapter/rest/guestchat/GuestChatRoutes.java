package com.hotelmate.chat.adapter.rest.guestchat;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.guestchat.live.LiveRoutes;
import com.hotelmate.chat.adapter.rest.guestchat.message.MessageRoutes;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import java.util.List;
import java.util.function.Supplier;

/** All routes of the guest chat. */
public final class GuestChatRoutes {

    private GuestChatRoutes() {}

    /**
     * The routes of that chat.
     *
     * @param baseUrl where clients reach this server, without a slash at the end; asked at every bootstrap
     * @param rehearsals whether managers may rehearse deletions, in demo and test mode
     */
    public static List<Route<?>> of(
            HotelChat chat,
            ChatSessions sessions,
            Supplier<RealtimeAddress> realtime,
            Supplier<String> baseUrl,
            boolean rehearsals) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new BootstrapRoutes(chat, sessions, realtime, baseUrl).routes())
                .addAll(new ConversationRoutes(chat).routes())
                .addAll(new HandoffRoutes(chat).routes())
                .addAll(MessageRoutes.of(chat, rehearsals))
                .addAll(LiveRoutes.of(chat))
                .build();
    }
}
