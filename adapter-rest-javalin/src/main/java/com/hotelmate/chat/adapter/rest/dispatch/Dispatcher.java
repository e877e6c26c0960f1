package com.hotelmate.chat.adapter.rest.dispatch;

import static com.hotelmate.chat.adapter.rest.route.Answer.REPLAYED;

import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.limit.RateLimits;
import com.hotelmate.chat.adapter.rest.operations.HttpMetrics;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer.Header;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.PathValues;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteTable;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers every request for the routes of a table: finds the route, who calls, whether they may ask for so much, and what
 * the request says; then lets the route work. Every refusal and every defect becomes problem details here. Thread-safe.
 */
public final class Dispatcher {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final String NO_ROUTE = "none";
    private static final String DEPRECATED_SINCE = "@1767571200";

    /**
     * What requests are checked with.
     *
     * @param origins the web pages that may call, exactly as a browser names them
     * @param refusals the problem that an exception of a use case stands for; empty for a defect
     */
    public record Tools(
            Doorkeeper doorkeeper,
            RateLimits limits,
            IdempotencyKeys keys,
            HttpMetrics metrics,
            Set<String> origins,
            Function<RuntimeException, Optional<Problem>> refusals) {}

    private final RouteTable table;
    private final Tools tools;
    private final Repetitions repetitions;
    private final Cors cors;
    private final IdentityHashMap<Route<?>, Endpoint<?>> endpoints = new IdentityHashMap<>();

    /** A dispatcher for these routes. */
    public Dispatcher(RouteTable table, Tools tools) {
        this.table = table;
        this.tools = tools;
        this.repetitions = new Repetitions(tools.keys());
        this.cors = new Cors(tools.origins());
        table.routes().forEach(route -> endpoints.put(route, new Endpoint<>(route)));
    }

    /**
     * Answers the request, whatever becomes of it.
     *
     * @throws IOException if the client is gone
     */
    public void handle(Context context) throws IOException {
        long start = System.nanoTime();
        Incoming request = new Incoming(context.req());
        String requestId = RequestIds.of(request.header("X-Request-Id"));
        RouteTable.Match match = table.find(Method.of(request.method()), request.path());
        Route<?> route = match == null ? null : match.route();
        String routeId = route == null ? NO_ROUTE : route.id();

        Reply reply = guarded(routeId, requestId, () -> reply(request, requestId, match));

        if (reply.refusal() != null) {
            request.discardBody();
            tools.metrics().refused(reply.refusal().name());
        }
        if (match != null && match.successor() != null) {
            context.header("Deprecation", DEPRECATED_SINCE);
            context.header("Link", "<" + match.successor() + ">; rel=\"successor-version\"");
        }
        write(context, reply, requestId, cors.headers(request.header("Origin")));
        tools.metrics().answered(routeId, reply.status(), System.nanoTime() - start);
    }

    private Reply reply(Incoming request, String requestId, RouteTable.@Nullable Match match) {
        if (match == null) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        if (match.route() != null) {
            return reply(request, requestId, endpoint(match.route()), match.values());
        }
        String allow = Cors.names(match.allowed()) + ", OPTIONS";
        if (!request.method().equals("OPTIONS")) {
            return Reply.of(Problem.of(ProblemCode.METHOD_NOT_ALLOWED), requestId)
                    .with("Allow", allow);
        }
        List<Header> preflight = cors.preflight(request.header("Origin"), match.allowed());
        return new Reply(204, null, new byte[0], preflight, null).with("Allow", allow);
    }

    private <B> Reply reply(Incoming request, String requestId, Endpoint<B> endpoint, PathValues path) {
        Route<B> route = endpoint.route();
        Caller caller = tools.doorkeeper().of(request, route.audience(), path.has("slug") ? path.text("slug") : null);
        tools.limits().countRequest(caller);
        byte[] bytes = endpoint.bytes(request);
        Call<B> call = endpoint.call(request, bytes, caller, path);
        return switch (route.repetition()) {
            case PLAIN -> work(call);
            case SEND -> send(call);
            case KEYED ->
                call.idempotencyKey()
                        .map(key -> repetitions.once(
                                call, bytes, key, () -> guarded(route.id(), requestId, () -> work(call))))
                        .orElseGet(() -> work(call));
        };
    }

    private static <B> Reply work(Call<B> call) {
        return Reply.of(call.route().handler().handle(call));
    }

    private <B> Reply send(Call<B> call) {
        RateLimits.Permit permit = tools.limits().takeSend(call.caller());
        boolean isNew = false;
        try {
            Reply reply = work(call);
            isNew = reply.headers().stream().noneMatch(header -> header.name().equals(REPLAYED));
            return reply;
        } finally {
            if (!isNew) {
                permit.giveBack();
            }
        }
    }

    @SuppressWarnings("CatchingUnchecked") // the one place where a defect becomes an answer
    private Reply guarded(String routeId, String requestId, Supplier<Reply> work) {
        try {
            return work.get();
        } catch (ProblemException refusal) {
            return Reply.of(refusal.problem(), requestId);
        } catch (RuntimeException thrown) {
            Optional<Problem> refusal = tools.refusals().apply(thrown);
            if (refusal.isEmpty()) {
                LOG.error("Request {} to {} failed", requestId, routeId, thrown);
            }
            return Reply.of(refusal.orElseGet(() -> Problem.of(ProblemCode.INTERNAL_ERROR)), requestId);
        }
    }

    private static void write(Context context, Reply reply, String requestId, List<Header> cors) throws IOException {
        context.status(reply.status());
        context.header("X-Request-Id", requestId);
        context.header("Cache-Control", "no-store");
        context.header("X-Content-Type-Options", "nosniff");
        cors.forEach(header -> context.header(header.name(), header.value()));
        reply.headers().forEach(header -> context.header(header.name(), header.value()));
        if (reply.contentType() == null) {
            context.res().setContentType(null);
        } else {
            context.contentType(reply.contentType());
            // At once: a result would be copied through a buffer of 32 KiB.
            context.outputStream().write(reply.body());
        }
    }

    private Endpoint<?> endpoint(Route<?> route) {
        Endpoint<?> endpoint = endpoints.get(route);
        if (endpoint == null) {
            throw new IllegalStateException(route + " is not of this table");
        }
        return endpoint;
    }
}
