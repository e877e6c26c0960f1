package com.hotelmate.chat.adapter.rest.standalone;

/** What the server is run for. */
enum Mode {
    /** Nothing is made up: what is needed must be set. */
    PRODUCTION,
    /** With sample hotels, to try it out. */
    DEMO,
    /** Like production, with the routes that tests need. */
    TEST;

    boolean allowsRehearsals() {
        return this != PRODUCTION;
    }
}
