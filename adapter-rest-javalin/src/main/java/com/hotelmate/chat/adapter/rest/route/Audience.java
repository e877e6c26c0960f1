package com.hotelmate.chat.adapter.rest.route;

/** Who may call a route. */
public enum Audience {
    /** Anybody; credentials are not looked at. */
    PUBLIC,
    STAFF,
    GUEST,
    STAFF_OR_GUEST,
    /** The hotel's booking system, by the integration key. */
    INTEGRATION
}
