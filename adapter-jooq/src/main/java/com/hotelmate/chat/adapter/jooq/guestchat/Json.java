package com.hotelmate.chat.adapter.jooq.guestchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.JSONB;

/** Stored JSON as trees, and rows as JSON objects whose fields are called like the columns. */
final class Json {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    static JsonNode read(JSONB stored) {
        try {
            return MAPPER.readTree(stored.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored JSON cannot be read", e);
        }
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    /** A row on its way into the database; columns that are not named are null. Not thread-safe. */
    static final class Row {

        private final ObjectNode node = JsonNodeFactory.instance.objectNode();

        ObjectNode node() {
            return node;
        }

        @CanIgnoreReturnValue
        Row with(Field<Long> column, long value) {
            node.put(column.getName(), value);
            return this;
        }

        @CanIgnoreReturnValue
        Row with(Field<Integer> column, int value) {
            node.put(column.getName(), value);
            return this;
        }

        @CanIgnoreReturnValue
        Row with(Field<String> column, String value) {
            node.put(column.getName(), value);
            return this;
        }

        @CanIgnoreReturnValue
        Row with(Field<Instant> column, Instant value) {
            node.put(column.getName(), value.toString());
            return this;
        }

        @CanIgnoreReturnValue
        Row with(Field<JSONB> column, JsonNode value) {
            node.set(column.getName(), value);
            return this;
        }

        @CanIgnoreReturnValue
        <T> Row with(Field<T> column, Optional<T> value) {
            value.ifPresent(present -> {
                if (present instanceof Long number) {
                    node.put(column.getName(), number);
                } else {
                    node.put(column.getName(), present.toString());
                }
            });
            return this;
        }
    }
}
