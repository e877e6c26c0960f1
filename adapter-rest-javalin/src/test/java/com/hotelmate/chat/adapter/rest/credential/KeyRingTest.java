package com.hotelmate.chat.adapter.rest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "k1",
                "k1:",
                "k1:abcd",
                ":" + KEY,
                "k 1:" + KEY,
                "k1:" + KEY + ",k1:" + KEY,
                "k1:***secret***"
            })
    void refusesASettingWithoutRepeatingIt(String setting) {
        assertThatThrownBy(() -> KeyRing.parse(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain(KEY, "secret", "abcd"))
                .hasNoCause();
    }

    @Test
    void isNotPrinted() {
        assertThat(KeyRing.parse("k1:" + KEY)).hasToString("1 keys");
    }
}
