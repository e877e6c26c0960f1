package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.application.house.Patch;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/**
 * Says what is wrong with a body that could not be read, in the contract's order: not JSON, then unknown properties, then
 * all fields of a wrong type or missing. Takes its time: only refused bodies come here.
 */
final class BodyDiagnosis {

    private static final int LONGEST_NAME = 100;

    private record Field(JavaType type, boolean required) {}

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> tolerated;

    BodyDiagnosis(Class<?> type, Set<String> tolerated) {
        this.tolerated = tolerated;
        ObjectMapper mapper = Json.mapper();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = RecordShape.wireName(component);
            JavaType declared = mapper.constructType(component.getGenericType());
            JavaType fieldType = declared.hasRawClass(Patch.class) ? declared.containedType(0) : declared;
            fields.put(name, new Field(fieldType, !RecordShape.isNullable(component)));
        }
    }

    Problem of(byte[] json) {
        try {
            JsonNode body = Json.mapper().readTree(json);
            return body != null && body.isObject() ? of(body) : Problem.of(ProblemCode.MALFORMED_BODY);
        } catch (IOException malformed) {
            return Problem.of(ProblemCode.MALFORMED_BODY);
        }
    }

    Problem of(JsonNode body) {
        for (Iterator<String> names = body.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!fields.containsKey(name) && !tolerated.contains(name)) {
                return unknown(name);
            }
        }
        Map<String, List<String>> errors = new LinkedHashMap<>();
        for (Map.Entry<String, Field> field : fields.entrySet()) {
            JsonNode value = body.path(field.getKey());
            if (value.isMissingNode() || value.isNull()) {
                if (field.getValue().required()) {
                    errors.put(field.getKey(), List.of("This field is required."));
                }
                continue;
            }
            if (holdsNull(value)) {
                errors.put(field.getKey(), List.of(expectation(field.getValue().type())));
                continue;
            }
            try {
                Json.mapper().readerFor(field.getValue().type()).readValue(value);
            } catch (UnrecognizedPropertyException inside) {
                return unknown(field.getKey() + "." + inside.getPropertyName());
            } catch (IOException wrong) {
                errors.put(field.getKey(), List.of(expectation(field.getValue().type())));
            }
        }
        return errors.isEmpty() ? Problem.of(ProblemCode.VALIDATION_FAILED) : Problem.invalid(errors);
    }

    private static boolean holdsNull(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).anyMatch(JsonNode::isNull);
    }

    private static Problem unknown(String name) {
        String shown = StrictText.isUnicode(name) ? name : "?";
        return Problem.of(ProblemCode.UNKNOWN_PROPERTY).with("property", shown.length() <= LONGEST_NAME ? shown : "?");
    }

    private static String expectation(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == List.class && type.getContentType().hasRawClass(Long.class)) {
            return "A list of valid integers is required.";
        }
        if (raw == Long.class || raw == long.class || raw == Integer.class || raw == int.class) {
            return "A valid integer is required.";
        }
        if (raw == Boolean.class || raw == boolean.class) {
            return "Must be true or false.";
        }
        if (raw == UUID.class) {
            return "Must be a valid UUID.";
        }
        return raw == String.class ? "Must be a text." : "Is not valid.";
    }
}
