package com.hotelmate.chat.bench;

import com.hotelmate.chat.bench.load.House;
import com.hotelmate.chat.bench.load.Writers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * How fast what was held back in an outage leaves once the service is back that needs a while for each call. The stores
 * take turns.
 *
 * <p>Options: {@code push=1} for a push service instead of a realtime service, {@code rounds} that count, {@code messages} of an outage, {@code conversations} they are spread over,
 * {@code delay} of each call in milliseconds, {@code outage} in seconds, {@code workers} of delivery.
 */
final class DeliveryBenchmark {

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
                "%-10s %.0f/s (median of the rounds, %.0f to %.0f)",
                store(onPostgres), Report.median(all), Collections.min(all), Collections.max(all)));
    }

    /** How much the service takes in a second, from the first until it has all. */
    private double drain(int round, boolean onPostgres) throws InterruptedException, ExecutionException {
        try (Outside service = options.number("push", 0) > 0 ? Outside.push() : Outside.realtime();
                House house = house(onPostgres, service)) {
            var unused = new Writers(4, Duration.ZERO).write(options.number("messages", 2000), house::write);
            TimeUnit.SECONDS.sleep(options.number("outage", 3));
            long back = System.nanoTime();
            service.comeBack(Duration.ofMillis(options.number("delay", 20)));
            while (house.waitingFor(service.name()) > 0) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            Report.line(
                    "%d %-10s %5d taken, the first after %.1f s: %5.0f/s  load %.1f",
                    round,
                    store(onPostgres),
                    service.taken(),
                    (service.firstNanos() - back) / 1e9,
                    service.perSecond(),
                    Report.load());
            return service.perSecond();
        }
    }

    private House house(boolean onPostgres, Outside service) {
        return new House(
                onPostgres, options.number("conversations", 50), options.number("workers", 4), service::connect);
    }

    private static String store(boolean onPostgres) {
        return onPostgres ? "postgres" : "in memory";
    }
}
