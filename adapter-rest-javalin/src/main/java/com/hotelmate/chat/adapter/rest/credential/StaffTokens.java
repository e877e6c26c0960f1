package com.hotelmate.chat.adapter.rest.credential;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes and reads staff tokens: JWTs signed with Ed25519, which need no database to be believed. Whether the login still
 * stands is for others to say. Thread-safe.
 */
public final class StaffTokens {

    private static final String ISSUER = "hotel-chat";
    private static final String AUDIENCE = "hotel-chat-staff";
    private static final Duration SKEW = Duration.ofSeconds(60);
    private static final int LONGEST = 4_096;
    private static final int REMEMBERED = 10_000;
    private static final Set<String> HEADER = Set.of("alg", "typ", "kid");

    private final String signingKey;
    private final Map<String, Ed25519> keys = new HashMap<>();
    private final InstantSource clock;
    /** Verified tokens by their hash: verifying costs more than all the rest of a request. */
    private final Cache<HashCode, StaffTicket> verified = CacheBuilder.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Tokens signed by those keys, which are the seeds of Ed25519. */
    public StaffTokens(KeyRing ring, InstantSource clock) {
        ring.all().forEach(key -> keys.put(key.id(), new Ed25519(key.secret())));
        this.signingKey = ring.signing().id();
        this.clock = clock;
    }

    /** The token that says this; times are cut to whole seconds. */
    public String issue(StaffTicket ticket) {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                        .type(JOSEObjectType.JWT)
                        .keyID(signingKey)
                        .build(),
                new JWTClaimsSet.Builder()
                        .issuer(ISSUER)
                        .audience(AUDIENCE)
                        .subject(ticket.staff().toString())
                        .claim("hotel", ticket.hotel().value())
                        .claim("sid", ticket.session())
                        .issueTime(Date.from(ticket.issuedAt()))
                        .expirationTime(Date.from(ticket.expiresAt()))
                        .build());
        try {
            jwt.sign(key(signingKey).orElseThrow());
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
        return jwt.serialize();
    }

    /**
     * What a token says.
     *
     * @throws ProblemException if it is not one of ours, or past its time
     */
    public StaffTicket read(String token) {
        HashCode hash = Hashing.sha256().hashString(token, StandardCharsets.UTF_8);
        StaffTicket ticket = verified.getIfPresent(hash);
        if (ticket == null) {
            ticket = verify(token).orElseThrow(() -> ProblemException.of(ProblemCode.INVALID_STAFF_TOKEN));
            verified.put(hash, ticket);
        }
        Instant now = clock.instant();
        if (ticket.issuedAt().isAfter(now.plus(SKEW))) {
            throw ProblemException.of(ProblemCode.INVALID_STAFF_TOKEN);
        }
        if (!now.isBefore(ticket.expiresAt().plus(SKEW))) {
            throw ProblemException.of(ProblemCode.STAFF_TOKEN_EXPIRED);
        }
        return ticket;
    }

    private Optional<StaffTicket> verify(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            SignedJWT jwt = SignedJWT.parse(token);
            JWSHeader header = jwt.getHeader();
            Optional<Ed25519> key = key(header.getKeyID());
            boolean ours = key.isPresent()
                    && HEADER.equals(header.getIncludedParams())
                    && JOSEObjectType.JWT.equals(header.getType())
                    && jwt.verify(key.get());
            return ours ? ticket(jwt.getJWTClaimsSet()) : Optional.empty();
        } catch (ParseException | JOSEException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<StaffTicket> ticket(JWTClaimsSet claims) throws ParseException {
        String hotel = claims.getStringClaim("hotel");
        String session = claims.getStringClaim("sid");
        String staff = claims.getSubject();
        Date issued = claims.getIssueTime();
        Date expires = claims.getExpirationTime();
        boolean complete = ISSUER.equals(claims.getIssuer())
                && claims.getAudience().contains(AUDIENCE)
                && hotel != null
                && session != null
                && staff != null
                && issued != null
                && expires != null;
        return complete
                ? Optional.of(new StaffTicket(
                        new HotelSlug(hotel),
                        new StaffId(Long.parseLong(staff)),
                        session,
                        issued.toInstant(),
                        expires.toInstant()))
                : Optional.empty();
    }

    private Optional<Ed25519> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }
}
