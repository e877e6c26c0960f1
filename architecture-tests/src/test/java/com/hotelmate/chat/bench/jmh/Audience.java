package com.hotelmate.chat.bench.jmh;

import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.List;

/** Listens to channels that end in one of those words, and looks at every body it gets. */
record Audience(List<String> endings) implements BroadcastSink {

    @Override
    public boolean watches(Channel channel) {
        return endings.stream().anyMatch(channel.name()::endsWith);
    }

    @Override
    public void broadcast(List<Signal> signals) {
        for (Signal signal : signals) {
            if (signal.payload().full().isEmpty()) {
                throw new IllegalStateException("An event says nothing: " + signal.event());
            }
        }
    }
}
