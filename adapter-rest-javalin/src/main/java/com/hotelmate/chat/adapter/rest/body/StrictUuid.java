package com.hotelmate.chat.adapter.rest.body;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.UUID;

/** Takes a UUID in its usual form; Jackson alone would take others too. */
final class StrictUuid extends StdScalarDeserializer<UUID> {

    private static final long serialVersionUID = 1L;

    StrictUuid() {
        super(UUID.class);
    }

    @Override
    public UUID deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            return (UUID) context.handleUnexpectedToken(UUID.class, parser);
        }
        return Uuids.parse(parser.getText())
                .orElseThrow(() -> context.weirdStringException("", UUID.class, "not a UUID"));
    }
}
