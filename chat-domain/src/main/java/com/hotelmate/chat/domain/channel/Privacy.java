package com.hotelmate.chat.domain.channel;

/** Whether channels need an authorisation. */
public enum Privacy {
    /** Every channel needs one, and says so by its name. */
    PRIVATE("private-"),
    /** Names without a prefix, open to whoever knows them, for clients that cannot ask for an authorisation. */
    PUBLIC("");

    private final String prefix;

    Privacy(String prefix) {
        this.prefix = prefix;
    }

    /** What stands in front of the name of a channel. */
    String prefix() {
        return prefix;
    }
}
