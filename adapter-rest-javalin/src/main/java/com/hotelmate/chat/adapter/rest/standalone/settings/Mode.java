package com.hotelmate.chat.adapter.rest.standalone.settings;

/** What the server is run for. */
public enum Mode {
    /** Nothing is made up: what is needed must be set. */
    PRODUCTION,
    /** With sample hotels, to try it out. */
    DEMO,
    /** Like production, with the routes that tests need. */
    TEST;

    /** Whether managers may rehearse deletions. */
    public boolean allowsRehearsals() {
        return this != PRODUCTION;
    }
}
