package com.hotelmate.chat.adapter.rest.openapi;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.Route.Repetition;
import com.hotelmate.chat.adapter.rest.route.Spelling;

/** The parameters of an operation: of its path, its query and its headers. */
final class Parameters {

    private Parameters() {}

    static void add(ArrayNode parameters, Route<?> route, Spelling spelling) {
        for (String variable : spelling.variables()) {
            ObjectNode schema = parameter(parameters, variable, "path", true, "");
            switch (variable) {
                case "id", "staff_id" ->
                    schema.put("type", "integer").put("format", "int64").put("minimum", 1);
                case "slug" -> schema.put("type", "string").put("pattern", "^[a-z0-9](-?[a-z0-9]){0,59}$");
                case "room_number" -> schema.put("type", "string").put("pattern", "^[A-Za-z0-9]{1,10}$");
                case "booking_id" -> schema.put("type", "string").put("pattern", "^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$");
                default -> schema.put("type", "string");
            }
        }
        for (QueryParameter<?> query : route.query()) {
            parameter(parameters, query.names().get(0), "query", false, query.description())
                    .put("type", query.type());
        }
        if (route.repetition() == Repetition.KEYED) {
            parameter(parameters, "Idempotency-Key", "header", false, "Makes a repetition harmless; kept for 48 hours")
                    .put("type", "string")
                    .put("maxLength", 255);
        }
        if (route.repetition() == Repetition.SEND) {
            parameter(parameters, "Idempotency-Key", "header", false, "Stands for client_message_id")
                    .put("type", "string")
                    .put("format", "uuid");
        }
    }

    private static ObjectNode parameter(
            ArrayNode parameters, String name, String place, boolean required, String description) {
        ObjectNode parameter =
                parameters.addObject().put("name", name).put("in", place).put("required", required);
        if (!description.isEmpty()) {
            parameter.put("description", description);
        }
        return parameter.putObject("schema");
    }
}
