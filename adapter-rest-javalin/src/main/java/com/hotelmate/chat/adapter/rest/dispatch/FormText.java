package com.hotelmate.chat.adapter.rest.dispatch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.base.Splitter;
import com.hotelmate.chat.adapter.rest.problem.Problem;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Text in form encoding: query strings and form bodies. */
final class FormText {

    private FormText() {}

    /** The first value of a name in a query string; none if it is absent. */
    static @Nullable String first(String query, String name) {
        int from = 0;
        while (from <= query.length()) {
            int ampersand = query.indexOf('&', from);
            int end = ampersand < 0 ? query.length() : ampersand;
            int equals = query.indexOf('=', from);
            int nameEnd = equals < 0 || equals > end ? end : equals;
            if (name.regionMatches(0, query, from, Math.max(name.length(), nameEnd - from))) {
                String value = nameEnd == end ? "" : query.substring(nameEnd + 1, end);
                try {
                    return decode(value);
                } catch (IllegalArgumentException broken) {
                    throw Problem.invalid(name, "Is not properly encoded.").asException();
                }
            }
            from = end + 1;
        }
        return null;
    }

    /** A form body as an object of texts. */
    static ObjectNode object(byte[] form) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (String pair : Splitter.on('&').split(new String(form, StandardCharsets.UTF_8))) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (name.isEmpty()) {
                continue;
            }
            try {
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (object.putIfAbsent(decode(name), JsonNodeFactory.instance.textNode(value)) != null) {
                    throw ProblemException.of(ProblemCode.MALFORMED_BODY);
                }
            } catch (IllegalArgumentException broken) {
                throw ProblemException.of(ProblemCode.MALFORMED_BODY);
            }
        }
        return object;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
