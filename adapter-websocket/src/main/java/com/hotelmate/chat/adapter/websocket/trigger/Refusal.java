package com.hotelmate.chat.adapter.websocket.trigger;

/** A request that is not carried out, and the answer to it. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    Refusal(int status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    int status() {
        return status;
    }
}
