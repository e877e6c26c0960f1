package com.hotelmate.chat.bench;

import com.hotelmate.chat.adapter.pusher.PusherRealtime;
import com.hotelmate.chat.adapter.pusher.stub.PusherStub;
import com.hotelmate.chat.adapter.pusher.stub.Reply;
import com.hotelmate.chat.application.port.delivery.Alarms;
import com.hotelmate.chat.bench.load.House;
import com.hotelmate.chat.bench.load.Round;
import com.hotelmate.chat.bench.load.Writers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How fast the events of an outage leave once a realtime service is back that needs a while for each call, and what a
 * service costs those who write: healthy, hanging or failing, as a share of what writing takes without one. Stores and
 * services take turns. That writing without one is measured twice tells how far the machine can be trusted.
 *
 * <p>Options: {@code rounds} that count, {@code messages} of an outage, {@code conversations} they are spread over,
 * {@code delay} of each call in milliseconds, {@code outage} in seconds, {@code workers} of delivery, {@code sends} of a
 * round, {@code writers} at a time, {@code pause} in milliseconds before each send; {@code drains=0} or
 * {@code latencies=0} leaves that part out.
 */
final class DeliveryBenchmark {

    private static final String NOBODY = "no service";
    private static final String QUEUE = "pusher";

    private final Options options;

    private DeliveryBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        Options options = Options.of(arguments);
        DeliveryBenchmark benchmark = new DeliveryBenchmark(options);
        if (options.number("drains", 1) > 0) {
            benchmark.drains();
        }
        if (options.number("latencies", 1) > 0) {
            benchmark.latencies(false);
            benchmark.latencies(true);
        }
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
                House house = house(onPostgres, Optional.of(realtime))) {
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

    private void latencies(boolean onPostgres) throws InterruptedException, ExecutionException {
        Map<String, Optional<Reply>> services = new LinkedHashMap<>();
        services.put(NOBODY, Optional.empty());
        services.put("again none", Optional.empty());
        services.put("healthy", Optional.of(Reply.status(200).after(delay())));
        services.put("hanging", Optional.of(Reply.hang()));
        services.put("failing", Optional.of(Reply.status(503)));
        Map<String, List<Round>> rounds = new LinkedHashMap<>();
        for (int round = 0; round <= options.number("rounds", 5); round++) {
            List<String> turns = new ArrayList<>(services.keySet());
            Collections.shuffle(turns, new Random(round));
            for (String service : turns) {
                Round sends = sends(onPostgres, services.get(service));
                if (round > 0) {
                    rounds.computeIfAbsent(service, key -> new ArrayList<>()).add(sends);
                    Report.line(
                            "%d %-10s %-10s p50 %6.3f  p99 %7.3f ms  %.0f/s  load %.1f",
                            round,
                            store(onPostgres),
                            service,
                            sends.millis(0.5),
                            sends.millis(0.99),
                            sends.perSecond(),
                            Report.load());
                }
            }
        }
        services.keySet()
                .forEach(service -> Report.line(
                        "%-10s %-10s / %s  p50 %.2f  p99 %.2f  (medians of the rounds: p99 %.3f ms)",
                        store(onPostgres),
                        service,
                        NOBODY,
                        millis(rounds.get(service), 0.5) / millis(rounds.get(NOBODY), 0.5),
                        millis(rounds.get(service), 0.99) / millis(rounds.get(NOBODY), 0.99),
                        millis(rounds.get(service), 0.99)));
    }

    private Round sends(boolean onPostgres, Optional<Reply> service) throws InterruptedException, ExecutionException {
        try (PusherStub stub = new PusherStub();
                PusherRealtime realtime = realtime(stub);
                House house = house(onPostgres, service.map(reply -> realtime))) {
            service.ifPresent(stub::always);
            Writers writers = new Writers(options.number("writers", 4), Duration.ofMillis(options.number("pause", 10)));
            // Every conversation is begun, and a service that fails is known to, before anything is measured.
            var unused = writers.write(options.number("sends", 1000) / 4, house::write);
            return writers.write(options.number("sends", 1000), house::write);
        }
    }

    private static double millis(List<Round> rounds, double share) {
        return Report.median(rounds.stream().map(round -> round.millis(share)).toList());
    }

    private Duration delay() {
        return Duration.ofMillis(options.number("delay", 20));
    }

    private House house(boolean onPostgres, Optional<PusherRealtime> service) {
        return new House(onPostgres, options.number("conversations", 50), options.number("workers", 4), service);
    }

    private static PusherRealtime realtime(PusherStub stub) {
        return new PusherRealtime(stub.settings(), Alarms.NONE, InstantSource.system(), new Random(7));
    }

    private static String store(boolean onPostgres) {
        return onPostgres ? "postgres" : "in memory";
    }
}
