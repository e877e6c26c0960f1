package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.realtime.BroadcastSink;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps every signal in the order it came; may be told to fail. Thread-safe. */
public final class RecordingSink implements BroadcastSink {

    private final List<Signal> heard = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();

    /** Fails so many times from now on, hearing nothing. */
    public void fail(int times) {
        failures.set(times);
    }

    @Override
    public boolean watches(Channel channel) {
        return true;
    }

    @Override
    public void broadcast(List<Signal> signals) {
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("The line is down");
        }
        synchronized (heard) {
            heard.addAll(signals);
        }
    }

    /** Everything that was heard so far. */
    public List<Signal> heard() {
        synchronized (heard) {
            return List.copyOf(heard);
        }
    }

    /** What was heard on that channel so far. */
    public List<Signal> heardOn(Channel channel) {
        return heard().stream()
                .filter(signal -> signal.channel().equals(channel))
                .toList();
    }
}
