package com.hotelmate.chat.adapter.rest.openapi;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.hotelmate.chat.adapter.rest.body.Json;
import com.hotelmate.chat.adapter.rest.body.RecordShape;
import com.hotelmate.chat.application.house.Patch;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON schemas of the records that routes read and answer. In answers every property is present, null or not; in requests
 * those that clients have to send are required, and no others are known.
 */
final class Schemas {

    private final SchemaBuilder builder;

    /**
     * Schemas for one document.
     *
     * @param requests the records that are read
     */
    Schemas(Set<Class<?>> requests) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.DEFINITIONS_FOR_ALL_OBJECTS,
                        Option.ADDITIONAL_FIXED_TYPES,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES,
                        Option.FLATTENED_OPTIONALS,
                        Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES)
                .with(new JacksonModule());
        config.forTypesInGeneral()
                .withAdditionalPropertiesResolver(
                        scope -> requests.contains(scope.getType().getErasedType()) ? Void.class : null);
        config.forFields()
                .withTargetTypeOverridesResolver(Schemas::insideOfPatch)
                .withPropertyNameOverrideResolver(
                        field -> component(field).map(RecordShape::wireName).orElse(null))
                .withNullableCheck(
                        field -> component(field).map(RecordShape::isNullable).orElse(false))
                .withRequiredCheck(field -> isRequired(field, requests));
        builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
    }

    /** A reference to the schema of a type. */
    ObjectNode of(Class<?> type) {
        return builder.createSchemaReference(type);
    }

    /** A schema of a bare array of a type. */
    ObjectNode listOf(Class<?> element) {
        return builder.createSchemaReference(List.class, element);
    }

    /** What all references point to. */
    ObjectNode definitions() {
        return builder.collectDefinitions("components/schemas");
    }

    private static @Nullable List<ResolvedType> insideOfPatch(FieldScope field) {
        return field.getType().getErasedType() == Patch.class
                ? List.of(field.getType().getTypeParameters().get(0))
                : null;
    }

    private static boolean isRequired(FieldScope field, Set<Class<?>> requests) {
        Class<?> owner = field.getDeclaringType().getErasedType();
        if (requests.contains(owner)) {
            return component(field).map(RecordShape::isAsked).orElse(false);
        }
        return component(field)
                .map(component -> component.getAccessor().getAnnotation(JsonInclude.class) == null)
                .orElse(false);
    }

    private static Optional<RecordComponent> component(FieldScope field) {
        return RecordShape.component(field.getDeclaringType().getErasedType(), field.getDeclaredName());
    }
}
