package com.hotelmate.chat.domain.wire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Turns the records of this package into trees of JSON values: component names in snake case, in their order, times as
 * ISO-8601 text. So one record declares a wire object for events and HTTP answers alike.
 */
public final class Fields {

    private record Field(String name, Method accessor) {}

    private static final ClassValue<List<Field>> FIELDS = new ClassValue<>() {
        @Override
        protected List<Field> computeValue(Class<?> type) {
            return List.of(type.getRecordComponents()).stream()
                    .map(Fields::field)
                    .toList();
        }
    };

    private Fields() {}

    /** The components of the record as a new, ordered, modifiable map. */
    public static Map<String, @Nullable Object> of(Record object) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        for (Field field : FIELDS.get(object.getClass())) {
            fields.put(field.name(), tree(valueOf(field, object)));
        }
        return fields;
    }

    private static @Nullable Object tree(@Nullable Object value) {
        if (value instanceof Record object) {
            return of(object);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(Fields::tree).toList();
        }
        return value instanceof Instant time ? time.toString() : value;
    }

    private static @Nullable Object valueOf(Field field, Record object) {
        try {
            return field.accessor().invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("A record component cannot be read: " + field.name(), e);
        }
    }

    private static Field field(RecordComponent component) {
        return new Field(snakeCase(component.getName()), component.getAccessor());
    }

    private static String snakeCase(String camelCase) {
        StringBuilder snake = new StringBuilder();
        for (int i = 0; i < camelCase.length(); i++) {
            char c = camelCase.charAt(i);
            if (Character.isUpperCase(c)) {
                snake.append('_').append(Character.toLowerCase(c));
            } else {
                snake.append(c);
            }
        }
        return snake.toString();
    }
}
