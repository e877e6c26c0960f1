package com.hotelmate.chat.adapter.rest.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.ToyServer;
import com.hotelmate.chat.adapter.rest.ToyServer.Response;
import com.hotelmate.chat.adapter.rest.ToyTools;
import com.hotelmate.chat.adapter.rest.credential.Caller;
import com.hotelmate.chat.adapter.rest.credential.GuestSession;
import com.hotelmate.chat.adapter.rest.credential.GuestSessions;
import com.hotelmate.chat.adapter.rest.credential.Identities;
import com.hotelmate.chat.adapter.rest.credential.KeyRing;
import com.hotelmate.chat.adapter.rest.credential.StaffTicket;
import com.hotelmate.chat.adapter.rest.credential.StaffTokens;
import com.hotelmate.chat.adapter.rest.limit.FailedCredentials;
import com.hotelmate.chat.adapter.rest.operations.HttpMetrics;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialDoorkeeperTest {

    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final BookingId BOOKING = new BookingId("BK-1");
    private static final String STAFF = "/api/chat/killarney/staff/";
    private static final String GUEST = "/api/chat/killarney/guest/";
    private static final String BOTH = "/api/chat/killarney/both/";
    private static final String INTEGRATION = "/api/integration/hotels/killarney/";
    private static final String AUTHORIZATION = "Authorization";
    private static final String SESSION = "X-Guest-Chat-Session";

    private final Instant now = Instant.parse("2026-01-05T10:30:00Z");
    private final InstantSource clock = () -> now;
    private final StaffTokens tokens = new StaffTokens(KeyRing.random(), clock);
    private final GuestSessions sessions = new GuestSessions(KeyRing.random(), Duration.ofHours(4), clock);
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();
    private ToyServer server;

    @BeforeEach
    void start() {
        CredentialDoorkeeper doorkeeper = new CredentialDoorkeeper(new CredentialDoorkeeper.Tools(
                tokens,
                sessions,
                new House(),
                new FailedCredentials(clock),
                new HttpMetrics(new SimpleMeterRegistry()),
                Optional.of("booking system")));
        server = ToyServer.with(
                ToyTools.tools(doorkeeper),
                List.of(
                        Route.get("X1", "{P}/staff/", "For staff").staff().handledBy(CredentialDoorkeeperTest::name),
                        Route.get("X2", "{P}/guest/", "For guests").guest().handledBy(CredentialDoorkeeperTest::name),
                        Route.get("X3", "{P}/both/", "For both")
                                .staffOrGuest()
                                .handledBy(CredentialDoorkeeperTest::name),
                        Route.get("X4", "/api/integration/hotels/{slug}/", "For the booking system")
                                .integration()
                                .handledBy(CredentialDoorkeeperTest::name)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private final class House implements Identities {
        @Override
        public boolean stands(StaffTicket ticket) {
            return !revoked.contains(ticket.session());
        }

        @Override
        public Optional<Caller.Guest> holderOf(String token) {
            return token.equals("raw")
                    ? Optional.of(new Caller.Guest(KILLARNEY, BOOKING, "f", Optional.empty()))
                    : Optional.empty();
        }

        @Override
        public boolean stands(GuestSession session) {
            return !revoked.contains(session.fingerprint());
        }
    }

    private static Answer name(Call<?> call) {
        return Answer.ok(Map.of("caller", call.caller().key()));
    }

    private String staffToken() {
        return tokens.issue(new StaffTicket(KILLARNEY, new StaffId(7), "login", now, now.plusSeconds(60)));
    }

    private String session() {
        return sessions.write(sessions.begin(KILLARNEY, BOOKING, GuestSession.Origin.TOKEN, "f"));
    }

    private static void assertRefused(Response response, int status, String code) {
        assertThat(response.status()).as(response.text()).isEqualTo(status);
        assertThat(response.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer ", "bearer ", "Token ", "TOKEN  "})
    void knowsStaffByTheirToken(String scheme) {
        assertThat(server.get(STAFF, AUTHORIZATION, scheme + staffToken()).text())
                .isEqualTo("{\"caller\":\"s7\"}");
    }

    @Test
    void knowsAGuestByEachOfThreeCredentials() {
        String guest = "{\"caller\":\"gkillarney/BK-1\"}";

        assertThat(server.get(GUEST, SESSION, session()).text()).isEqualTo(guest);
        assertThat(server.get(GUEST, AUTHORIZATION, "GuestToken raw").text()).isEqualTo(guest);
        assertThat(server.get(GUEST + "?a=b&token=raw").text()).isEqualTo(guest);
    }

    @Test
    void judgesTheFirstGuestCredentialAlone() {
        assertThat(server.get(GUEST + "?token=wrong", SESSION, session(), AUTHORIZATION, "GuestToken wrong")
                        .status())
                .isEqualTo(200);
        assertRefused(server.get(GUEST + "?token=raw", AUTHORIZATION, "GuestToken wrong"), 401, "INVALID_TOKEN");
        assertRefused(server.get(GUEST + "?token=raw", SESSION, "wrong"), 401, "GRANT_INVALID");
    }

    @Test
    void takesABlankCredentialForNone() {
        assertThat(server.get(GUEST + "?token=raw", SESSION, " ", AUTHORIZATION, "GuestToken ")
                        .status())
                .isEqualTo(200);
        assertRefused(server.get(GUEST + "?token=", SESSION, ""), 401, "TOKEN_REQUIRED");
    }

    @Test
    void refusesTwoKindsOfCallersAtOnce() {
        String token = "Bearer " + staffToken();

        assertRefused(server.get(BOTH, AUTHORIZATION, token, SESSION, session()), 400, "AMBIGUOUS_CREDENTIALS");
        assertRefused(server.get(STAFF + "?token=raw", AUTHORIZATION, token), 400, "AMBIGUOUS_CREDENTIALS");
    }

    @Test
    void asksForTheCredentialThatTheRouteNeeds() {
        assertRefused(server.get(STAFF), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(server.get(BOTH), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(server.get(GUEST), 401, "TOKEN_REQUIRED");
        assertRefused(server.get(STAFF, SESSION, session()), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(server.get(GUEST, AUTHORIZATION, "Bearer " + staffToken()), 401, "TOKEN_REQUIRED");
        assertRefused(server.get(STAFF, AUTHORIZATION, "Basic abc"), 401, "AUTHENTICATION_REQUIRED");
        assertThat(server.get(STAFF).header("WWW-Authenticate")).isEqualTo("Bearer");
        assertThat(server.get(GUEST).header("WWW-Authenticate")).isEqualTo("GuestToken");
    }

    @Test
    void refusesWhatWasRevoked() {
        revoked.add("login");
        revoked.add("f");

        assertRefused(server.get(STAFF, AUTHORIZATION, "Bearer " + staffToken()), 401, "INVALID_STAFF_TOKEN");
        assertRefused(server.get(GUEST, SESSION, session()), 401, "GRANT_INVALID");
    }

    @Test
    void keepsCallersInTheirOwnHotel() {
        assertRefused(server.get("/api/chat/dublin/staff/", AUTHORIZATION, "Bearer " + staffToken()), 404, "NOT_FOUND");
        assertRefused(server.get("/api/chat/dublin/guest/", SESSION, session()), 403, "GRANT_HOTEL_MISMATCH");
        assertRefused(server.get("/api/chat/dublin/guest/?token=raw"), 401, "INVALID_TOKEN");
        assertRefused(server.get("/api/chat/NO-HOTEL/guest/?token=raw"), 401, "INVALID_TOKEN");
    }

    @Test
    void refusesRightTokensTooAfterTwentyWrongOnesButNoSessions() {
        for (int i = 0; i < 20; i++) {
            assertRefused(server.get(GUEST + "?token=wrong" + i), 401, "INVALID_TOKEN");
        }

        Response refused = server.get(GUEST + "?token=raw");

        assertRefused(refused, 429, "TOKEN_THROTTLED");
        assertThat(refused.header("Retry-After")).isEqualTo("45");
        assertThat(refused.json().path("retry_after").asLong()).isEqualTo(45);
        assertRefused(server.get(GUEST, SESSION, "forged"), 429, "TOKEN_THROTTLED");
        assertThat(server.get(GUEST, SESSION, session()).status()).isEqualTo(200);
    }

    @Test
    void knowsTheBookingSystemByItsKey() {
        assertThat(server.get(INTEGRATION, AUTHORIZATION, "Bearer booking system")
                        .status())
                .isEqualTo(200);
        assertRefused(server.get(INTEGRATION), 401, "AUTHENTICATION_REQUIRED");
        assertRefused(server.get(INTEGRATION, AUTHORIZATION, "Bearer other"), 401, "INVALID_INTEGRATION_KEY");
        assertRefused(
                server.get("/api/integration/hotels/No/", AUTHORIZATION, "Bearer booking system"),
                400,
                "VALIDATION_FAILED");
    }
}
