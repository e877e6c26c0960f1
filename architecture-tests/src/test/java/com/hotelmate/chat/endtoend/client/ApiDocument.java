package com.hotelmate.chat.endtoend.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The API document of a server, which every answer is held against: its status, its type, and its body to the last field. */
public final class ApiDocument implements Consumer<Exchange> {

    private record Template(Pattern pattern, int variables, JsonNode item) {}

    private final JsonNode document;
    private final List<Template> templates = new ArrayList<>();
    private final Map<String, JsonSchema> schemas = new ConcurrentHashMap<>();
    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** Reads a document. */
    public ApiDocument(JsonNode document) {
        this.document = document.deepCopy();
        this.document
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> closeObjects(schema.getKey(), schema.getValue()));
        document.path("paths").properties().forEach(path -> templates.add(template(path.getKey(), path.getValue())));
        templates.sort(Comparator.comparingInt(Template::variables));
    }

    /** Fails if the answer is none that the document promises. */
    @Override
    public void accept(Exchange exchange) {
        String path = exchange.bare();
        String proper = path.endsWith("/") ? path : path + "/";
        String method = exchange.method().toLowerCase(Locale.ROOT);
        int status = exchange.answer().status();
        if (method.equals("options")) {
            return;
        }
        JsonNode item = templates.stream()
                .filter(template -> template.pattern().matcher(proper).matches())
                .findFirst()
                .map(Template::item)
                .orElse(JsonNodeFactory.instance.objectNode());
        JsonNode operation = item.path(method.equals("head") ? "get" : method);
        if (operation.isMissingNode()) {
            require(status >= 300, exchange, "is answered, but not documented");
            return;
        }
        JsonNode response = operation.path("responses").path(Integer.toString(status));
        require(!response.isMissingNode(), exchange, "has a status that is not documented");
        if (status >= 400) {
            require(
                    response.path("description")
                            .asText()
                            .contains(exchange.answer().code()),
                    exchange,
                    "undocumented code");
        }
        JsonNode content = response.path("content");
        String type = exchange.answer().header("Content-Type").replaceAll(";.*", "");
        if (content.isMissingNode() || method.equals("head")) {
            require(exchange.answer().text().isEmpty(), exchange, "has a body that is not documented");
            return;
        }
        require(content.has(type) || content.has(type.replaceAll("/.*", "/*")), exchange, "has the type " + type);
        if (content.has(type)) {
            var errors = schema(content.path(type).path("schema"))
                    .validate(exchange.answer().json());
            require(errors.isEmpty(), exchange, errors.toString());
        }
    }

    private JsonSchema schema(JsonNode schema) {
        return schemas.computeIfAbsent(schema.toString(), text -> {
            ObjectNode root = schema.deepCopy();
            root.set("components", document.path("components"));
            return factory.getSchema(root);
        });
    }

    /** What an answer says beyond its schema is a mistake of one of them; only problems may always say more. */
    private static void closeObjects(String name, JsonNode schema) {
        if (schema instanceof ObjectNode object && object.has("properties") && !name.equals("Problem")) {
            object.put("additionalProperties", false);
        }
    }

    private static Template template(String path, JsonNode item) {
        String proper = path.endsWith("/") ? path : path + "/";
        StringBuilder regex = new StringBuilder();
        int variables = 0;
        for (String segment : proper.split("(?<=/)", -1)) {
            if (segment.startsWith("{")) {
                variables++;
                regex.append("[^/]+/");
            } else {
                regex.append(Pattern.quote(segment));
            }
        }
        return new Template(Pattern.compile(regex.toString()), variables, item);
    }

    private static void require(boolean met, Exchange exchange, String otherwise) {
        if (!met) {
            throw new AssertionError(exchange + ": " + otherwise);
        }
    }
}
