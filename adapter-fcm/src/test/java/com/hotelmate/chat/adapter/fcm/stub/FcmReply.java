package com.hotelmate.chat.adapter.fcm.stub;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the stub answers once.
 *
 * @param delay how long it waits before it does
 */
public record FcmReply(Manner manner, Duration delay, int status, Map<String, String> headers, String body) {

    /** How the answer goes over the wire. */
    public enum Manner {
        /** In one piece. */
        WHOLE,
        /** Byte by byte, one in a second. */
        DRIPPING,
        /** Not at all: the connection stays open. */
        HANGING,
        /** Not at all: the connection is closed once the request was read. */
        CUT
    }

    private static final String FCM_ERROR = "type.googleapis.com/google.firebase.fcm.v1.FcmError";

    /** Takes the message. */
    public static FcmReply sent() {
        return of(200, "{\"name\":\"projects/hotel-test/messages/0:1500415314455276%31bd1c9631bd1c96\"}");
    }

    /** Any answer at all. */
    public static FcmReply of(int status, String body) {
        return new FcmReply(Manner.WHOLE, Duration.ZERO, status, Map.of(), body);
    }

    /** An error as FCM writes it. */
    public static FcmReply error(int status, String name, String code, String message) {
        return of(
                status,
                "{\"error\":{\"code\":%d,\"message\":\"%s\",\"status\":\"%s\",\"details\":[{\"@type\":\"%s\",\"errorCode\":\"%s\"}]}}"
                        .formatted(status, message, name, FCM_ERROR, code));
    }

    /** The app was removed from the device. */
    public static FcmReply unregistered() {
        return error(404, "NOT_FOUND", "UNREGISTERED", "Requested entity was not found.");
    }

    /** Is too busy, or away. */
    public static FcmReply unavailable() {
        return error(503, "UNAVAILABLE", "UNAVAILABLE", "The service is currently unavailable.");
    }

    /** Had too many messages. */
    public static FcmReply quotaExceeded() {
        return error(429, "RESOURCE_EXHAUSTED", "QUOTA_EXCEEDED", "Quota exceeded for quota metric.");
    }

    /** Apple or a browser's push service refuses the project. */
    public static FcmReply thirdPartyAuthError() {
        return error(401, "UNAUTHENTICATED", "THIRD_PARTY_AUTH_ERROR", "Auth error from APNS or Web Push Service");
    }

    /** The account may not send for the project. */
    public static FcmReply permissionDenied() {
        return of(
                403,
                "{\"error\":{\"code\":403,\"message\":\"Permission 'cloudmessaging.messages.create' denied on resource\","
                        + "\"status\":\"PERMISSION_DENIED\"}}");
    }

    /** The token endpoint refuses the account. */
    public static FcmReply invalidGrant() {
        return of(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid grant: account not found\"}");
    }

    /** Says nothing. */
    public static FcmReply hanging() {
        return new FcmReply(Manner.HANGING, Duration.ZERO, 0, Map.of(), "");
    }

    /** Closes the connection without an answer. */
    public static FcmReply cut() {
        return new FcmReply(Manner.CUT, Duration.ZERO, 0, Map.of(), "");
    }

    /** Takes the message, and about a minute to say so. */
    public static FcmReply dripping() {
        return new FcmReply(Manner.DRIPPING, Duration.ZERO, 200, Map.of(), sent().body());
    }

    /** The same with a header. */
    public FcmReply with(String name, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(name, value);
        return new FcmReply(manner, delay, status, all, body);
    }

    /** The same some time later. */
    public FcmReply after(Duration time) {
        return new FcmReply(manner, time, status, headers, body);
    }
}
