package com.hotelmate.chat.adapter.pusher;

import com.hotelmate.chat.application.port.delivery.Alarms;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Ends all connections of people who lost a right, soon and in spite of a service that is away for some minutes. Has a
 * thread only while there is somebody to see to. Thread-safe.
 */
final class Terminations implements AutoCloseable {

    private static final int PEOPLE_AT_MOST = 1000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final long FIRST_WAIT_MILLIS = 500;
    private static final long LONGEST_WAIT_MILLIS = 60_000;
    private static final long SHORTEST_WAIT_MILLIS = 20;
    private static final int DOUBLINGS_AT_MOST = 10;
    private static final Pattern FIT_FOR_A_PATH = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9_.~-]{0,199}");

    private final Service service;
    private final Circuit circuit;
    private final Alarms alarms;
    private final InstantSource clock;
    private final RandomGenerator random;
    private final Set<String> waiting = ConcurrentHashMap.newKeySet();
    private final ScheduledThreadPoolExecutor executor = Threads.timer("hotel-chat-pusher-access");

    Terminations(Service service, Circuit circuit, Alarms alarms, InstantSource clock, RandomGenerator random) {
        this.service = service;
        this.circuit = circuit;
        this.alarms = alarms;
        this.clock = clock;
        this.random = random;
    }

    /** Ends the user's connections; once for all who ask before it is done. Returns at once. */
    void end(String userId) {
        if (!FIT_FOR_A_PATH.matcher(userId).matches() || waiting.size() >= PEOPLE_AT_MOST) {
            givenUp("There is no room for the end of somebody's access");
            return;
        }
        later(new Task(userId, clock.instant().plus(PATIENCE), 0), 0);
    }

    private void later(Task task, long millis) {
        if (!waiting.add(task.userId())) {
            return;
        }
        try {
            Future<?> unused = executor.schedule(() -> carryOut(task), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException afterClose) {
            waiting.remove(task.userId());
        }
    }

    private void carryOut(Task task) {
        // Whoever asks from here on may mean a connection that this call comes too early for.
        waiting.remove(task.userId());
        Outcome outcome = service.terminate(task.userId());
        if (outcome.is(Outcome.Kind.REFUSED)) {
            givenUp("The realtime service does not end connections: it "
                    + outcome.answer().reason());
        } else if (outcome.is(Outcome.Kind.NOT_MADE)) {
            again(task, circuit.pause().toMillis());
        } else if (!outcome.is(Outcome.Kind.TAKEN)) {
            long asked = outcome.answer().retryAfter().orElse(Duration.ZERO).toMillis();
            again(task.failedAgain(), Math.max(asked, backoff(task.failures())));
        }
    }

    private void again(Task task, long millis) {
        if (clock.instant().isAfter(task.until())) {
            givenUp("The realtime service did not end somebody's connections for " + PATIENCE.toMinutes() + " minutes");
        } else {
            later(task, Math.max(SHORTEST_WAIT_MILLIS, millis));
        }
    }

    private long backoff(int failures) {
        long bound = FIRST_WAIT_MILLIS << Math.min(failures, DOUBLINGS_AT_MOST);
        return random.nextLong(Math.min(bound, LONGEST_WAIT_MILLIS) + 1);
    }

    private void givenUp(String why) {
        alarms.raise("pusher_access", why);
    }

    @Override
    public void close() {
        executor.shutdownNow();
        waiting.clear();
    }

    /**
     * Somebody whose connections are to end.
     *
     * @param until when to give up
     * @param failures how often it failed
     */
    private record Task(String userId, Instant until, int failures) {

        Task failedAgain() {
            return new Task(userId, until, failures + 1);
        }
    }
}
