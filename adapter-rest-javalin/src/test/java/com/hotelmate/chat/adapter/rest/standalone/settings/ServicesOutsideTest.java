package com.hotelmate.chat.adapter.rest.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.hotelmate.chat.adapter.pusher.PusherSettings;
import com.hotelmate.chat.adapter.rest.standalone.settings.RealtimeApplication.Address;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The settings of Pusher Channels and Firebase. */
class ServicesOutsideTest {

    private static final Map<String, String> PUSHER = Map.of(
            "REALTIME_TRANSPORT", "pusher", "PUSHER_APP_ID", "3", "PUSHER_KEY", "key", "PUSHER_SECRET", "canary");

    @Test
    void arePusherInItsClusterOverHttps() {
        RealtimeApplication application = realtime(Map.of("PUSHER_CLUSTER", "eu"));

        PusherSettings service = application.service().orElseThrow();
        assertThat(service.host()).isEqualTo("api-eu.pusher.com");
        assertThat(service.port()).isEqualTo(443);
        assertThat(service.tls()).isTrue();
        assertThat(application.clients()).as("told to clients").isEmpty();
    }

    @Test
    void areAnotherServerThatSpeaksLikePusher() {
        RealtimeApplication application = realtime(Map.of("PUSHER_HOST", "live.example.com"));
        assertThat(application.service().orElseThrow().host()).isEqualTo("live.example.com");
        assertThat(application.service().orElseThrow().port()).isEqualTo(443);
        assertThat(application.clients()).contains(new Address("live.example.com", 443));

        RealtimeApplication inside = realtime(Map.of(
                "PUSHER_HOST", "10.0.0.7",
                "PUSHER_PORT", "8080",
                "PUSHER_TLS", "false",
                "PUSHER_CLIENT_HOST", "live.example.com",
                "PUSHER_CLIENT_PORT", "443"));
        assertThat(inside.service().orElseThrow().tls()).isFalse();
        assertThat(inside.service().orElseThrow().port()).isEqualTo(8080);
        assertThat(inside.clients()).contains(new Address("live.example.com", 443));
    }

    @Test
    void areNoneUnlessTheyAreSet() {
        Settings settings = Settings.read(Map.of(), Mode.TEST);

        assertThat(settings.realtime().flatMap(RealtimeApplication::service)).isEmpty();
        assertThat(settings.firebase()).isEmpty();
        assertThat(Settings.read(Map.of("REALTIME_TRANSPORT", "none"), Mode.TEST)
                        .realtime())
                .isEmpty();
    }

    @Test
    void tellEverythingThatIsWrongWithThemAtOnceAndNoSecret() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.read(
                        Map.of(
                                "REALTIME_TRANSPORT", "pusher",
                                "PUSHER_KEY", "key",
                                "PUSHER_HOST", "https://live.example.com",
                                "PUSHER_PORT", "0",
                                "FIREBASE_CREDENTIALS", "{\"private_key\":\"canary\"}"),
                        Mode.PRODUCTION))
                .withMessageContainingAll("PUSHER_APP_ID", "PUSHER_SECRET", "PUSHER_HOST", "FIREBASE_CREDENTIALS")
                .withMessageNotContaining("canary");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> realtime(Map.of("PUSHER_CLUSTER", "eu/../us")))
                .withMessageContaining("cluster")
                .withMessageNotContaining("canary");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.read(
                        Map.of(
                                "PUSHER_HOST", "live.example.com",
                                "PUSHER_CLIENT_PORT", "443",
                                "FIREBASE_PROJECT_ID", "hotel",
                                "FIREBASE_ENDPOINT", "https://gateway.example.com"),
                        Mode.TEST))
                .as("settings that would do nothing")
                .withMessageContainingAll(
                        "PUSHER_HOST takes nothing unless REALTIME_TRANSPORT is pusher",
                        "PUSHER_CLIENT_PORT takes nothing without PUSHER_CLIENT_HOST",
                        "FIREBASE_PROJECT_ID takes nothing without FIREBASE_CREDENTIALS",
                        "FIREBASE_ENDPOINT takes nothing without FIREBASE_CREDENTIALS");
    }

    @Test
    void areShownWithoutSecrets() {
        assertThat(Settings.read(PUSHER, Mode.TEST).toString())
                .contains("api-mt1.pusher.com")
                .doesNotContain("canary");
    }

    private static RealtimeApplication realtime(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(PUSHER);
        all.putAll(more);
        Optional<RealtimeApplication> read = Settings.read(all, Mode.TEST).realtime();
        return read.orElseThrow();
    }
}
