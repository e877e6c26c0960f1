package com.hotelmate.chat.domain.routing;

/** A family of events that a kind of front end listens to. */
public enum Dialect {
    /** Bare payloads on the conversation, room, deletion and staff channels. */
    GUEST_FLAT("guest-flat"),
    /** Category, type, payload and meta on the booking and notification channels. */
    ENVELOPE("envelope"),
    /** The names that the published web client binds. */
    WEB_CLIENT_2026("web-client-2026");

    private final String wireName;

    Dialect(String wireName) {
        this.wireName = wireName;
    }

    /** The name in settings. */
    public String wireName() {
        return wireName;
    }
}
