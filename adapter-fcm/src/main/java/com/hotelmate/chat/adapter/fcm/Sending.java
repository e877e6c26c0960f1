package com.hotelmate.chat.adapter.fcm;

import com.hotelmate.chat.application.port.push.PushResult;
import com.hotelmate.chat.application.port.push.PushService.Addressed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * One send: as many calls at a time as the state of the service allows, until all are made, one was not admitted or time
 * is up. Used by one thread.
 */
final class Sending {

    /** Makes the call for one message. */
    @FunctionalInterface
    interface Caller {
        PushResult call(Call call, Addressed message);
    }

    /** How long each answer is waited for once the thread is to end. */
    private static final long FAREWELL_NANOS = Duration.ofSeconds(2).toNanos();

    private record Done(int index, PushResult result) {}

    private static final PushResult NOT_TRIED = new PushResult.NotTried();
    private static final PushResult TOO_LATE = Verdict.away("timeout").result();

    private final Executor threads;
    private final IntSupplier width;
    private final Caller caller;
    private final List<Addressed> messages;
    private final List<PushResult> results;
    private final Map<Integer, Call> underWay = new TreeMap<>();
    private final BlockingQueue<Done> finished = new LinkedBlockingQueue<>();
    private int next;
    private boolean admitted = true;
    private boolean interrupted;

    /** @param width how many calls may be under way now, at least one */
    Sending(Executor threads, IntSupplier width, Caller caller, List<Addressed> messages) {
        this.threads = threads;
        this.width = width;
        this.caller = caller;
        this.messages = messages;
        this.results = new ArrayList<>(Collections.nCopies(messages.size(), NOT_TRIED));
    }

    List<PushResult> within(Duration deadline) {
        long start = System.nanoTime();
        long all = deadline.toNanos();
        // What is begun too late would be cut off and say nothing about the service.
        long last = all - all / 5;
        do {
            while (mayBegin() && System.nanoTime() - start < last) {
                begin(next++);
            }
        } while (!underWay.isEmpty() && takesOne(start + all - System.nanoTime()));
        underWay.forEach((index, call) -> results.set(index, call.end() ? TOO_LATE : NOT_TRIED));
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return List.copyOf(results);
    }

    private boolean mayBegin() {
        return admitted && next < messages.size() && underWay.size() < width.getAsInt();
    }

    private void begin(int index) {
        Call call = new Call();
        try {
            threads.execute(() -> finished.add(new Done(index, resultOf(call, messages.get(index)))));
            underWay.put(index, call);
        } catch (RejectedExecutionException e) {
            admitted = false;
        }
    }

    private PushResult resultOf(Call call, Addressed message) {
        return call.begin() ? caller.call(call, message) : NOT_TRIED;
    }

    /** Waits for a result; says whether there was one in time, or whether there is time yet. */
    private boolean takesOne(long nanos) {
        try {
            Done done = finished.poll(interrupted ? Math.min(nanos, FAREWELL_NANOS) : nanos, TimeUnit.NANOSECONDS);
            if (done == null) {
                return false;
            }
            underWay.remove(done.index);
            results.set(done.index, done.result);
            admitted &= !(done.result instanceof PushResult.NotTried);
        } catch (InterruptedException e) {
            // What is given up now may have been taken, and would be sent once more after the next start.
            interrupted = true;
            admitted = false;
        }
        return true;
    }
}
