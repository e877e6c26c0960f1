package com.hotelmate.chat.adapter.pusher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PusherSettingsTest {

    private static final PusherSettings SETTINGS = PusherSettings.hosted("12", "key", "top-secret", "eu");

    @Test
    void theHostedServiceIsThatOfTheClusterOverHttps() {
        assertThat(SETTINGS.host()).isEqualTo("api-eu.pusher.com");
        assertThat(SETTINGS.port()).isEqualTo(443);
        assertThat(SETTINGS.tls()).isTrue();
        assertThat(SETTINGS.deadline()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void anotherServerIsSpokenToOverHttpsUnlessToldOtherwise() {
        PusherSettings own = PusherSettings.at("12", "key", "top-secret", "realtime.example", 6001);

        assertThat(own.tls()).isTrue();
        assertThat(own.withTls(false).tls()).isFalse();
    }

    @Test
    void theSecretIsNotShown() {
        assertThat(SETTINGS.toString())
                .contains("12", "key", "https://api-eu.pusher.com:443")
                .doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({"'',key,s", "a/b,key,s", "1,'',s", "1,k y,s", "1,key,''", "1,key,' '", "1,key,ü"})
    void whatCannotBeRightIsRefusedWithoutShowingTheSecret(String appId, String key, String secret) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PusherSettings.hosted(appId, key, secret, "eu"))
                .withMessageNotContaining("ü");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eu/x", "evil.example/"})
    void aClusterIsAName(String cluster) {
        assertThatIllegalArgumentException().isThrownBy(() -> PusherSettings.hosted("1", "key", "s", cluster));
    }

    @Test
    void placesAndTimesMakeSense() {
        assertThatIllegalArgumentException().isThrownBy(() -> PusherSettings.at("1", "key", "s", "a/b", 1));
        assertThatIllegalArgumentException().isThrownBy(() -> PusherSettings.at("1", "key", "s", "host", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withDeadline(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> SETTINGS.withDeadline(Duration.ofMillis(5001)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PusherSettings.Pauses(Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }
}
