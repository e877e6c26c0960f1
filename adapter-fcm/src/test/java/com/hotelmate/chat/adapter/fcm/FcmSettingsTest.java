package com.hotelmate.chat.adapter.fcm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.fcm.stub.FcmStub;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FcmSettingsTest {

    private final FcmStub stub = FcmStub.start();
    private final String json = stub.credentials().replace("http://127.0.0.1", "https://127.0.0.1");

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void readsAKeyInJson() {
        assertThat(read("\n" + json + "\n").credentials()).isEqualTo(json);
    }

    @Test
    void readsAKeyInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("firebase.json"), json);

        assertThat(read(file.toString()).credentials()).isEqualTo(json);
    }

    @Test
    void saysNothingSecretInItsText() {
        assertThat(read(json).toString()).doesNotContain(stub.secret(), "PRIVATE", "gserviceaccount");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/nowhere/firebase.json", "AIzaSyNotAKeyNorAPath\0", "-----BEGIN PRIVATE KEY-----MIIsecret"})
    void refusesWhatIsNeitherJsonNorAFile(String setting) {
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Firebase credentials are neither JSON nor the path of a file that can be read")
                .hasNoCause();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"type\":\"authorized_user\",\"client_id\":\"secret\",\"client_secret\":\"secret\",\"refresh_token\":\"secret\"}",
                "{\"type\":\"service_account\",\"private_key\":\"secret\"}",
                "{\"type\":\"service_account\",\"client_id\":\"1\",\"client_email\":\"a@b\",\"private_key_id\":\"2\",\"private_key\":\"secret\"}",
                "{secret"
            })
    void refusesJsonThatIsNoServiceAccount(String setting) {
        assertThatThrownBy(() -> read(setting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The Firebase credentials are not the key of a service account")
                .hasNoCause();
    }

    @Test
    void refusesAKeyWithoutAProject() {
        String without = json.replace("\"project_id\":\"" + FcmStub.PROJECT + "\",", "");

        assertThatThrownBy(() -> read(without)).hasMessage("The Firebase credentials name no project");
        assertThat(FcmSettings.of(without, Optional.of("other")).projectId()).contains("other");
    }

    @Test
    void sendsKeysOverHttpOnlyWhereAnEndpointStandsIn() {
        assertThatThrownBy(() -> read(stub.credentials()))
                .hasMessage("The Firebase credentials have a token_uri without https");
        assertThat(stub.settings().endpoint()).contains(stub.endpoint());
    }

    @Test
    void refusesWhatCouldNeverWork() {
        assertThatThrownBy(() -> FcmSettings.of(json, Optional.empty(), Optional.of(URI.create("ftp://127.0.0.1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> read(json).within(Duration.ZERO, Duration.ZERO, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static FcmSettings read(String setting) {
        return FcmSettings.of(setting, Optional.empty());
    }
}
