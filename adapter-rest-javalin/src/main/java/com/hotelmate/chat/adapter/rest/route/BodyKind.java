package com.hotelmate.chat.adapter.rest.route;

/** What a route does with the body of a request. */
public enum BodyKind {
    /** Not even read. */
    IGNORED,
    /** Asks for nothing: absent, an empty object and an empty form are equal, and properties are tolerated. */
    NONE,
    JSON,
    /** JSON or form encoding. */
    JSON_OR_FORM,
    /** Handed on as it was sent. */
    RAW
}
