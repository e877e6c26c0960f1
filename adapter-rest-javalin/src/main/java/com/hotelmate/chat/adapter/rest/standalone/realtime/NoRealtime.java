package com.hotelmate.chat.adapter.rest.standalone.realtime;

import com.hotelmate.chat.adapter.rest.guestchat.RealtimeAddress;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import java.net.URI;
import java.util.Collection;

/** Clients are not reached live: they ask. */
final class NoRealtime implements Realtime {

    private static final LiveAccess NOBODY_LISTENS = new LiveAccess() {
        @Override
        public void granted(String socketId, Channel channel, Holder holder) {}

        @Override
        public void closeConnections(Holder holder) {}

        @Override
        public void endSubscriptions(Holder holder, Collection<Channel> channels) {}
    };

    @Override
    public void connect(HotelChatBuilder chat, LiveAccess everywhere) {}

    @Override
    public LiveAccess access() {
        return NOBODY_LISTENS;
    }

    @Override
    public RealtimeAddress address(URI base) {
        return new RealtimeAddress("", "", null, null);
    }
}
