package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.hotelmate.chat.application.house.Patch;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the components of a record mean on the wire. */
public final class RecordShape {

    private RecordShape() {}

    /** The component behind a field of a record; empty for other types. */
    public static Optional<RecordComponent> component(Class<?> type, String field) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(field))
                        .findFirst()
                : Optional.empty();
    }

    /** The name of the property. */
    public static String wireName(RecordComponent component) {
        JsonProperty given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given != null && !given.value().isEmpty()
                ? given.value()
                : PropertyNamingStrategies.SnakeCaseStrategy.INSTANCE.translate(component.getName());
    }

    /** Whether the property may be null. */
    public static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                || component.getType() == Optional.class
                || component.getType() == Patch.class;
    }

    /** Whether clients have to send the property, whoever would refuse its absence. */
    public static boolean isAsked(RecordComponent component) {
        return !isNullable(component) || component.isAnnotationPresent(RefusedByTheUseCase.class);
    }
}
