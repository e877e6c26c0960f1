package com.hotelmate.chat.adapter.rest.credential;

import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.util.Optional;

/** Argon2id, slow on purpose. Thread-safe. */
public final class Argon2PasswordHashes implements PasswordHashes {

    /** What a password is checked against where nobody is, so that it takes as long as where somebody is. */
    static final String NOBODYS_HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$X0jMz8itUIc1G4kCkoEqrg$4+SKWk4Gf5HoBr/TkbVq+ruYOleFs/BX6CiKd8BY2IQ";

    private static final int SALT_BYTES = 16;

    /** Takes 19 MiB for good, so not before the first password. */
    private static final class Slow {

        /** The parameters that OWASP recommends for Argon2id: 19 MiB, two passes, one lane. */
        static final Argon2Function HASH = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    }

    @Override
    public String hash(String password) {
        return Password.hash(password).addRandomSalt(SALT_BYTES).with(Slow.HASH).getResult();
    }

    @Override
    public boolean verify(String password, Optional<String> stored) {
        String hash = stored.orElse(NOBODYS_HASH);
        boolean equal = Password.check(password, hash).with(Argon2Function.getInstanceFromHash(hash));
        return equal && stored.isPresent();
    }
}
