package com.hotelmate.chat.adapter.pusher;

import java.time.Duration;
import java.util.Optional;

/**
 * What the service answered to one call.
 *
 * @param status the HTTP status; zero if there was no answer
 * @param reason in words, without what was sent or received
 * @param retryAfter how long the service asked to be left alone
 * @param body the beginning of what it said
 */
record Answer(int status, String reason, Optional<Duration> retryAfter, String body) {

    /** There was no answer, or none in time. */
    static Answer none(String reason) {
        return new Answer(0, reason, Optional.empty(), "");
    }

    static Answer of(int status, Optional<Duration> retryAfter, String body) {
        return new Answer(status, "answered " + status, retryAfter, body);
    }

    boolean isTaken() {
        return status >= 200 && status < 300;
    }

    /** What was sent will never be taken. */
    boolean isRefusal() {
        return status == 400 || status == 413;
    }

    /** Each of the events is too large, wherever it goes; or all of them together. */
    boolean isTooLarge() {
        return status == 413;
    }

    /** Nothing will be taken from this application as it is set up. */
    boolean isLockout() {
        return status == 401 || status == 403;
    }

    /** The service is there and has understood, though it does not do what it was asked. */
    boolean isDenial() {
        return status >= 400 && status < 500 && status != 401 && status != 408 && status != 429;
    }
}
