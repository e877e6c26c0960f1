package com.hotelmate.chat.adapter.websocket.trigger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.websocket.wire.Signature;
import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentType;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The routes of other publishers, each signed as the Pusher HTTP API says.
 *
 * <pre>
 * POST /apps/{id}/events                                one event on up to 100 channels
 * POST /apps/{id}/batch_events                          up to 10 events
 * GET  /apps/{id}/channels                              the channels that are listened to
 * GET  /apps/{id}/channels/{channel}                    whether one is
 * POST /apps/{id}/users/{user}/terminate_connections    ends the connections that signed in as a user
 * </pre>
 *
 * Refusals are plain text, as those clients expect. Thread-safe.
 */
public final class TriggerApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_EVENTS = 10;
    private static final int LONGEST_BODY = 1 << 20;
    private static final String SUBSCRIPTION_COUNT = "subscription_count";

    private final String appId;
    private final RequestSignature signature;
    private final Stage stage;
    private final InstantSource clock;

    /** The routes of one application. */
    public TriggerApi(String appId, String key, Signature signature, Stage stage, InstantSource clock) {
        this.appId = appId;
        this.signature = new RequestSignature(key, signature);
        this.stage = stage;
        this.clock = clock;
    }

    /** Adds the routes. */
    public void register(RoutesConfig routes) {
        routes.post("/apps/{id}/events", answering(this::events));
        routes.post("/apps/{id}/batch_events", answering(this::batch));
        routes.get("/apps/{id}/channels", answering(this::channels));
        routes.get("/apps/{id}/channels/{channel}", answering(this::channel));
        routes.post("/apps/{id}/users/{user}/terminate_connections", answering(this::terminate));
    }

    private void events(Context request) throws IOException {
        TriggeredEvent event = TriggeredEvent.read(signedBody(request));
        stage.publish(event);
        json(request, JSON.createObjectNode());
    }

    private void batch(Context request) throws IOException {
        JsonNode batch = signedBody(request).path("batch");
        if (!batch.isArray() || batch.isEmpty() || batch.size() > MOST_EVENTS) {
            throw new Refusal(400, "A batch holds 1 to " + MOST_EVENTS + " events");
        }
        List<TriggeredEvent> events = new ArrayList<>();
        batch.forEach(event -> events.add(TriggeredEvent.read(event)));
        events.forEach(stage::publish);
        json(request, JSON.createObjectNode());
    }

    private void channels(Context request) throws IOException {
        signed(request);
        boolean counted = isCounted(request.queryParam("info"));
        @Nullable String prefix = request.queryParam("filter_by_prefix");
        ObjectNode channels = JSON.createObjectNode();
        new TreeMap<>(stage.occupied()).forEach((name, listeners) -> {
            if (prefix == null || name.startsWith(prefix)) {
                describe(channels.putObject(name), listeners, counted);
            }
        });
        json(request, JSON.createObjectNode().set("channels", channels));
    }

    private void channel(Context request) throws IOException {
        signed(request);
        boolean counted = isCounted(request.queryParam("info"));
        int listeners = stage.occupied().getOrDefault(request.pathParam("channel"), 0);
        ObjectNode channel = JSON.createObjectNode().put("occupied", listeners > 0);
        describe(channel, listeners, counted);
        json(request, channel);
    }

    private void terminate(Context request) throws IOException {
        byte[] unused = signed(request);
        stage.dismiss(request.pathParam("user"));
        json(request, JSON.createObjectNode());
    }

    private static void describe(ObjectNode channel, int listeners, boolean counted) {
        if (counted) {
            channel.put(SUBSCRIPTION_COUNT, listeners);
        }
    }

    private static boolean isCounted(@Nullable String info) {
        Set<String> wanted = info == null || info.isEmpty() ? Set.of() : Set.copyOf(List.of(info.split(",")));
        if (!Set.of(SUBSCRIPTION_COUNT).containsAll(wanted)) {
            throw new Refusal(400, "Channels have no information but " + SUBSCRIPTION_COUNT);
        }
        return !wanted.isEmpty();
    }

    private JsonNode signedBody(Context request) throws IOException {
        byte[] bytes = signed(request);
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (IOException broken) {
            // Answered like everything else that is no object.
        }
        throw new Refusal(400, "The body must be a JSON object");
    }

    private byte[] signed(Context request) throws IOException {
        if (!request.pathParam("id").equals(appId)) {
            throw new Refusal(404, "Unknown application");
        }
        byte[] body = request.req().getInputStream().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refusal(413, "The body is too large");
        }
        Map<String, List<String>> query = request.queryParamMap();
        signature.verify(request.method().name(), request.req().getRequestURI(), query, body, clock.instant());
        return body;
    }

    private static Handler answering(Handler handler) {
        return request -> {
            try {
                handler.handle(request);
            } catch (Refusal refusal) {
                request.status(refusal.status())
                        .contentType(ContentType.TEXT_PLAIN)
                        .result(String.valueOf(refusal.getMessage()));
            }
        };
    }

    private static void json(Context request, JsonNode answer) {
        request.contentType(ContentType.APPLICATION_JSON).result(answer.toString());
    }
}
