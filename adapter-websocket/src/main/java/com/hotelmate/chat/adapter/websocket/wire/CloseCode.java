package com.hotelmate.chat.adapter.websocket.wire;

/**
 * Why the server ends a connection. Clients of the Pusher protocol act by the hundreds: 40xx never reconnects as it is,
 * 41xx reconnects after a while, 42xx reconnects at once.
 */
public enum CloseCode {
    /** No application with that key. */
    UNKNOWN_KEY(4001, "Application does not exist"),
    /** A protocol version that is not spoken here, or none. */
    UNSUPPORTED_PROTOCOL(4007, "Unsupported protocol version"),
    /** Rights that ended, or a client that does not keep to the protocol. */
    UNAUTHORISED(4009, "Connection is unauthorized"),
    /** A reader that is too slow, or a server that is full or going away. */
    OVERLOADED(4100, "Over capacity"),
    /** This server is going away; another one may take over. */
    DRAINING(4200, "Please reconnect immediately"),
    /** A client that gave no sign of life. */
    NO_PONG(4201, "Pong reply not received");

    private final int number;
    private final String reason;

    CloseCode(int number, String reason) {
        this.number = number;
        this.reason = reason;
    }

    /** The status of the websocket close frame. */
    public int number() {
        return number;
    }

    /** The text of the websocket close frame. */
    public String reason() {
        return reason;
    }
}
