package com.hotelmate.chat.adapter.rest.dispatch;

import com.google.common.hash.Hashing;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.credential.GuestSessions;
import com.hotelmate.chat.adapter.rest.credential.Identities;
import com.hotelmate.chat.adapter.rest.credential.StaffTicket;
import com.hotelmate.chat.adapter.rest.credential.StaffTokens;
import com.hotelmate.chat.adapter.rest.limit.FailedCredentials;
import com.hotelmate.chat.adapter.rest.operations.HttpMetrics;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Audience;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells callers by their credentials: staff by a token, guests by a session or the raw token of their booking, the booking
 * system by a key. Thread-safe.
 */
public final class CredentialDoorkeeper implements Doorkeeper {

    private static final String GUEST_SCHEME = "guesttoken";
    private static final Set<String> STAFF_SCHEMES = Set.of("bearer", "token");
    private static final Caller ANONYMOUS = new Caller.Anonymous();
    private static final Caller INTEGRATION = new Caller.Integration();

    /** What credentials are checked with; no integration key means that there are no integration routes. */
    public record Tools(
            StaffTokens staffTokens,
            GuestSessions guestSessions,
            Identities identities,
            FailedCredentials failures,
            HttpMetrics metrics,
            Optional<String> integrationKey) {}

    private final Tools tools;

    /** Tells callers with those tools. */
    public CredentialDoorkeeper(Tools tools) {
        this.tools = tools;
    }

    @Override
    public Caller of(Incoming request, Audience audience, @Nullable String slug) {
        return switch (audience) {
            case PUBLIC -> ANONYMOUS;
            case INTEGRATION -> integration(request);
            case STAFF, GUEST, STAFF_OR_GUEST -> person(Shown.by(request), audience, slug, request.address());
        };
    }

    private Caller person(Shown shown, Audience audience, @Nullable String slug, String address) {
        if (shown.staffToken() != null && shown.isGuest()) {
            throw ProblemException.of(ProblemCode.AMBIGUOUS_CREDENTIALS);
        }
        if (shown.staffToken() != null && audience != Audience.GUEST) {
            return staff(shown.staffToken());
        }
        if (shown.isGuest() && audience != Audience.STAFF) {
            return shown.session() != null
                    ? guestBySession(shown.session(), slug, address)
                    : guestByToken(shown.guestToken(), slug, address);
        }
        throw ProblemException.of(
                audience == Audience.GUEST ? ProblemCode.TOKEN_REQUIRED : ProblemCode.AUTHENTICATION_REQUIRED);
    }

    private Caller staff(String token) {
        StaffTicket ticket = tools.staffTokens().read(token);
        if (!tools.identities().stands(ticket)) {
            throw ProblemException.of(ProblemCode.INVALID_STAFF_TOKEN);
        }
        return new Caller.Staff(ticket.hotel(), ticket.staff(), ticket.session());
    }

    private Caller guestByToken(@Nullable String token, @Nullable String slug, String address) {
        tools.failures().requireTokensFrom(address);
        return Optional.ofNullable(token)
                .flatMap(tools.identities()::holderOf)
                .filter(guest -> slug == null || slug.equals(guest.hotel().value()))
                .orElseThrow(() -> wrong(ProblemCode.INVALID_TOKEN, address));
    }

    /** A session that was really signed by us is never throttled: all guests of a house may share one address. */
    private Caller guestBySession(String text, @Nullable String slug, String address) {
        GuestSession session;
        try {
            session = tools.guestSessions().read(text);
        } catch (ProblemException refused) {
            if (refused.problem().code() == ProblemCode.GRANT_INVALID) {
                tools.failures().requireTokensFrom(address);
                throw wrong(ProblemCode.GRANT_INVALID, address);
            }
            throw refused;
        }
        if (slug != null && !slug.equals(session.hotel().value())) {
            tools.failures().requireTokensFrom(address);
            throw wrong(ProblemCode.GRANT_HOTEL_MISMATCH, address);
        }
        if (!tools.identities().stands(session)) {
            throw ProblemException.of(ProblemCode.GRANT_INVALID);
        }
        return new Caller.Guest(session.hotel(), session.booking(), session.fingerprint(), Optional.of(session));
    }

    private ProblemException wrong(ProblemCode code, String address) {
        tools.failures().countWrongToken(address);
        tools.metrics().guestTokenFailed();
        return ProblemException.of(code);
    }

    private Caller integration(Incoming request) {
        String key = tools.integrationKey().orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
        String shown = Shown.by(request).staffToken();
        if (shown == null) {
            throw ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED);
        }
        if (!MessageDigest.isEqual(digest(key), digest(shown))) {
            throw ProblemException.of(ProblemCode.INVALID_INTEGRATION_KEY);
        }
        return INTEGRATION;
    }

    private static byte[] digest(String secret) {
        return Hashing.sha256().hashString(secret, StandardCharsets.UTF_8).asBytes();
    }

    /** The credentials in a request; for guests the first one that is present. */
    private record Shown(
            @Nullable String staffToken,
            @Nullable String session,
            @Nullable String guestToken) {

        static Shown by(Incoming request) {
            String session = request.header("X-Guest-Chat-Session");
            String authorization = request.header("Authorization");
            String guestToken = request.query("token");
            String staffToken = null;
            int blank = authorization == null ? -1 : authorization.indexOf(' ');
            if (authorization != null && blank > 0) {
                String scheme = authorization.substring(0, blank).toLowerCase(Locale.ROOT);
                String value = authorization.substring(blank + 1).strip();
                if (STAFF_SCHEMES.contains(scheme)) {
                    staffToken = value;
                } else if (scheme.equals(GUEST_SCHEME)) {
                    guestToken = value;
                }
            }
            boolean noGuestToken = guestToken == null || guestToken.isBlank();
            return new Shown(staffToken, session, noGuestToken ? null : guestToken);
        }

        boolean isGuest() {
            return session != null || guestToken != null;
        }

        @Override
        public String toString() {
            return "credentials";
        }
    }
}
