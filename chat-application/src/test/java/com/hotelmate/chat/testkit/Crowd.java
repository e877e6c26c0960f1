package com.hotelmate.chat.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;

/** Lets several people do something at the same moment. */
public final class Crowd {

    private static final long DEADLINE_SECONDS = 30;

    private Crowd() {}

    /**
     * What each of them got, in order of their numbers, which begin with 0.
     *
     * @throws AssertionError if one of them failed, or they are not done in time
     */
    public static <T> List<T> atOnce(int people, IntFunction<T> work) {
        CyclicBarrier start = new CyclicBarrier(people);
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < people; i++) {
                int person = i;
                running.add(threads.submit(() -> {
                    start.await(DEADLINE_SECONDS, TimeUnit.SECONDS);
                    return work.apply(person);
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> one : running) {
                results.add(one.get(DEADLINE_SECONDS, TimeUnit.SECONDS));
            }
            return results;
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof BrokenBarrierException ? e : e.getCause();
            throw new AssertionError("One of the crowd failed: " + cause, cause);
        } catch (TimeoutException e) {
            throw new AssertionError("The crowd is not done in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted while waiting for the crowd", e);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Each of them does it. */
    public static void each(int people, IntConsumer work) {
        List<Integer> done = atOnce(people, person -> {
            work.accept(person);
            return person;
        });
        if (done.size() != people) {
            throw new AssertionError("Not everybody came");
        }
    }
}
