package com.hotelmate.chat.adapter.fcm;

import java.io.IOException;
import java.io.Serial;

/** Google gives the service account no token. */
final class TokenRefusedException extends IOException {

    @Serial
    private static final long serialVersionUID = 1;

    TokenRefusedException() {
        super("No token for the service account");
    }
}
