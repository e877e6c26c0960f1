package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** Tells Jackson that a component of a record is required unless it may be null, and that no list holds a null. */
final class RequiredComponents extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        RecordComponent component = componentOf(member);
        return component == null ? super.hasRequiredMarker(member) : (Boolean) !RecordShape.isNullable(component);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated annotated) {
        RecordComponent component = componentOf(annotated);
        if (component == null) {
            return super.findSetterInfo(annotated);
        }
        return RecordShape.isNullable(component)
                ? JsonSetter.Value.forContentNulls(Nulls.FAIL)
                : JsonSetter.Value.forValueNulls(Nulls.FAIL, Nulls.FAIL);
    }

    private static @Nullable RecordComponent componentOf(Annotated annotated) {
        return annotated instanceof AnnotatedParameter parameter
                        && parameter.getDeclaringClass().isRecord()
                ? parameter.getDeclaringClass().getRecordComponents()[parameter.getIndex()]
                : null;
    }
}
