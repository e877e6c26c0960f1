package com.hotelmate.chat.bench;

import com.hotelmate.chat.bench.load.Writers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;

/**
 * What a service outside costs those who write, for each kind of trouble it may be in: the time of a send as a share of
 * that in a house without one, and of that in a house whose service is healthy. All houses are open at once and visited by
 * turns, in changing order and for a moment each, so that what else the machine does meets them all. That a house without a
 * service is among them twice tells how far the machine can be trusted.
 *
 * <p>Options: {@code only} some states of the service beside none and healthy, separated by commas, {@code push=1} for a
 * push service instead of a realtime service, {@code postgres=1} for that store instead of memory, {@code visits} of each
 * house that count, {@code sends} of a visit that count, {@code settle} sends before these, {@code conversations} they are
 * spread over, {@code writers} at a time, {@code pause} in milliseconds before each send.
 */
final class TroubleBenchmark {

    private final Options options;

    private TroubleBenchmark(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        new TroubleBenchmark(Options.of(arguments)).run();
    }

    private void run() throws InterruptedException, ExecutionException {
        Map<Service, Site> sites = new LinkedHashMap<>();
        try {
            for (Service service : services()) {
                sites.put(service, open(service));
            }
            report(visit(sites));
        } finally {
            sites.values().forEach(Site::close);
        }
    }

    private List<Service> services() {
        List<String> only = options.list("only", ",");
        return Service.all().stream()
                .filter(service -> only.isEmpty()
                        || List.of(Service.NONE, Service.HEALTHY).contains(service)
                        || only.contains(service.name()))
                .toList();
    }

    private Site open(Service service) {
        boolean onPostgres = options.number("postgres", 0) > 0;
        int guests = options.number("conversations", 50);
        return options.number("push", 0) > 0
                ? Site.withPush(onPostgres, guests, service)
                : Site.withRealtime(onPostgres, guests, service);
    }

    private Map<Service, Visits> visit(Map<Service, Site> sites) throws InterruptedException, ExecutionException {
        Writers writers = new Writers(options.number("writers", 4), Duration.ofMillis(options.number("pause", 20)));
        Map<Service, Visits> visits = new LinkedHashMap<>();
        sites.keySet().forEach(service -> visits.put(service, new Visits()));
        List<Service> turns = new ArrayList<>(sites.keySet());
        int count = options.number("visits", 40);
        // The compiler and the circuits have settled after as many visits as a fourth of those that count.
        for (int visit = -count / 4; visit < count; visit++) {
            Collections.shuffle(turns, new Random(visit));
            for (Service service : turns) {
                Site site = sites.get(service);
                var unused = writers.write(options.number("settle", 50), site.house()::write);
                var round = writers.write(options.number("sends", 200), site.house()::write);
                if (visit >= 0) {
                    visits.get(service).add(round);
                }
            }
        }
        return visits;
    }

    private static void report(Map<Service, Visits> visits) {
        for (Service reference : List.of(Service.NONE, Service.HEALTHY)) {
            Report.line("as a share of %s, and within what bounds by chance:", reference.name());
            visits.forEach((service, times) -> Report.line(
                    "%-18s p50 %7.3f ms  %s   p99 %7.3f ms  %s",
                    service.name(),
                    times.millis(0.5),
                    times.to(visits.get(reference), 0.5),
                    times.millis(0.99),
                    times.to(visits.get(reference), 0.99)));
        }
        Report.line("load %.1f", Report.load());
    }
}
