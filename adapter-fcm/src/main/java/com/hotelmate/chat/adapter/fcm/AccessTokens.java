package com.hotelmate.chat.adapter.fcm;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.AccessToken;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gets tokens for a service account and keeps them while they are good, telling apart why there is none. */
final class AccessTokens extends GoogleCredentials {

    @Serial
    private static final long serialVersionUID = 1;

    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403);

    private final ServiceAccountCredentials account;

    AccessTokens(ServiceAccountCredentials account) {
        super(GoogleCredentials.newBuilder());
        this.account = account;
    }

    /**
     * @throws TokenRefusedException if the account is refused
     * @throws IOException if nothing is known of it
     */
    @Override
    public AccessToken refreshAccessToken() throws IOException {
        try {
            return account.refreshAccessToken();
        } catch (IOException e) {
            if (e.getCause() instanceof HttpResponseException answer && REFUSALS.contains(answer.getStatusCode())) {
                throw new TokenRefusedException();
            }
            throw e;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccessTokens that && account.equals(that.account);
    }

    @Override
    public int hashCode() {
        return Objects.hash(account);
    }

    @Override
    public String toString() {
        return "AccessTokens[]";
    }
}
