package com.hotelmate.chat.adapter.rest.route;

import java.util.Optional;
import java.util.function.Function;

/**
 * A body as it was sent, for routes whose callers vouch for every byte of it.
 *
 * @param headers the value of a header, if it was sent and is not blank
 */
public record RawBody(String text, Function<String, Optional<String>> headers) {

    /** Without the text. */
    @Override
    public String toString() {
        return "RawBody";
    }
}
