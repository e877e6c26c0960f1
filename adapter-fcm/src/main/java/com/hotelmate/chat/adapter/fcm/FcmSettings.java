package com.hotelmate.chat.adapter.fcm;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How Firebase is reached, and as whom. Its text shows no secret.
 *
 * @param credentials the key of a service account, in JSON
 * @param projectId whose devices are notified; absent for the project of the service account
 * @param endpoint what stands in for {@code https://fcm.googleapis.com}, such as an outgoing gateway; it may be plain http
 * @param connectTimeout how long a connection may take to be made
 * @param readTimeout how long the service may be silent
 * @param deadline how long one send may take, all of it
 */
public record FcmSettings(
        String credentials,
        Optional<String> projectId,
        Optional<URI> endpoint,
        Duration connectTimeout,
        Duration readTimeout,
        Duration deadline) {

    /** The usual time for a connection. */
    public static final Duration USUAL_CONNECT_TIMEOUT = Duration.ofSeconds(3);

    /** The usual time for an answer. */
    public static final Duration USUAL_READ_TIMEOUT = Duration.ofSeconds(5);

    /** The usual time for a send. */
    public static final Duration USUAL_DEADLINE = Duration.ofSeconds(10);

    /** @throws IllegalArgumentException if it could never work; the message does not repeat the credentials */
    public FcmSettings {
        if (connectTimeout.toMillis() < 1 || readTimeout.toMillis() < 1 || deadline.toMillis() < 1) {
            throw new IllegalArgumentException("A timeout has at least a millisecond");
        }
        if (endpoint.filter(FcmSettings::isNoAddress).isPresent()) {
            throw new IllegalArgumentException("The endpoint of FCM is an http or https address");
        }
        ServiceAccount account = ServiceAccount.parse(credentials);
        if (projectId.or(account::projectId).filter(id -> !id.isBlank()).isEmpty()) {
            throw new IllegalArgumentException("The Firebase credentials name no project");
        }
        if (endpoint.isEmpty() && !account.asksSecurely()) {
            throw new IllegalArgumentException("The Firebase credentials have a token_uri without https");
        }
    }

    /**
     * Reads what a setting holds, with the usual times.
     *
     * @param setting the key of a service account in JSON, or the path of a file that holds it
     * @throws IllegalArgumentException if it is neither; the message does not repeat it
     */
    public static FcmSettings of(String setting, Optional<String> projectId) {
        return of(setting, projectId, Optional.empty());
    }

    /**
     * Reads what a setting holds, as {@link #of(String, Optional)} does.
     *
     * @param endpoint what stands in for FCM, if anything does
     */
    public static FcmSettings of(String setting, Optional<String> projectId, Optional<URI> endpoint) {
        String text = setting.strip();
        return new FcmSettings(
                text.startsWith("{") ? text : contentOf(text),
                projectId,
                endpoint,
                USUAL_CONNECT_TIMEOUT,
                USUAL_READ_TIMEOUT,
                USUAL_DEADLINE);
    }

    /** The same with these times. */
    public FcmSettings within(Duration connect, Duration read, Duration all) {
        return new FcmSettings(credentials, projectId, endpoint, connect, read, all);
    }

    private static String contentOf(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException e) {
            // Without the cause, whose message would repeat a key that was mistaken for a path.
            throw new IllegalArgumentException(
                    "The Firebase credentials are neither JSON nor the path of a file that can be read");
        }
    }

    private static boolean isNoAddress(URI address) {
        String scheme = address.getScheme();
        return address.getHost() == null || !("http".equals(scheme) || "https".equals(scheme));
    }

    @Override
    public String toString() {
        return "FcmSettings[" + projectId.orElse("-") + ", "
                + endpoint.map(URI::getHost).orElse("-") + ", " + deadline + "]";
    }
}
