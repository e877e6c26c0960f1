package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.fcm.stub.FcmReply;
import com.hotelmate.chat.adapter.pusher.stub.Reply;

/** What may be wrong with a service outside, and how a call to it ends then. */
public enum Trouble {
    BAD_REQUEST,
    UNAUTHORIZED,
    FORBIDDEN,
    TOO_LARGE,
    TOO_MANY_REQUESTS,
    INTERNAL_ERROR,
    UNAVAILABLE,
    HANGS,
    DRIPS,
    CUTS_OFF;

    private static final String RETRY_AFTER = "Retry-After";

    /** Whether it is about what was sent, so that it would be in vain to send it again. */
    public boolean isForGood() {
        return this == BAD_REQUEST || this == TOO_LARGE;
    }

    /** How a call to the realtime service ends. */
    public Reply ofRealtime() {
        return switch (this) {
            case BAD_REQUEST -> Reply.status(400);
            case UNAUTHORIZED -> Reply.status(401);
            case FORBIDDEN -> Reply.status(403);
            case TOO_LARGE -> Reply.status(413);
            case TOO_MANY_REQUESTS -> Reply.status(429).with(RETRY_AFTER, "2");
            case INTERNAL_ERROR -> Reply.status(500);
            case UNAVAILABLE -> Reply.status(503);
            case HANGS -> Reply.hang();
            case DRIPS -> Reply.drip();
            case CUTS_OFF -> Reply.cutOff();
        };
    }

    /** How a call to the push service ends. */
    public FcmReply ofPush() {
        return switch (this) {
            case BAD_REQUEST ->
                FcmReply.error(400, "INVALID_ARGUMENT", "INVALID_ARGUMENT", "Request contains an invalid argument.");
            case UNAUTHORIZED -> FcmReply.of(401, "{}");
            case FORBIDDEN -> FcmReply.permissionDenied();
            case TOO_LARGE -> FcmReply.of(413, "");
            case TOO_MANY_REQUESTS -> FcmReply.quotaExceeded().with(RETRY_AFTER, "2");
            case INTERNAL_ERROR -> FcmReply.error(500, "INTERNAL", "INTERNAL", "Internal error.");
            case UNAVAILABLE -> FcmReply.unavailable();
            case HANGS -> FcmReply.hanging();
            case DRIPS -> FcmReply.dripping();
            case CUTS_OFF -> FcmReply.cut();
        };
    }
}
