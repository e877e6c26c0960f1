package com.hotelmate.chat.testkit.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.account.Secrets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every source of secrets does. */
public interface SecretsContract {

    /** A source of secrets. */
    Secrets secrets();

    @Test
    default void makesThirtyTwoBytesThatFitIntoALink() {
        String secret = secrets().next();

        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
    }

    @Test
    default void makesAnotherOneEveryTime() {
        Secrets secrets = secrets();
        Secrets others = secrets();

        assertThat(Stream.concat(
                        Stream.generate(secrets::next).limit(100),
                        Stream.generate(others::next).limit(100)))
                .doesNotHaveDuplicates();
    }
}
