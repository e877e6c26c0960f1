package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.realtime.ChannelSigner;
import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.channel.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lets everybody in who asks, and remembers whose rights ended, and after which signals. Thread-safe. */
public final class RecordingAccess implements ChannelSigner, LiveAccess {

    /** Rights that ended, when so many signals had been heard. */
    public record Ended(Holder holder, Set<Channel> channels, int signalsHeard) {}

    /** A signature that was given. */
    public record Granted(String socketId, Channel channel, Holder holder) {}

    private final RecordingSink sink;
    private final List<Ended> ended = new CopyOnWriteArrayList<>();
    private final List<Granted> granted = new CopyOnWriteArrayList<>();

    /** Counts the signals of that sink. */
    public RecordingAccess(RecordingSink sink) {
        this.sink = sink;
    }

    @Override
    public String sign(String text) {
        return "signed:" + text;
    }

    @Override
    public void granted(String socketId, Channel channel, Holder holder) {
        granted.add(new Granted(socketId, channel, holder));
    }

    @Override
    public void closeConnections(Holder holder) {
        throw new UnsupportedOperationException("The chat closes no connections by itself");
    }

    @Override
    public void endSubscriptions(Holder holder, Collection<Channel> channels) {
        ended.add(new Ended(holder, Set.copyOf(channels), sink.heard().size()));
    }

    /** What ended so far. */
    public List<Ended> ended() {
        return List.copyOf(ended);
    }

    /** What was given so far. */
    public List<Granted> granted() {
        return List.copyOf(granted);
    }
}
