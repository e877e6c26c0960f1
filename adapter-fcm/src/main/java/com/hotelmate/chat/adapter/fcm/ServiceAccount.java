package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.http.HttpTransport;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The account in whose name devices are notified. Its text shows no secret. */
final class ServiceAccount {

    private static final List<String> SCOPES = List.of("https://www.googleapis.com/auth/firebase.messaging");

    private final ServiceAccountCredentials key;

    private ServiceAccount(ServiceAccountCredentials key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException if it is not the key of a service account; the message does not repeat it */
    static ServiceAccount parse(String json) {
        try {
            return new ServiceAccount(ServiceAccountCredentials.fromStream(
                    new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))));
        } catch (IOException | RuntimeException e) {
            // Without the cause, whose message may repeat parts of the key.
            throw new IllegalArgumentException("The Firebase credentials are not the key of a service account");
        }
    }

    Optional<String> projectId() {
        return Optional.ofNullable(key.getProjectId());
    }

    /** Whether tokens are asked for over https. */
    boolean asksSecurely() {
        return "https".equals(key.getTokenServerUri().getScheme());
    }

    /** What gets tokens for it, once per need: repeating is up to whoever delivers. */
    AccessTokens tokens(HttpTransport transport) {
        return new AccessTokens(key.toBuilder()
                .setHttpTransportFactory(() -> transport)
                .setScopes(SCOPES)
                .setDefaultRetriesEnabled(false)
                .build());
    }

    @Override
    public String toString() {
        return "ServiceAccount[" + projectId().orElse("-") + "]";
    }
}
