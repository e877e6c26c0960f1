package com.hotelmate.chat.application.delivery;

import com.hotelmate.chat.application.port.delivery.QueueSink;
import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where delivery carries what was committed.
 *
 * @param broadcast the clients of this node
 * @param queue services that take changes
 * @param signal realtime services, which take signals
 * @param relay the other nodes, for signals that belong to no change
 */
public record Sinks(List<BroadcastSink> broadcast, List<QueueSink> queue, List<SignalSink> signal, SignalRelay relay) {

    /** Keeps copies of the lists. */
    public Sinks {
        broadcast = List.copyOf(broadcast);
        queue = List.copyOf(queue);
        signal = List.copyOf(signal);
    }

    /** The names of those that changes wait for in lanes. */
    public List<String> withLanes() {
        return Stream.concat(
                        queue.stream().map(QueueSink::name), signal.stream().map(SignalSink::name))
                .toList();
    }
}
