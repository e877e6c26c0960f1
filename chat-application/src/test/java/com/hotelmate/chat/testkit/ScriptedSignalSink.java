package com.hotelmate.chat.testkit;

import com.hotelmate.chat.application.port.delivery.Delivery;
import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** A realtime service that takes everything, unless a script says what it does the next times. Thread-safe. */
public final class ScriptedSignalSink implements SignalSink {

    private final Deque<Function<List<ChangeSignals>, Delivery>> script = new ArrayDeque<>();
    private final List<Signal> heard = new ArrayList<>();
    private final List<Signal> announced = new ArrayList<>();
    private final List<List<Long>> attempts = new ArrayList<>();
    private Duration pause = Duration.ZERO;
    private final Set<Channel> empty = new HashSet<>();
    private int pauses;
    private int questions;
    private Runnable whileAsked = () -> {};

    /** What it does next, after what was said before; it hears nothing of that. */
    public synchronized void then(Function<List<ChangeSignals>, Delivery> step) {
        script.add(step);
    }

    /** Wants to be left alone from now on, until told otherwise. */
    public synchronized void rest(Duration time) {
        pause = time;
    }

    @Override
    public String name() {
        return "signals";
    }

    @Override
    public synchronized Delivery deliver(HotelSlug hotel, ConversationId conversation, List<ChangeSignals> changes) {
        attempts.add(changes.stream().map(ChangeSignals::seq).toList());
        if (!script.isEmpty()) {
            return script.remove().apply(changes);
        }
        changes.forEach(change -> heard.addAll(change.signals()));
        return new Delivery.Done();
    }

    /** Nobody listens to that channel from now on. */
    public synchronized void isEmpty(Channel channel) {
        empty.add(channel);
    }

    /** What happens whenever it is asked who listens. */
    public synchronized void whileAsked(Runnable something) {
        whileAsked = something;
    }

    /** How often it was asked who listens. */
    public synchronized int questions() {
        return questions;
    }

    @Override
    public synchronized boolean isOccupied(Channel channel) {
        questions++;
        whileAsked.run();
        return !empty.contains(channel);
    }

    @Override
    public synchronized Duration pause() {
        pauses += pause.isZero() ? 0 : 1;
        return pause;
    }

    /** How often it was asked while it wanted to be left alone. */
    public synchronized int pauses() {
        return pauses;
    }

    @Override
    public synchronized void announce(List<Signal> signals) {
        announced.addAll(signals);
    }

    /** The numbers of the changes that were handed over at once, whatever came of it. */
    public synchronized List<List<Long>> attempts() {
        return List.copyOf(attempts);
    }

    /** What it took on that channel so far, in the order it took it. */
    public synchronized List<Signal> heardOn(Channel channel) {
        return heard.stream().filter(signal -> signal.channel().equals(channel)).toList();
    }

    /** Signals of no stored change so far. */
    public synchronized List<Signal> announced() {
        return List.copyOf(announced);
    }
}
