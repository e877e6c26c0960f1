package com.hotelmate.chat.adapter.rest.standalone;

import com.hotelmate.chat.adapter.rest.credential.Argon2PasswordHashes;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Hashes the one password of all sample staff once, so that a demo need not wait for ten slow hashes at start. */
final class DemoPasswords implements PasswordHashes {

    private final PasswordHashes slow;
    private final ConcurrentHashMap<Boolean, String> demoHash = new ConcurrentHashMap<>();

    private DemoPasswords(PasswordHashes slow) {
        this.slow = slow;
    }

    static PasswordHashes hashes(Mode mode) {
        PasswordHashes slow = new Argon2PasswordHashes();
        return mode == Mode.DEMO ? new DemoPasswords(slow) : slow;
    }

    @Override
    public String hash(String password) {
        return password.equals(DemoHouse.PASSWORD)
                ? demoHash.computeIfAbsent(true, once -> slow.hash(password))
                : slow.hash(password);
    }

    @Override
    public boolean verify(String password, Optional<String> hash) {
        return slow.verify(password, hash);
    }
}
