package com.hotelmate.chat.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/** Guests who write at the same time, each at a steady pace. */
public record Writers(int count, Duration pause) {

    /** Lets them write so many messages in all, and says how long each took to be stored. */
    public Round write(int messages, IntConsumer message) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        long start = System.nanoTime();
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (int writer = 0; writer < count; writer++) {
                int first = writer;
                running.add(threads.submit(() -> each(first, messages, message)));
            }
            LongStream nanos = LongStream.empty();
            for (Future<long[]> one : running) {
                nanos = LongStream.concat(nanos, LongStream.of(one.get()));
            }
            return new Round(
                    0, (System.nanoTime() - start) / 1e9, nanos.sorted().toArray());
        } finally {
            threads.shutdownNow();
        }
    }

    private long[] each(int first, int messages, IntConsumer message) throws InterruptedException {
        long[] nanos = new long[(messages - first + count - 1) / count];
        for (int i = 0; i < nanos.length; i++) {
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            long start = System.nanoTime();
            message.accept(first + i * count);
            nanos[i] = System.nanoTime() - start;
        }
        return nanos;
    }
}
