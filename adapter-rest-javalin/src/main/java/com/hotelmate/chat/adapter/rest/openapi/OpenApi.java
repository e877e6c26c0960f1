package com.hotelmate.chat.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.rest.body.Json;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.BodyKind;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Route.Repetition;
import com.hotelmate.chat.adapter.rest.route.Route.Success;
import com.hotelmate.chat.adapter.rest.route.Spelling;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Draws the OpenAPI 3.1 document of declared routes, every spelling of every path included. */
public final class OpenApi {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String JSON = "application/json";
    private static final Set<ProblemCode> SHARED = Set.of(
            ProblemCode.VALIDATION_FAILED,
            ProblemCode.METHOD_NOT_ALLOWED,
            ProblemCode.INTERNAL_ERROR,
            ProblemCode.TEMPORARILY_UNAVAILABLE);

    private final List<Route<?>> routes;
    private final Schemas schemas;
    private final ObjectNode paths = NODES.objectNode();

    private OpenApi(List<Route<?>> routes) {
        this.routes = routes.stream().filter(Route::documented).toList();
        this.schemas = new Schemas(requests(this.routes));
    }

    /** The document as JSON text in UTF-8. */
    public static byte[] of(List<Route<?>> routes, String version) {
        return Json.write(new OpenApi(routes).document(version));
    }

    private ObjectNode document(String version) {
        for (Route<?> route : routes) {
            List<Spelling> spellings = route.spellings();
            for (int i = 0; i < spellings.size(); i++) {
                add(route, spellings.get(i), i);
            }
        }
        ObjectNode document = NODES.objectNode().put("openapi", "3.1.0");
        document.putObject("info")
                .put("title", "Hotel Chat")
                .put("version", version)
                .put("description", "Chat between the guests and the staff of a hotel, and among the staff.");
        document.set("paths", paths);
        ObjectNode components = document.putObject("components");
        ObjectNode definitions = schemas.definitions();
        definitions.set("Problem", ProblemSchema.node());
        components.set("schemas", definitions);
        components.set("securitySchemes", Security.schemes());
        return document;
    }

    private void add(Route<?> route, Spelling spelling, int index) {
        ObjectNode item = paths.withObjectProperty(spelling.path());
        for (Method method : route.methods()) {
            String name = method.name().toLowerCase(Locale.ROOT);
            ObjectNode operation = item.putObject(name)
                    .put("operationId", route.id() + "_" + name + (index == 0 ? "" : "_" + (index + 1)))
                    .put("summary", route.summary());
            operation.putArray("tags").add(index == 0 ? tag(route) : "Other spellings");
            if (spelling.deprecated()) {
                operation.put("deprecated", true);
            }
            operation.set("security", Security.of(route.audience()));
            Parameters.add(operation.putArray("parameters"), route, spelling);
            body(operation, route);
            ObjectNode responses = operation.putObject("responses");
            route.successes().forEach(success -> success(responses, success));
            refusals(responses, route, spelling);
        }
    }

    private void body(ObjectNode operation, Route<?> route) {
        if (route.bodyKind() == BodyKind.IGNORED || route.bodyKind() == BodyKind.NONE) {
            return;
        }
        ObjectNode content = operation.putObject("requestBody").putObject("content");
        content.putObject(JSON)
                .set(
                        "schema",
                        route.bodyKind() == BodyKind.RAW
                                ? content.objectNode().put("type", "object")
                                : schemas.of(route.body()));
        if (route.bodyKind() == BodyKind.JSON_OR_FORM) {
            content.putObject("application/x-www-form-urlencoded").set("schema", schemas.of(route.body()));
        }
    }

    private void success(ObjectNode responses, Success success) {
        ObjectNode response = responses
                .putObject(Integer.toString(success.status()))
                .put("description", success.isEmpty() ? "Done" : "Success");
        if (success.body() == Answer.Text.class) {
            response.putObject("content")
                    .putObject("text/*")
                    .putObject("schema")
                    .put("type", "string");
        } else if (!success.isEmpty()) {
            response.putObject("content")
                    .putObject(JSON)
                    .set("schema", success.list() ? schemas.listOf(success.body()) : schemas.of(success.body()));
        }
    }

    private static void refusals(ObjectNode responses, Route<?> route, Spelling spelling) {
        Map<Integer, Set<String>> codes = new TreeMap<>();
        Set<ProblemCode> all = new LinkedHashSet<>(SHARED);
        all.addAll(Security.refusals(route.audience()));
        if (route.bodyKind() != BodyKind.IGNORED) {
            all.addAll(List.of(
                    ProblemCode.MALFORMED_BODY, ProblemCode.BODY_TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (route.bodyKind() == BodyKind.JSON || route.bodyKind() == BodyKind.JSON_OR_FORM) {
            all.addAll(List.of(ProblemCode.UNKNOWN_PROPERTY, ProblemCode.VALIDATION_FAILED));
        }
        if (spelling.path().contains("{")) {
            all.add(ProblemCode.NOT_FOUND);
        }
        if (route.repetition() == Repetition.KEYED) {
            all.addAll(List.of(ProblemCode.IDEMPOTENCY_KEY_REUSED, ProblemCode.REQUEST_IN_PROGRESS));
        }
        route.capability().ifPresent(capability -> all.add(ProblemCode.CAPABILITY_REQUIRED));
        all.addAll(route.refusals());
        all.forEach(code -> codes.computeIfAbsent(code.status(), status -> new LinkedHashSet<>())
                .add(code.name()));
        codes.forEach((status, names) -> {
            if (!responses.has(Integer.toString(status))) {
                responses
                        .putObject(Integer.toString(status))
                        .put("description", String.join(", ", names))
                        .putObject("content")
                        .putObject("application/problem+json")
                        .putObject("schema")
                        .put("$ref", "#/components/schemas/Problem");
            }
        });
    }

    private static String tag(Route<?> route) {
        if (route.audience() == Audience.INTEGRATION) {
            return "Integration";
        }
        return switch (route.id().charAt(0)) {
            case 'L' -> "Staff account";
            case 'G' -> "Guest";
            case 'C' -> "Guest chat, staff side";
            case 'T' -> "Staff chat";
            case 'A' -> "Channels";
            case 'O' -> "Operations";
            default -> "Other";
        };
    }

    private static Set<Class<?>> requests(List<Route<?>> routes) {
        Set<Class<?>> all = new LinkedHashSet<>();
        routes.stream().filter(route -> route.bodyKind() != BodyKind.RAW).forEach(route -> collect(route.body(), all));
        return all;
    }

    private static void collect(Class<?> type, Set<Class<?>> all) {
        if (type.isRecord() && all.add(type)) {
            for (var component : type.getRecordComponents()) {
                collect(component.getType(), all);
            }
        }
    }
}
