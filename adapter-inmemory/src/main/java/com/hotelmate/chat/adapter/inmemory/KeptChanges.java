package com.hotelmate.chat.adapter.inmemory;

import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/** The changes of one conversation that are not forgotten yet. Not thread-safe. */
final class KeptChanges<C> {

    private final List<C> changes = new ArrayList<>();
    private final ToLongFunction<C> seq;
    private final Function<C, Instant> at;

    KeptChanges(ToLongFunction<C> seq, Function<C, Instant> at) {
        this.seq = seq;
        this.at = at;
    }

    void add(List<C> more) {
        changes.addAll(more);
    }

    ChangePage page(long after, int limit, long lastSeq, Function<C, LoggedChange> reading) {
        long oldest = changes.isEmpty() ? lastSeq + 1 : seq.applyAsLong(changes.get(0));
        int from = (int) Math.min(Math.max(after + 1 - oldest, 0), changes.size());
        int to = from + Math.min(limit, changes.size() - from);
        return new ChangePage(changes.subList(from, to).stream().map(reading).toList(), oldest, lastSeq);
    }

    void forget(Instant before, int keep) {
        int forgettable = 0;
        while (forgettable < changes.size() - keep
                && at.apply(changes.get(forgettable)).isBefore(before)) {
            forgettable++;
        }
        changes.subList(0, forgettable).clear();
    }
}
