package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.delivery.Backlog;
import com.hotelmate.chat.application.port.delivery.DeadLetter;
import com.hotelmate.chat.application.port.delivery.DeadLetterId;
import com.hotelmate.chat.application.port.delivery.Lane;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lanes and dead letters of one sink. A lane that is claimed becomes visible again when its lease ends, so that a
 * worker which died is replaced without anybody noticing its death. Not thread-safe.
 */
final class LaneShelf {

    private final Map<ConversationId, State> lanes = new HashMap<>();
    private final Map<DeadLetterId, State> repetitions = new HashMap<>();
    private final Map<DeadLetterId, DeadLetter> letters = new LinkedHashMap<>();
    private final TreeSet<State> waiting = new TreeSet<>(
            Comparator.comparing((State state) -> state.visibleAt).thenComparingLong(state -> state.arrival));
    private long arrivals;
    private long tokens;

    Map<DeadLetterId, DeadLetter> letters() {
        return letters;
    }

    void grow(HotelSlug hotel, ConversationId conversation, long before, long head, Instant now) {
        State state = lanes.computeIfAbsent(conversation, id -> new State(hotel, id, before, false));
        state.head = head;
        state.madeAt.put(head, now);
        if (!waiting.contains(state)) {
            showAt(state, now);
        }
    }

    void repeat(DeadLetter letter, Instant now) {
        State state = new State(letter.hotel(), letter.conversation(), letter.seq() - 1, true);
        state.head = letter.seq();
        state.attempts = letter.attempts();
        repetitions.put(letter.id(), state);
        showAt(state, now);
    }

    List<Lane> claim(String sink, int atMost, Instant now, Duration lease) {
        List<Lane> claimed = new ArrayList<>();
        while (claimed.size() < atMost
                && !waiting.isEmpty()
                && !waiting.first().visibleAt.isAfter(now)) {
            State state = waiting.first();
            state.token = ++tokens;
            showAt(state, now.plus(lease));
            claimed.add(new Lane(
                    sink,
                    state.hotel,
                    state.conversation,
                    state.sent,
                    state.head,
                    state.token,
                    state.attempts,
                    state.repetition));
        }
        return claimed;
    }

    boolean postpone(Lane lane, Instant notBefore) {
        State state = held(lane);
        if (state == null) {
            return false;
        }
        state.attempts++;
        state.token = ++tokens;
        showAt(state, notBefore);
        return true;
    }

    /** The sink has everything up to that number, and takes the rest from that time on. */
    boolean hold(Lane lane, long upTo, Instant notBefore) {
        State state = held(lane);
        if (state == null) {
            return false;
        }
        if (upTo > state.sent) {
            state.sent = upTo;
            state.madeAt.headMap(upTo, true).clear();
            state.attempts = 0;
        }
        state.token = ++tokens;
        waiting.remove(state);
        if (state.sent < state.head) {
            showAt(state, notBefore);
        } else if (state.repetition) {
            repetitions.remove(repeated(lane));
        }
        return true;
    }

    Backlog backlog() {
        return new Backlog(
                lanes.values().stream().mapToLong(State::waiting).sum(),
                lanes.values().stream().flatMap(State::oldest).min(Comparator.naturalOrder()),
                letters.size());
    }

    private void showAt(State state, Instant time) {
        waiting.remove(state);
        state.visibleAt = time;
        state.arrival = ++arrivals;
        waiting.add(state);
    }

    private @Nullable State held(Lane lane) {
        State state = lane.repetition() ? repetitions.get(repeated(lane)) : lanes.get(lane.conversation());
        return state != null && state.token == lane.token() ? state : null;
    }

    private static DeadLetterId repeated(Lane lane) {
        return new DeadLetterId(lane.sink(), lane.hotel(), lane.conversation(), lane.headSeq());
    }

    private static final class State {

        private final HotelSlug hotel;
        private final ConversationId conversation;
        private final boolean repetition;
        /** When the changes up to each number were made, as long as they wait. */
        private final TreeMap<Long, Instant> madeAt = new TreeMap<>();

        private long sent;
        private long head;
        private long token;
        private int attempts;
        private Instant visibleAt = Instant.MIN;
        private long arrival;

        State(HotelSlug hotel, ConversationId conversation, long sent, boolean repetition) {
            this.hotel = hotel;
            this.conversation = conversation;
            this.sent = sent;
            this.repetition = repetition;
        }

        long waiting() {
            return head - sent;
        }

        Stream<Instant> oldest() {
            return madeAt.values().stream().limit(1);
        }
    }
}
