package com.hotelmate.chat.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.PasswordHashes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every hash for passwords does. */
public interface PasswordHashesContract {

    /** A hash for passwords. */
    PasswordHashes hashes();

    @Test
    default void knowsThePasswordThatAHashWasMadeOf() {
        PasswordHashes hashes = hashes();
        String hash = hashes.hash("correct horse");

        assertThat(hashes.verify("correct horse", Optional.of(hash))).isTrue();
        assertThat(hashes.verify("correct horse ", Optional.of(hash))).isFalse();
        assertThat(hashes.verify("Correct horse", Optional.of(hash))).isFalse();
        assertThat(hashes.verify("", Optional.of(hash))).isFalse();
    }

    @Test
    default void fitsNoPasswordToAnAbsentHash() {
        PasswordHashes hashes = hashes();

        assertThat(hashes.verify("correct horse", Optional.empty())).isFalse();
        assertThat(hashes.verify("", Optional.empty())).isFalse();
    }

    @Test
    default void makesAnotherHashOfTheSamePasswordAndShowsItInNone() {
        PasswordHashes hashes = hashes();

        String first = hashes.hash("correct horse");
        String second = hashes.hash("correct horse");

        assertThat(first).isNotEqualTo(second).doesNotContain("correct horse");
        assertThat(hashes.verify("correct horse", Optional.of(second))).isTrue();
    }

    @Test
    default void tellsLongPasswordsApartByTheirLastCharacter() {
        PasswordHashes hashes = hashes();
        String stem = "p".repeat(255);

        String hash = hashes.hash(stem + "a");

        assertThat(hashes.verify(stem + "a", Optional.of(hash))).isTrue();
        assertThat(hashes.verify(stem + "b", Optional.of(hash))).isFalse();
    }
}
