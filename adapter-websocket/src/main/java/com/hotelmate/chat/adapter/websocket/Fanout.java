package com.hotelmate.chat.adapter.websocket;

import com.hotelmate.chat.adapter.websocket.channel.Audiences;
import com.hotelmate.chat.adapter.websocket.trigger.Stage;
import com.hotelmate.chat.adapter.websocket.trigger.TriggeredEvent;
import com.hotelmate.chat.adapter.websocket.wire.CloseCode;
import com.hotelmate.chat.adapter.websocket.wire.EventData;
import com.hotelmate.chat.adapter.websocket.wire.ServerFrame;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Signal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings signals to their listeners: one encoding of the body however many channels carry it, one of the frame however
 * many clients listen.
 */
final class Fanout implements BroadcastSink, Stage {

    private final Switchboard switchboard;
    private final Audiences<Connection> audiences;

    Fanout(Switchboard switchboard) {
        this.switchboard = switchboard;
        this.audiences = switchboard.audiences();
    }

    @Override
    public boolean watches(Channel channel) {
        return audiences.isPresent(channel.name());
    }

    @Override
    public void broadcast(List<Signal> signals) {
        IdentityHashMap<Payload, byte[]> bodies = new IdentityHashMap<>();
        for (Signal signal : signals) {
            String channel = signal.channel().name();
            Collection<Connection> audience = audiences.of(channel);
            if (!audience.isEmpty()) {
                byte[] body = bodies.computeIfAbsent(signal.payload(), EventData::quoted);
                ByteBuffer frame = ServerFrame.event(channel, signal.event(), body);
                audience.forEach(listener -> listener.deliver(frame));
            }
        }
    }

    @Override
    public void publish(TriggeredEvent event) {
        byte[] body = EventData.quoted(event.data().getBytes(StandardCharsets.UTF_8));
        for (String channel : event.channels()) {
            Collection<Connection> audience = audiences.of(channel);
            if (!audience.isEmpty()) {
                ByteBuffer frame = ServerFrame.event(channel, event.name(), body);
                for (Connection listener : audience) {
                    if (!listener.isCalled(event.exceptSocketId())) {
                        listener.deliver(frame);
                    }
                }
            }
        }
    }

    @Override
    public Map<String, Integer> occupied() {
        return audiences.sizes();
    }

    @Override
    public void dismiss(String userId) {
        for (Connection connection : switchboard.connections()) {
            if (connection.isOf(userId)) {
                connection.close(CloseCode.UNAUTHORISED);
            }
        }
    }
}
