package com.hotelmate.chat.adapter.rest.route;

import org.jspecify.annotations.Nullable;

/** The HTTP methods that routes answer. {@code HEAD} is answered as {@code GET}. */
public enum Method {
    GET,
    POST,
    PUT,
    PATCH,
    DELETE;

    /** The method by its name on the wire; none for those that no route answers. */
    public static @Nullable Method of(String name) {
        return switch (name) {
            case "GET", "HEAD" -> GET;
            case "POST" -> POST;
            case "PUT" -> PUT;
            case "PATCH" -> PATCH;
            case "DELETE" -> DELETE;
            default -> null;
        };
    }
}
