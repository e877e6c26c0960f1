package com.hotelmate.chat.application;

import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;
import java.util.function.Consumer;

/** Stands in where no realtime server is: nobody is let in, and there is no other node. */
enum NoRealtime implements ChannelSigner, SignalRelay {
    INSTANCE;

    @Override
    public String sign(String text) {
        throw new RejectedException(Refusal.CHANNEL_NOT_ALLOWED);
    }

    @Override
    public void send(List<Signal> signals) {}

    @Override
    public Subscription subscribe(Consumer<List<Signal>> listener) {
        return () -> {};
    }
}
