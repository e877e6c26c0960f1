package com.hotelmate.chat.adapter.jooq.session;

import com.hotelmate.chat.domain.hotel.HotelSlug;

/**
 * Whose rows a transaction may see, as the policies of the database read it.
 *
 * @param setting the value of the database's setting {@value #NAME}
 */
record Scope(String setting) {

    static final String NAME = "hotelchat.hotel";

    /** The rows of all hotels. No slug looks like it. */
    static final Scope ALL = new Scope("*");

    static Scope of(HotelSlug hotel) {
        return new Scope(hotel.value());
    }
}
