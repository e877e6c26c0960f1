package com.hotelmate.chat.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import java.util.List;

/** The schema of every refusal. */
final class ProblemSchema {

    private ProblemSchema() {}

    static ObjectNode node() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        ArrayNode required = schema.putArray("required");
        for (String name : List.of("type", "title", "status", "detail", "code", "error", "request_id")) {
            properties.putObject(name).put("type", name.equals("status") ? "integer" : "string");
            required.add(name);
        }
        ArrayNode codes = properties.withObjectProperty("code").putArray("enum");
        for (ProblemCode code : ProblemCode.values()) {
            codes.add(code.name());
        }
        return schema;
    }
}
