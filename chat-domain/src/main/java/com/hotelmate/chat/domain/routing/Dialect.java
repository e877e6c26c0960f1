package com.hotelmate.chat.domain.routing;

/** A family of events that a kind of front end listens to. */
public enum Dialect {
    /** Bare payloads on the conversation, room, deletion and staff channels. */
    GUEST_FLAT("guest-flat"),
    /** Category, type, payload and meta on the booking, staff-chat and notification channels. */
    ENVELOPE("envelope"),
    /**
     * Bare payloads on a channel of their own for each staff conversation, for clients that are older than the envelope.
     * Deprecated: to be spoken only as long as somebody listens.
     */
    STAFF_FLAT("staff-flat"),
    /** The names that the published web client binds. */
    WEB_CLIENT_2026("web-client-2026");

    private final String wireName;

    Dialect(String wireName) {
        this.wireName = wireName;
    }

    /** Whether clients should go over to another one. */
    public boolean isDeprecated() {
        return this == STAFF_FLAT;
    }

    /** The name in settings. */
    public String wireName() {
        return wireName;
    }
}
