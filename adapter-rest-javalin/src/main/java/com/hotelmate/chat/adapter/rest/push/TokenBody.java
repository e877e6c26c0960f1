package com.hotelmate.chat.adapter.rest.push;

import com.hotelmate.chat.adapter.rest.body.RefusedByTheUseCase;
import org.jspecify.annotations.Nullable;

/** A device that is to be forgotten. */
record TokenBody(@RefusedByTheUseCase @Nullable String fcmToken) {

    /** Without the token. */
    @Override
    public String toString() {
        return "TokenBody";
    }
}
