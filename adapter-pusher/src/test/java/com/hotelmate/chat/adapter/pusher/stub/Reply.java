package com.hotelmate.chat.adapter.pusher.stub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the stub does with a call.
 *
 * @param delay how long it waits before it does
 * @param status of an answer, if there is one
 */
public record Reply(Kind kind, Duration delay, int status, Map<String, String> headers, String body) {

    /** How a call ends. */
    enum Kind {
        ANSWER,
        HANG,
        DRIP,
        CUT_OFF
    }

    /** Answers with a status and an empty object. */
    public static Reply status(int status) {
        return new Reply(Kind.ANSWER, Duration.ZERO, status, Map.of(), "{}");
    }

    /** Answers with a success and this body. */
    public static Reply body(String body) {
        return new Reply(Kind.ANSWER, Duration.ZERO, 200, Map.of(), body);
    }

    /** Never answers. */
    public static Reply hang() {
        return new Reply(Kind.HANG, Duration.ZERO, 0, Map.of(), "");
    }

    /** Succeeds, at one byte per tenth of a second, without an end. */
    public static Reply drip() {
        return new Reply(Kind.DRIP, Duration.ZERO, 200, Map.of(), "");
    }

    /** Closes the connection once it has read the body. */
    public static Reply cutOff() {
        return new Reply(Kind.CUT_OFF, Duration.ZERO, 0, Map.of(), "");
    }

    /** This reply with a header more. */
    public Reply with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new Reply(kind, delay, status, all, body);
    }

    /** This reply, some time later. */
    public Reply after(Duration time) {
        return new Reply(kind, time, status, headers, body);
    }

    boolean takes() {
        return kind == Kind.ANSWER && status >= 200 && status < 300;
    }
}
