package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.bench.load.House;
import com.hotelmate.chat.bench.load.Writers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast the events of an outage leave once a realtime service is back that needs a while for each call. The stores take
 * turns.
 *
 * <p>Options: {@code rounds} that count, {@code messages} of an outage, {@code conversations} they are spread over,
 * {@code delay} of each call in milliseconds, {@code outage} in seconds, {@code workers} of delivery.
 */
final class DeliveryBenchmark {

    private static final String QUEUE = "pusher";

    private final Options options;

    private DeliveryBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new DeliveryBenchmark(Options.of(arguments)).drains();
    }

    private void drains() throws InterruptedException, ExecutionException {
        Map<Boolean, List<Double>> speeds = new LinkedHashMap<>();
        for (int round = 0; round <= options.number("rounds", 5); round++) {
            for (boolean onPostgres : List.of(false, true)) {
                double speed = drain(round, onPostgres);
                if (round > 0) {
                    speeds.computeIfAbsent(onPostgres, key -> new ArrayList<>()).add(speed);
                }
            }
        }
        speeds.forEach((onPostgres, all) -> Report.line(
                "%-10s %.0f events/s (median of the rounds, %.0f to %.0f)",
                store(onPostgres), Report.median(all), Collections.min(all), Collections.max(all)));
    }

    /** Events per second from the first that the service takes until it has all. */
    private double drain(int round, boolean onPostgres) throws InterruptedException, ExecutionException {
        Reply slowly = Reply.status(200).after(delay());
        AtomicInteger calls = new AtomicInteger();
        AtomicInteger events = new AtomicInteger();
        AtomicLong first = new AtomicLong();
        AtomicLong last = new AtomicLong();
        try (PusherStub stub = new PusherStub();
                PusherRealtime realtime = realtime(stub);
                House house = house(onPostgres, realtime)) {
            stub.always(Reply.status(503));
            var unused = new Writers(4, Duration.ZERO).write(options.number("messages", 2000), house::write);
            TimeUnit.SECONDS.sleep(options.number("outage", 3));
            long back = System.nanoTime();
            stub.always(call -> {
                long now = System.nanoTime();
                first.compareAndSet(0, now);
                last.set(now);
                calls.incrementAndGet();
                events.addAndGet(call.events().size());
                return slowly;
            });
            while (house.waitingFor(QUEUE) > 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            double seconds = (last.get() - first.get()) / 1e9;
            Report.line(
                    "%d %-10s %5d events in %4d calls, first after %.1f s, then within %5.2f s: %5.0f/s  load %.1f",
                    round,
                    store(onPostgres),
                    events.get(),
                    calls.get(),
                    (first.get() - back) / 1e9,
                    seconds,
                    events.get() / seconds,
                    Report.load());
            return events.get() / seconds;
        }
    }

    private Duration delay() {
        return Duration.ofMillis(options.number("delay", 20));
    }

    private House house(boolean onPostgres, PusherRealtime realtime) {
        return new House(
                onPostgres,
                options.number("conversations", 50),
                options.number("workers", 4),
                chat -> chat.publishTo(realtime));
    }

    private static PusherRealtime realtime(PusherStub stub) {
        return new PusherRealtime(stub.settings(), Alarms.NONE, InstantSource.system(), new Random(7));
    }

    private static String store(boolean onPostgres) {
        return onPostgres ? "postgres" : "in memory";
    }
}
