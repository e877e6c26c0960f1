package com.hotelmate.chat.adapter.rest.guestchat.live;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;

/** Takes whatever there is, and what is no text for an empty one, so that the route can refuse it in its own words. */
final class AnyText extends StdScalarDeserializer<String> {

    private static final long serialVersionUID = 1L;

    AnyText() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)) {
            return parser.getText();
        }
        parser.skipChildren();
        return "";
    }
}
