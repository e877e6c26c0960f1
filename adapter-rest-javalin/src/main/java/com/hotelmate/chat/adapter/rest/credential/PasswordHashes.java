package com.hotelmate.chat.adapter.rest.credential;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/** Turns passwords into slow hashes, and compares. Thread-safe. */
public final class PasswordHashes {

    /** The parameters that OWASP recommends for Argon2id: 19 MiB, two passes, one lane. */
    private static final Argon2Function HASH = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;

    private final String nobodysHash;

    /** Prepares for passwords of people that do not exist. */
    public PasswordHashes() {
        this.nobodysHash = hash("nobody has this password");
    }

    /** The hash to store, with its salt and parameters. */
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(HASH).getResult();
    }

    /**
     * Whether the password is the one that was stored. Takes as long for somebody who has none.
     *
     * @param stored the hash of the person's password; absent if there is no such person
     */
    public boolean matches(String password, Optional<String> stored) {
        String hash = stored.orElse(nobodysHash);
        boolean equal = Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return equal && stored.isPresent();
    }
}
