package com.hotelmate.chat.application.account.guest;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/** What is kept of a token: enough to know it again, not enough to use it. */
final class Fingerprint {

    private Fingerprint() {}

    /** The SHA-256 of the token, in lower-case hex. */
    static String of(String token) {
        return Hashing.sha256().hashString(token, StandardCharsets.UTF_8).toString();
    }
}
