package com.hotelmate.chat.bench.load;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sends requests on connections that are kept, each as soon as the answer to the one before is read: so many at a time, no
 * more. One thread, no pauses, no objects per request.
 */
public final class RequestLoad {

    private static final int ENOUGH = 1 << 16;

    private long[] nanos = new long[ENOUGH];
    private int answers;
    private long refused;

    private RequestLoad() {}

    /** Sends for that time; the connections share the requests out among them. */
    public static Round run(int port, List<Request> requests, int connections, Duration time) throws IOException {
        return new RequestLoad().send(port, requests, connections, time);
    }

    private Round send(int port, List<Request> requests, int connections, Duration time) throws IOException {
        List<HttpLine> lines = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                lines.add(new HttpLine(port, requests.get(i % requests.size()).copy(), selector));
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            for (HttpLine line : lines) {
                line.ask(start);
            }
            long now = start;
            while (now < end) {
                selector.select(key -> ((HttpLine) key.attachment()).read(this), 1000);
                now = System.nanoTime();
            }
            long[] sorted = Arrays.copyOf(nanos, answers);
            Arrays.sort(sorted);
            return new Round(refused, (now - start) / 1e9, sorted);
        } finally {
            for (HttpLine line : lines) {
                line.close();
            }
        }
    }

    void answered(int status, long took) {
        if (answers == nanos.length) {
            nanos = Arrays.copyOf(nanos, answers * 2);
        }
        nanos[answers++] = took;
        if (status != 200 && status != 201) {
            refused++;
        }
    }
}
