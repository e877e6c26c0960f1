package com.hotelmate.chat.adapter.rest.route;

/** The body of a route that asks for none. */
public record NoBody() {

    /** The only one needed. */
    public static final NoBody INSTANCE = new NoBody();
}
