package com.hotelmate.chat.adapter.rest.standalone.realtime;

import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import java.net.URI;

/** Clients are not reached live: they ask. */
final class NoRealtime implements Realtime {

    @Override
    public void connect(HotelChatBuilder chat, LiveAccess everywhere) {}

    @Override
    public LiveAccess access() {
        return LiveAccess.NONE;
    }

    @Override
    public RealtimeAddress address(URI base) {
        return new RealtimeAddress("", "", null, null);
    }
}
