package com.hotelmate.chat.endtoend.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.Answer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar as an operator starts it. */
class CommandLineTest {

    private final Path folder;

    CommandLineTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void writesWhoCanComeInToTheCredentialsFile() throws Exception {
        Path file = folder.resolve("credentials.json");
        try (Jar jar = new Jar(folder, Map.of(), "demo", "--port", "0", "--credentials-file", file.toString())) {
            await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(file) || !jar.isAlive());
            JsonNode credentials = Answer.parse(Files.readString(file));

            assertThat(names(credentials)).containsExactly("base_url", "integration_key", "realtime", "hotels");
            assertThat(names(credentials.path("realtime"))).containsExactly("key", "host", "port", "tls");
            assertThat(credentials.path("hotels").findValuesAsText("slug"))
                    .containsExactly("hotel-killarney", "dublin-central");
            credentials.path("hotels").forEach(CommandLineTest::isFurnished);
            String url = credentials.path("base_url").asText();
            assertThat(status(url + "/health/ready")).isEqualTo(200);
            JsonNode hotel = credentials.path("hotels").get(0);
            assertThat(status(url + "/api/public/chat/hotel-killarney/guest/chat/context/?token="
                            + hotel.path("stays").get(0).path("token").asText()))
                    .isEqualTo(200);
            await().atMost(Duration.ofSeconds(10)).until(() -> jar.output().contains("curl"));
            assertThat(jar.output())
                    .contains(
                            "killarney.reception",
                            hotel.path("stays").get(0).path("token").asText(),
                            url);
            assertThat(jar.errors())
                    .doesNotContain(credentials.path("integration_key").asText(), "\"ERROR\"", "\"WARN\"");
        }
    }

    private static void isFurnished(JsonNode hotel) {
        assertThat(names(hotel)).containsExactly("slug", "name", "staff", "stays", "teams");
        hotel.path("staff")
                .forEach(member -> assertThat(names(member))
                        .containsExactly("staff_id", "username", "password", "name", "role", "department", "on_duty"));
        hotel.path("stays")
                .forEach(
                        stay -> assertThat(names(stay)).containsExactly("booking_id", "room_number", "state", "token"));
        assertThat(hotel.path("stays").findValuesAsText("state"))
                .containsOnly("expected", "in_house", "checked_out")
                .contains("expected", "in_house", "checked_out");
        assertThat(hotel.path("staff").findValuesAsText("role"))
                .contains("manager")
                .filteredOn("receptionist"::equals)
                .hasSize(2);
        assertThat(hotel.path("staff").findValuesAsText("department")).contains("front-office", "housekeeping");
        assertThat(hotel.path("staff").findValues("on_duty"))
                .filteredOn(onDuty -> !onDuty.asBoolean())
                .hasSize(1);
    }

    @Test
    void explainsItself() throws Exception {
        try (Jar jar = new Jar(folder, Map.of(), "--help")) {
            assertThat(jar.exitStatus()).isZero();
            assertThat(jar.output()).contains("demo", "serve");
        }
    }

    @Test
    void explainsACommand() throws Exception {
        try (Jar jar = new Jar(folder, Map.of(), "demo", "--help")) {
            assertThat(jar.exitStatus()).isZero();
            assertThat(jar.output()).contains("--port", "--credentials-file");
        }
    }

    @Test
    void saysEverythingThatIsWrongWithItsSettingsAtOnceAndNoSecret() throws Exception {
        Map<String, String> wrong = Map.of(
                "PORT", "eighty",
                "REALTIME_PRIVACY", "secret",
                "REALTIME_DIALECTS", "klingon",
                "LIMITS_FACTOR", "-1",
                "STAFF_TOKEN_KEYS", "canary-staff-keys",
                "GUEST_SESSION_KEYS", "canary-session-keys",
                "PUSHER_SECRET", "canary-secret",
                "DATABASE_URL", "jdbc:canary-password",
                "CORS_ORIGINS", "*");
        try (Jar jar = new Jar(folder, wrong, "serve")) {
            assertThat(jar.exitStatus()).isEqualTo(2);
            assertThat(jar.errors())
                    .contains(wrong.keySet().stream()
                            .filter(name -> !name.equals("PUSHER_SECRET"))
                            .toList());
            assertThat(jar.errors() + jar.output()).doesNotContain("canary", "klingon", "Exception");
        }
    }

    private static int status(String url) throws Exception {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
