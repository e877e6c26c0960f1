package com.hotelmate.chat.adapter.rest.push;

import com.google.common.collect.ImmutableList;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import java.util.List;

/** The routes of devices and of what was pushed to them: L3, L4, G12, G13, C20 and T27. */
public final class PushRoutes {

    private PushRoutes() {}

    /** The routes of that chat. */
    public static List<Route<?>> of(HotelChat chat) {
        return ImmutableList.<Route<?>>builder()
                .addAll(new StaffDeviceRoutes(chat).routes())
                .addAll(new GuestDeviceRoutes(chat).routes())
                .addAll(new LedgerRoutes(chat).routes())
                .build();
    }
}
