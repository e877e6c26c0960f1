package com.hotelmate.chat.application.port.account;

import java.util.Optional;

/** A slow, salted hash for passwords. Thread-safe. */
public interface PasswordHashes {

    /** The hash to keep of the password, with its salt and costs in it; another one every time. */
    String hash(String password);

    /**
     * Whether the hash was made of the password. Takes as long for a wrong password as for a right one, and for an absent
     * hash, which no password fits, as for a present one.
     */
    boolean verify(String password, Optional<String> hash);
}
