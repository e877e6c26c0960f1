package com.hotelmate.chat.adapter.rest.operations;

import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Route;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** O1 to O3: what operators and their machines look at. */
public final class OperationRoutes {

    private static final String PROMETHEUS_TEXT = "text/plain; version=0.0.4; charset=utf-8";

    private final BooleanSupplier live;
    private final Supplier<Readiness> readiness;
    private final PrometheusMeterRegistry registry;

    /** Routes that tell of these. */
    public OperationRoutes(BooleanSupplier live, Supplier<Readiness> readiness, PrometheusMeterRegistry registry) {
        this.live = live;
        this.readiness = readiness;
        this.registry = registry;
    }

    record Live(String status) {}

    record Checks(String database, String migrations, boolean draining) {}

    record Ready(String status, Checks checks, Map<String, String> external) {}

    /** The declarations. */
    public List<Route<?>> routes() {
        return List.of(
                Route.get("O1", "/health/live", "Whether the process and its dispatcher run")
                        .answers(200, Live.class)
                        .handledBy(call ->
                                live.getAsBoolean() ? Answer.ok(new Live("up")) : Answer.of(503, new Live("down"))),
                Route.get("O2", "/health/ready", "Whether this node can serve")
                        .answers(200, Ready.class)
                        .answers(503, Ready.class)
                        .handledBy(call -> ready()),
                Route.get("O3", "/metrics", "Metrics as Prometheus reads them")
                        .answers(200, Answer.Text.class)
                        .handledBy(call -> metrics()));
    }

    private Answer ready() {
        Readiness now = readiness.get();
        Checks checks = new Checks(word(now.database()), word(now.migrations()), now.draining());
        Ready body = new Ready(word(now.isReady()), checks, now.external());
        return now.isReady() ? Answer.ok(body) : Answer.of(503, body);
    }

    private Answer metrics() {
        return Answer.ok(new Answer.Text(PROMETHEUS_TEXT, registry.scrape().getBytes(StandardCharsets.UTF_8)));
    }

    private static String word(boolean good) {
        return good ? "up" : "down";
    }
}
