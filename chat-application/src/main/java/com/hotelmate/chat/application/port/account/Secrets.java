package com.hotelmate.chat.application.port.account;

/** Makes secrets that nobody guesses. Thread-safe. */
public interface Secrets {

    /** 32 random bytes from a cryptographic source, as base64url without padding. */
    String next();
}
