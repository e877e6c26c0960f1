package com.hotelmate.chat.testkit.house;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;

/** Lets several threads do something at the same moment. */
public final class Race {

    private static final long A_MOMENT = 200_000;

    private Race() {}

    /** Gives way to the other runners, in the middle of something that they must not come between. */
    public static <T> T lingering(T value) {
        LockSupport.parkNanos(A_MOMENT);
        return value;
    }

    /** What each of the runners, numbered from 0, came back with. */
    public static <T> List<T> of(int runners, IntFunction<T> run) {
        ExecutorService threads = Executors.newFixedThreadPool(runners);
        try {
            CyclicBarrier start = new CyclicBarrier(runners);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < runners; i++) {
                int runner = i;
                running.add(threads.submit(() -> {
                    start.await(60, TimeUnit.SECONDS);
                    return run.apply(runner);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(60, TimeUnit.SECONDS));
            }
            return results;
        } catch (Exception e) {
            throw new AssertionError("A runner did not arrive", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
