package com.hotelmate.chat.adapter.rest.standalone.demo;

import com.hotelmate.chat.adapter.rest.credential.Argon2PasswordHashes;
import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import java.util.Optional;

/** Knows the hash of the one password of all sample staff, so that a demo need not wait for slow hashes at start. */
public final class DemoPasswords implements PasswordHashes {

    private static final String HASH =
            "$argon2id$v=19$m=19456,t=2,p=1$IXyVZ28TCGUsWccV1BfECQ$bE8blsQWpJqxJ6zqKsbAz73T8rLTbxV/K+p779EygcM";

    private final PasswordHashes slow;

    private DemoPasswords(PasswordHashes slow) {
        this.slow = slow;
    }

    /** The hashes that suit the mode: only a demo knows one beforehand. */
    public static PasswordHashes hashes(Mode mode) {
        PasswordHashes slow = new Argon2PasswordHashes();
        return mode == Mode.DEMO ? new DemoPasswords(slow) : slow;
    }

    @Override
    public String hash(String password) {
        return password.equals(DemoHouse.PASSWORD) ? HASH : slow.hash(password);
    }

    @Override
    public boolean verify(String password, Optional<String> hash) {
        return slow.verify(password, hash);
    }
}
