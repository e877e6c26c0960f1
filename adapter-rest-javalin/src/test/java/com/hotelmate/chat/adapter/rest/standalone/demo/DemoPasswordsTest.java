package com.hotelmate.chat.adapter.rest.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.standalone.settings.Mode;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DemoPasswordsTest {

    private final PasswordHashes demo = DemoPasswords.hashes(Mode.DEMO);

    @Test
    void letSampleStaffInByTheirPasswordOnly() {
        Optional<String> hash = Optional.of(demo.hash(DemoHouse.PASSWORD));

        assertThat(demo.verify(DemoHouse.PASSWORD, hash)).isTrue();
        assertThat(demo.verify("another one", hash)).isFalse();
    }

    @Test
    void leaveOtherPasswordsSecret() {
        assertThat(demo.hash("of my own")).isNotEqualTo(demo.hash(DemoHouse.PASSWORD));
        assertThat(demo.verify("of my own", Optional.of(demo.hash("of my own"))))
                .isTrue();
    }
}
