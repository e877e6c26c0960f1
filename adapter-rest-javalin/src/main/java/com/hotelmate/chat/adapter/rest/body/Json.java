package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.hotelmate.chat.application.house.Patch;
import java.time.Instant;
import java.util.UUID;

/** The one JSON dialect of the wire: snake_case, ISO-8601 times, nulls written, nothing coerced on the way in. */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .annotationIntrospector(new RequiredComponents())
            .addModules(new JavaTimeModule(), new Jdk8Module(), scalars())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .withCoercionConfig(
                    LogicalType.Enum, config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail))
            .build();

    private static final ObjectWriter WRITER = MAPPER.writer();

    private Json() {}

    /** The JSON text of a value of ours, in UTF-8. */
    public static byte[] write(Object value) {
        try {
            return WRITER.writeValueAsBytes(value);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("Cannot write " + value.getClass(), ours);
        }
    }

    /** The mapper behind it all. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    private static SimpleModule scalars() {
        return new SimpleModule()
                .addSerializer(Instant.class, new TimeText())
                .addDeserializer(String.class, new StrictText())
                .addDeserializer(UUID.class, new StrictUuid())
                .addDeserializer(Patch.class, new PatchReader());
    }
}
