package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.channel.Channel;
import java.util.Collection;

/** Nobody is let in, so nobody's access ends. */
enum NoAccess implements LiveAccess {
    INSTANCE;

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {}

    @Override
    public void closeConnections(Holder holder) {}

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {}
}
