package com.hotelmate.chat.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;

/** Clients that write all the time, each repeating a message under its id until it knows what became of it. */
final class Writers {

    private static final long RETRY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final Guests guests;
    private final History history;
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean more = true;

    private Writers(Guests guests, History history, int number) {
        this.guests = guests;
        this.history = history;
        this.threads = Executors.newFixedThreadPool(number);
    }

    /** Starts so many clients; several of them share each guest's conversation, as several devices do. */
    static Writers start(Guests guests, History history, int number) {
        Writers writers = new Writers(guests, history, number);
        for (int i = 0; i < number; i++) {
            String name = "writer " + i;
            Guests.Guest guest = guests.all().get(i % guests.all().size());
            writers.running.add(writers.threads.submit(() -> writers.write(name, guest)));
        }
        return writers;
    }

    /** Lets everybody finish what they began. */
    void close() {
        more = false;
        try {
            for (Future<?> writer : running) {
                writer.get(120, TimeUnit.SECONDS);
            }
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("A client never learned what became of its message", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdownNow();
        }
    }

    private void write(String name, Guests.Guest guest) {
        for (int i = 0; more; i++) {
            UUID submission = UUID.randomUUID();
            String text = name + " says " + i;
            History.End end = attempt(name, guest, submission, text);
            while (end == History.End.UNKNOWN) {
                LockSupport.parkNanos(RETRY_NANOS);
                end = attempt(name, guest, submission, text);
            }
        }
    }

    private History.End attempt(String name, Guests.Guest guest, UUID submission, String text) {
        Front.Answer answer = guests.send(guest, text, submission.toString());
        History.End end = answer.status() == 200 || answer.status() == 201
                ? History.End.OK
                : answer.isCertain() ? History.End.FAIL : History.End.UNKNOWN;
        history.add(new History.Attempt(
                name,
                guest.conversation(),
                submission,
                end,
                answer.body().path("message_id").asLong(),
                answer.body().path("seq").asLong()));
        return end;
    }
}
