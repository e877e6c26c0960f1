package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.realtime.ChangeSignals;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The events of consecutive changes in the order they go out. It ends after the first change with an event that can never
 * go out; that event is left out.
 *
 * @param ends for each change in it, the place in the events after its last one
 * @param defect why the last change in it is never taken as a whole
 */
record Shipment(List<Outgoing> events, List<Integer> ends, Optional<String> defect) {

    private static final int EVENTS_PER_BATCH = 10;
    private static final int CHANNELS_PER_TRIGGER = 100;

    /** What these changes are announced by, from where the progress with one of them ended. */
    static Shipment of(List<ChangeSignals> changes, Progress progress) {
        EventText texts = new EventText();
        List<Outgoing> events = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Optional<String> defect = Optional.empty();
        for (ChangeSignals change : changes) {
            Progress begun = progress.of(change.seq());
            defect = begun.refusal();
            for (int place = begun.passed(); place < change.signals().size(); place++) {
                Outgoing event =
                        Outgoing.of(ends.size(), place, change.signals().get(place), texts);
                Optional<String> itsDefect = event.defect();
                if (itsDefect.isEmpty()) {
                    events.add(event);
                }
                defect = defect.or(() -> itsDefect);
            }
            ends.add(events.size());
            if (defect.isPresent()) {
                break;
            }
        }
        return new Shipment(events, ends, defect);
    }

    int size() {
        return events.size();
    }

    /** How many changes have all their events before that place. */
    int wholeChangesBefore(int place) {
        return (int) ends.stream().filter(end -> end <= place).count();
    }

    /** What the next call carries: one event to very many channels, or a batch. */
    Parcel next(int from, int end) {
        int same = sameFrom(from, end);
        return same > EVENTS_PER_BATCH
                ? new Parcel(Parcel.Kind.TRIGGER, events.subList(from, from + Math.min(same, CHANNELS_PER_TRIGGER)))
                : batch(from, end);
    }

    /** What the next call carries if no event is to go to many channels at once. */
    Parcel nextBatch(int from, int end) {
        return new Parcel(Parcel.Kind.BATCH, events.subList(from, Math.min(end, from + EVENTS_PER_BATCH)));
    }

    /** What the next call carries if it is to be a single event. */
    Parcel nextSingle(int from) {
        return new Parcel(Parcel.Kind.BATCH, events.subList(from, from + 1));
    }

    private Parcel batch(int from, int end) {
        int to = from;
        while (to < end && to - from < EVENTS_PER_BATCH && (to == from || !startsTrigger(to, end))) {
            to++;
        }
        return new Parcel(Parcel.Kind.BATCH, events.subList(from, to));
    }

    private boolean startsTrigger(int place, int end) {
        return !events.get(place).saysTheSameAs(events.get(place - 1)) && sameFrom(place, end) > EVENTS_PER_BATCH;
    }

    private int sameFrom(int from, int end) {
        int to = from + 1;
        while (to < end && to - from < CHANNELS_PER_TRIGGER && events.get(to).saysTheSameAs(events.get(from))) {
            to++;
        }
        return to - from;
    }
}
