package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Keeps lanes in memory. A lane that is claimed becomes visible again when its lease ends, so that a worker which died is
 * replaced without anybody noticing its death.
 */
final class InMemoryLanes implements Lanes {

    private final InstantSource clock;
    private final Map<String, Sink> sinks = new LinkedHashMap<>();
    private long arrivals;

    InMemoryLanes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void open(Collection<String> names) {
        names.forEach(name -> sinks.computeIfAbsent(name, key -> new Sink()));
    }

    /** The conversation has changes up to {@code head}; those up to {@code before} were there already. */
    synchronized void grow(HotelSlug hotel, ConversationId conversation, long before, long head) {
        for (Sink sink : sinks.values()) {
            State state = sink.lanes.computeIfAbsent(conversation, id -> new State(hotel, id, before));
            state.head = head;
            if (!sink.waiting.contains(state)) {
                sink.showAt(state, clock.instant(), ++arrivals);
            }
        }
    }

    @Override
    public synchronized List<Lane> claim(String name, int atMost, Duration lease) {
        Instant now = clock.instant();
        Sink sink = sink(name);
        List<Lane> claimed = new ArrayList<>();
        while (claimed.size() < atMost
                && !sink.waiting.isEmpty()
                && !sink.waiting.first().visibleAt.isAfter(now)) {
            State state = sink.waiting.first();
            state.token++;
            sink.showAt(state, now.plus(lease), ++arrivals);
            claimed.add(new Lane(
                    name, state.hotel, state.conversation, state.sent, state.head, state.token, state.attempts));
        }
        return claimed;
    }

    @Override
    public synchronized boolean sent(Lane lane, long upTo) {
        Sink sink = sink(lane.sink());
        State state = sink.held(lane);
        if (state == null) {
            return false;
        }
        goOnAfter(sink, state, upTo);
        return true;
    }

    @Override
    public synchronized boolean retry(Lane lane, Instant notBefore, String error) {
        Sink sink = sink(lane.sink());
        State state = sink.held(lane);
        if (state == null) {
            return false;
        }
        state.attempts++;
        state.token++;
        sink.showAt(state, notBefore, ++arrivals);
        return true;
    }

    @Override
    public synchronized boolean bury(Lane lane, DeadLetter letter) {
        Sink sink = sink(lane.sink());
        State state = sink.held(lane);
        if (state == null) {
            return false;
        }
        sink.deadLetters.add(letter);
        goOnAfter(sink, state, letter.seq());
        return true;
    }

    @Override
    public synchronized List<DeadLetter> deadLetters(String name) {
        return List.copyOf(sink(name).deadLetters);
    }

    private void goOnAfter(Sink sink, State state, long seq) {
        state.sent = Math.max(state.sent, seq);
        state.attempts = 0;
        state.token++;
        sink.waiting.remove(state);
        if (state.sent < state.head) {
            sink.showAt(state, clock.instant(), ++arrivals);
        }
    }

    private Sink sink(String name) {
        Sink sink = sinks.get(name);
        if (sink == null) {
            throw new IllegalArgumentException("No lanes are kept for this sink: " + name);
        }
        return sink;
    }

    private static final class Sink {

        private final Map<ConversationId, State> lanes = new HashMap<>();
        private final TreeSet<State> waiting = new TreeSet<>(
                Comparator.comparing((State state) -> state.visibleAt).thenComparingLong(state -> state.arrival));
        private final List<DeadLetter> deadLetters = new ArrayList<>();

        void showAt(State state, Instant time, long arrival) {
            waiting.remove(state);
            state.visibleAt = time;
            state.arrival = arrival;
            waiting.add(state);
        }

        @Nullable
        State held(Lane lane) {
            State state = lanes.get(lane.conversation());
            return state != null && state.token == lane.token() ? state : null;
        }
    }

    private static final class State {

        private final HotelSlug hotel;
        private final ConversationId conversation;
        private long sent;
        private long head;
        private long token;
        private int attempts;
        private Instant visibleAt = Instant.MIN;
        private long arrival;

        State(HotelSlug hotel, ConversationId conversation, long sent) {
            this.hotel = hotel;
            this.conversation = conversation;
            this.sent = sent;
        }
    }
}
