package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.delivery.Backlog;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.application.port.delivery.Lanes;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps lanes in memory, one shelf for each sink. Thread-safe. */
final class InMemoryLanes implements Lanes {

    private final InstantSource clock;
    private final Map<String, LaneShelf> sinks = new LinkedHashMap<>();

    InMemoryLanes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void open(Collection<String> names) {
        names.forEach(name -> sinks.computeIfAbsent(name, key -> new LaneShelf()));
    }

    /** The conversation has changes up to {@code head}; those up to {@code before} were there already. */
    synchronized void grow(HotelSlug hotel, ConversationId conversation, long before, long head) {
        for (LaneShelf sink : sinks.values()) {
            sink.grow(hotel, conversation, before, head, clock.instant());
        }
    }

    @Override
    public synchronized List<Lane> claim(String sink, int atMost, Duration lease) {
        return sink(sink).claim(sink, atMost, clock.instant(), lease);
    }

    @Override
    public synchronized boolean sent(Lane lane, long upTo) {
        return sink(lane.sink()).hold(lane, upTo, clock.instant());
    }

    @Override
    public synchronized boolean hold(Lane lane, long upTo, Duration wait) {
        return sink(lane.sink()).hold(lane, upTo, clock.instant().plus(wait));
    }

    @Override
    public synchronized boolean retry(Lane lane, Duration wait, String error) {
        return sink(lane.sink()).postpone(lane, clock.instant().plus(wait));
    }

    @Override
    public synchronized boolean bury(Lane lane, DeadLetter letter) {
        LaneShelf sink = sink(lane.sink());
        boolean held = sink.hold(lane, letter.seq(), clock.instant());
        if (held) {
            sink.letters().put(letter.id(), letter);
        }
        return held;
    }

    @Override
    public synchronized List<DeadLetter> deadLetters(String sink) {
        return List.copyOf(sink(sink).letters().values());
    }

    @Override
    public synchronized boolean repeat(DeadLetterId id) {
        LaneShelf sink = sink(id.sink());
        DeadLetter letter = sink.letters().remove(id);
        if (letter != null) {
            sink.repeat(letter, clock.instant());
        }
        return letter != null;
    }

    @Override
    public synchronized boolean discard(DeadLetterId id) {
        return sink(id.sink()).letters().remove(id) != null;
    }

    @Override
    public synchronized Backlog backlog(String sink) {
        return sink(sink).backlog();
    }

    private LaneShelf sink(String name) {
        return sinks.getOrDefault(name, new LaneShelf());
    }
}
