package com.hotelmate.chat.adapter.rest.limit;

import com.hotelmate.chat.application.port.limit.SharedCounts;
import io.github.bucket4j.Bandwidth;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that each node keeps by itself, and the exchange of what was taken from them, so that nodes do together what
 * each does too fast to ask. Thread-safe.
 */
public final class Exchange {

    private static final char SEPARATOR = '/';

    private final @Nullable SharedCounts counts;
    private final Map<String, Buckets> kinds = new ConcurrentHashMap<>();
    private final Queue<Touched> touched = new ConcurrentLinkedQueue<>();

    private Exchange(@Nullable SharedCounts counts) {
        this.counts = counts;
    }

    /** An exchange by these counts; what is taken is kept until {@link #run()}. */
    public static Exchange by(SharedCounts counts) {
        return new Exchange(counts);
    }

    /** No exchange at all: there is one node. */
    public static Exchange withNobody() {
        return new Exchange(null);
    }

    /** Tells the other nodes what was taken here, and takes what they have taken; to be called about once a second. */
    public void run() {
        if (counts != null) {
            counts.exchange(taken()).forEach(this::takenElsewhere);
        }
    }

    Buckets buckets(String kind, InstantSource clock, Bandwidth... bandwidths) {
        if (counts == null) {
            return new Buckets(clock, bandwidths);
        }
        Buckets buckets = new Buckets(clock, meter -> touched.add(new Touched(kind, meter)), bandwidths);
        kinds.put(kind, buckets);
        return buckets;
    }

    private Map<String, Long> taken() {
        Map<String, Long> taken = new HashMap<>();
        for (Touched next = touched.poll(); next != null; next = touched.poll()) {
            long tokens = next.meter().tell();
            if (tokens != 0) {
                taken.merge(next.kind() + SEPARATOR + next.meter().key(), tokens, Long::sum);
            }
        }
        return taken;
    }

    private void takenElsewhere(String what, long tokens) {
        int end = what.indexOf(SEPARATOR);
        Buckets buckets = end < 0 ? null : kinds.get(what.substring(0, end));
        if (buckets != null) {
            buckets.of(what.substring(end + 1)).countElsewhere(tokens);
        }
    }

    private record Touched(String kind, Meter meter) {}
}
