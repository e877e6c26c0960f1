package com.hotelmate.chat.adapter.rest.credential;

import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/** Argon2id, slow on purpose. Thread-safe. */
public final class Argon2PasswordHashes implements PasswordHashes {

    /** The parameters that OWASP recommends for Argon2id: 19 MiB, two passes, one lane. */
    private static final Argon2Function HASH = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);

    private static final int SALT_BYTES = 16;

    private final String nobodysHash;

    /** Prepares for passwords of people that do not exist. */
    public Argon2PasswordHashes() {
        this.nobodysHash = hash("nobody has this password");
    }

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(HASH).getResult();
    }

    @Override
    public boolean verify(String password, Optional<String> stored) {
        String hash = stored.orElse(nobodysHash);
        boolean equal = Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return equal && stored.isPresent();
    }
}
