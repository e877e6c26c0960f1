package com.hotelmate.chat.adapter.jooq.staffchat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** A row of a table, or a part of one, as a JSON object whose fields are called like the columns. */
record Row(JsonNode node) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The row that a statement read; empty for null. */
    static Optional<Row> of(@Nullable JSONB stored) {
        return Optional.ofNullable(stored).map(Row::parse).map(Row::new);
    }

    /** The rows that a statement read as one array; none for null. */
    static List<Row> all(@Nullable JSONB stored) {
        return stored == null ? List.of() : rows(parse(stored));
    }

    static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can always be written", e);
        }
    }

    String text(String column) {
        return node.required(column).textValue();
    }

    long number(String column) {
        return node.required(column).longValue();
    }

    int count(String column) {
        return node.required(column).intValue();
    }

    boolean flag(String column) {
        return node.required(column).booleanValue();
    }

    Instant time(String column) {
        return parse(text(column));
    }

    Optional<String> mayText(String column) {
        return present(column).map(JsonNode::textValue);
    }

    Optional<Long> mayNumber(String column) {
        return present(column).map(JsonNode::longValue);
    }

    Optional<Instant> mayTime(String column) {
        return mayText(column).map(Row::parse);
    }

    Optional<Row> mayRow(String column) {
        return present(column).map(Row::new);
    }

    List<Row> rows(String column) {
        return rows(node.required(column));
    }

    <T> List<T> numbers(String column, LongFunction<T> meaning) {
        List<T> list = new ArrayList<>();
        node.required(column).forEach(number -> list.add(meaning.apply(number.longValue())));
        return list;
    }

    /** An array of one object for each item. */
    static <T> ArrayNode array(List<T> items, Function<T, ObjectNode> row) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(row.apply(item)));
        return array;
    }

    /** An array of one number for each item. */
    static <T> ArrayNode numbers(List<T> items, Function<T, Long> number) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        items.forEach(item -> array.add(number.apply(item)));
        return array;
    }

    private Optional<JsonNode> present(String column) {
        return Optional.ofNullable(node.get(column)).filter(value -> !value.isNull());
    }

    private static List<Row> rows(JsonNode array) {
        List<Row> list = new ArrayList<>();
        array.forEach(row -> list.add(new Row(row)));
        return list;
    }

    private static Instant parse(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    private static JsonNode parse(JSONB stored) {
        try {
            return MAPPER.readTree(stored.data());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored JSON cannot be read", e);
        }
    }
}
