package com.hotelmate.chat.adapter.rest.standalone.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseSettingsTest {

    private static final String URL = "postgres://anna:canary@db.example/chat";

    @Test
    void areAbsentUnlessADatabaseIsNamed() {
        assertThat(read(Map.of("DATABASE_POOL_SIZE", "20")).database()).isEmpty();
        assertThat(read(Map.of("STORAGE", "memory")).database()).isEmpty();
    }

    @Test
    void haveDefaults() {
        DatabaseSettings settings = read(Map.of("DATABASE_URL", URL, "STORAGE", "postgres"))
                .database()
                .orElseThrow();

        assertThat(settings.poolSize()).isEqualTo(10);
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(2));
        assertThat(settings.migrate()).isTrue();
        assertThat(settings.rowSecurity()).isFalse();
        assertThat(settings.isOwn()).isFalse();
    }

    @Test
    void nameADirectoryInstead() {
        DatabaseSettings settings =
                read(Map.of("EMBEDDED_DATABASE", "/srv/chat")).database().orElseThrow();

        assertThat(settings.directory()).contains(Path.of("/srv/chat"));
        assertThat(settings.isOwn()).isTrue();
    }

    @Test
    void tellEverythingThatIsWrongWithThemAtOnce() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of(
                        "DATABASE_URL", "mysql://anna:canary@db.example/chat",
                        "DATABASE_POOL_SIZE", "1",
                        "DATABASE_TIMEOUT_SECONDS", "0",
                        "DATABASE_MIGRATE", "maybe",
                        "DATABASE_ROW_SECURITY", "please",
                        "EMBEDDED_DATABASE", "/srv/chat",
                        "STORAGE", "cloudinary")))
                .withMessageContainingAll(
                        "DATABASE_URL takes postgres://",
                        "DATABASE_URL takes nothing together with an embedded database",
                        "DATABASE_POOL_SIZE",
                        "DATABASE_TIMEOUT_SECONDS",
                        "DATABASE_MIGRATE",
                        "DATABASE_ROW_SECURITY",
                        "STORAGE")
                .withMessageNotContaining("canary");
    }

    @Test
    void refuseAStoreThatTheyDoNotHave() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of("STORAGE", "postgres")))
                .withMessageContaining("STORAGE");
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> read(Map.of("STORAGE", "memory", "DATABASE_URL", URL)))
                .withMessageContaining("STORAGE");
    }

    @Test
    void wantKeysThatAllNodesShareInProduction() {
        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> Settings.read(Map.of("DATABASE_URL", URL), Mode.PRODUCTION))
                .withMessageContainingAll("STAFF_TOKEN_KEYS", "GUEST_SESSION_KEYS", "PUSHER_SECRET");
        assertThat(Settings.read(Map.of("EMBEDDED_DATABASE", "/srv/chat"), Mode.PRODUCTION)
                        .database())
                .isPresent();
    }

    @Test
    void neverShowThePassword() {
        assertThat(read(Map.of("DATABASE_URL", URL)).toString())
                .contains("db.example")
                .doesNotContain("canary");
    }

    private static Settings read(Map<String, String> environment) {
        return Settings.read(environment, Mode.TEST);
    }
}
