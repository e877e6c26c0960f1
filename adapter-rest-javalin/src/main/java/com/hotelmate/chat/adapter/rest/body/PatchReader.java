package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.hotelmate.chat.application.house.Patch;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads an optional property of a request that changes things: left out it stays, {@code null} clears it. */
final class PatchReader extends JsonDeserializer<Patch<?>> implements ContextualDeserializer {

    private final @Nullable JavaType content;

    PatchReader() {
        this(null);
    }

    private PatchReader(@Nullable JavaType content) {
        this.content = content;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new PatchReader(context.getContextualType().containedType(0));
    }

    @Override
    public Patch<?> deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Patch.set(context.readValue(parser, content));
    }

    @Override
    public Patch<?> getNullValue(DeserializationContext context) {
        return Patch.clear();
    }

    @Override
    public Patch<?> getAbsentValue(DeserializationContext context) {
        return Patch.absent();
    }
}
