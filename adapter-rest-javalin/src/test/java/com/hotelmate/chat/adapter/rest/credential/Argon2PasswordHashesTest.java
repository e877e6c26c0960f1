package com.hotelmate.chat.adapter.rest.credential;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.testkit.account.PasswordHashesContract;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class Argon2PasswordHashesTest implements PasswordHashesContract {

    private final Argon2PasswordHashes hashes = new Argon2PasswordHashes();

    @Override
    public PasswordHashes hashes() {
        return hashes;
    }

    @Test
    void knowsTheRightPasswordFromAnyOther() {
        String hash = hashes.hash("Grüße 12");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(hashes.verify("Grüße 12", Optional.of(hash))).isTrue();
        assertThat(hashes.verify("Grusse 12", Optional.of(hash))).isFalse();
    }

    @Test
    void letsNobodyInWhereThereIsNobody() {
        assertThat(hashes.verify("nobody has this password", Optional.empty())).isFalse();
    }

    @Test
    void isAsSlowForNobodyAsForSomebody() {
        String hash = hashes.hash("anything");
        String cost = hash.substring(0, hash.indexOf("p=1$"));

        assertThat(Argon2PasswordHashes.NOBODYS_HASH).startsWith(cost).hasSameSizeAs(hash);
    }
}
