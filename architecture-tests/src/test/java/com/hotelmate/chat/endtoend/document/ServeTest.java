package com.hotelmate.chat.endtoend.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.endtoend.client.Answer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged server with a database of its own, as a small hotel runs it. */
class ServeTest {

    private static final String KEY = "the-booking-system-of-these-tests";
    private static final Pattern ADDRESS = Pattern.compile("Hotel Chat on (http://\\S+)");
    private static final int TOLD_TO_END = 143;

    @TempDir
    private Path folder;

    @Test
    void keepsEverythingInTheDirectoryAndEndsCleanly() throws Exception {
        Path directory = folder.resolve("chat");
        String token;
        try (Jar first = serve(directory)) {
            String url = address(first);
            put(url, "/api/integration/hotels/killarney/", "{\"name\": \"Killarney\"}", 201);
            put(
                    url,
                    "/api/integration/hotels/killarney/staff/anna/",
                    "{\"first_name\": \"Anna\", \"last_name\": \"Murphy\", \"password\": \"canary-password\"}",
                    201);
            token = send(
                            url,
                            "POST",
                            "/api/staff/login/",
                            "",
                            "{\"username\": \"anna\", \"password\": \"canary-password\"}")
                    .json()
                    .path("token")
                    .asText();
            assertThat(token).isNotEmpty();

            assertThat(first.stop()).isEqualTo(TOLD_TO_END);
            isQuiet(first);
        }
        assertThat(directory.resolve("data").resolve("postmaster.pid")).doesNotExist();

        try (Jar second = serve(directory)) {
            String url = address(second);
            put(url, "/api/integration/hotels/killarney/", "{\"name\": \"Killarney\"}", 200);
            assertThat(send(url, "GET", "/api/chat/killarney/conversations/", "Bearer " + token, "")
                            .status())
                    .isEqualTo(200);

            assertThat(second.stop()).isEqualTo(TOLD_TO_END);
            isQuiet(second);
        }
        assertThat(Files.readString(directory.resolve("password"))).isNotBlank();
    }

    @Test
    void wantsItsOwnKeysWhereOtherNodesHaveToBelieveThem() throws Exception {
        try (Jar jar = new Jar(folder, Map.of("DATABASE_URL", "postgres://anna:canary@db.example/chat"), "serve")) {
            assertThat(jar.exitStatus()).isEqualTo(2);
            assertThat(jar.errors())
                    .contains("STAFF_TOKEN_KEYS", "GUEST_SESSION_KEYS", "PUSHER_SECRET")
                    .doesNotContain("canary");
        }
    }

    @Test
    void neverMixesADemoWithADatabase() throws Exception {
        try (Jar jar = new Jar(folder, Map.of("DATABASE_URL", "postgres://anna:canary@db.example/chat"), "demo")) {
            assertThat(jar.exitStatus()).isEqualTo(2);
            assertThat(jar.errors()).contains("DATABASE_URL").doesNotContain("canary");
        }
    }

    @Test
    void migratesADatabaseOfItsOwnAndTellsWhatItDid() throws Exception {
        Path directory = folder.resolve("chat");
        try (Jar jar = new Jar(folder, Map.of(), "migrate", "--embedded-database", directory.toString())) {
            assertThat(jar.exitStatus()).isZero();
            assertThat(jar.output()).contains("Applied 1 guest chat", "Done: ");
        }
        try (Jar jar = new Jar(folder, Map.of(), "migrate", "--embedded-database", directory.toString())) {
            assertThat(jar.exitStatus()).isZero();
            assertThat(jar.output()).contains("Nothing was missing.");
        }
    }

    private Jar serve(Path directory) throws IOException {
        return new Jar(
                folder,
                Map.of("INTEGRATION_KEY", KEY, "DATABASE_TIMEOUT_SECONDS", "20"),
                "serve",
                "--port",
                "0",
                "--embedded-database",
                directory.toString());
    }

    private static String address(Jar jar) {
        return await().atMost(Duration.ofMinutes(2))
                .until(
                        () -> {
                            assertThat(jar.isAlive()).as(jar.errors()).isTrue();
                            Matcher found = ADDRESS.matcher(jar.output());
                            return found.find() ? found.group(1) : "";
                        },
                        url -> !url.isEmpty());
    }

    private static void isQuiet(Jar jar) throws IOException {
        assertThat(jar.errors()).doesNotContain("\"ERROR\"", "\"WARN\"", "Exception", "canary");
    }

    private static void put(String url, String path, String body, int expected) throws Exception {
        send(url, "PUT", path, "Bearer " + KEY, body).expecting(expected);
    }

    private static Answer send(String url, String method, String path, String authorization, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> response = HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.headers(), response.body());
    }
}
