package com.hotelmate.chat.adapter.inmemory.account;

import com.hotelmate.chat.application.port.account.Secrets;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets from the JDK's cryptographic source. Thread-safe. */
public final class SecureSecrets implements Secrets {

    private static final int BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();

    @Override
    public String next() {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return encoder.encodeToString(bytes);
    }
}
