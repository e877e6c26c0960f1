package com.hotelmate.chat.application;

import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.permission.Refusal;
import java.util.Collection;

/** Stands in where no realtime server is: nobody is let in, so nobody's access ends. */
enum NoRealtime implements ChannelSigner, LiveAccess {
    INSTANCE;

    @Override
    public String sign(String socketId, Channel channel) {
        throw new RejectedException(Refusal.CHANNEL_NOT_ALLOWED);
    }

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {}

    @Override
    public void closeConnections(Holder holder) {}

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {}
}
