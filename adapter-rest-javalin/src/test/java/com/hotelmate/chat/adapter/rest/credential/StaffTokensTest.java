package com.hotelmate.chat.adapter.rest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.base.Splitter;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.NamedParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTokensTest {

    private static final String SEED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final StaffId SOMEBODY = new StaffId(12);

    private Instant now = Instant.parse("2026-01-05T10:30:00Z");
    private final StaffTokens tokens = tokens(KeyRing.parse("k1:" + SEED));

    private StaffTokens tokens(KeyRing ring) {
        return new StaffTokens(ring, () -> now);
    }

    private StaffTicket login() {
        return new StaffTicket(HOTEL, SOMEBODY, "session-1", now, now.plus(Duration.ofHours(12)));
    }

    private ProblemCode refusalOf(String token) {
        return catchThrowableOfType(ProblemException.class, () -> tokens.read(token))
                .problem()
                .code();
    }

    @Test
    void readsWhatItIssued() {
        assertThat(tokens.read(tokens.issue(login()))).isEqualTo(login());
    }

    @Test
    void signsSoThatAnybodyWithThePublicKeyCanVerify() throws Exception {
        byte[] seed = Base64.getUrlDecoder().decode(SEED);
        KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
        generator.initialize(NamedParameterSpec.ED25519, new SecureRandom() {
            private static final long serialVersionUID = 1L;

            @Override
            public void nextBytes(byte[] bytes) {
                System.arraycopy(seed, 0, bytes, 0, bytes.length);
            }
        });
        KeyPair pair = generator.generateKeyPair();
        SignedJWT jwt = SignedJWT.parse(tokens.issue(login()));

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(pair.getPublic());
        verifier.update(jwt.getSigningInput());

        assertThat(verifier.verify(jwt.getSignature().decode())).isTrue();
        assertThat(jwt.getHeader().toJSONObject()).containsOnlyKeys("kid", "typ", "alg");
    }

    @Test
    void expiresAMinuteLate() {
        String token = tokens.issue(login());

        now = now.plus(Duration.ofHours(12)).plusSeconds(59);
        assertThat(tokens.read(token).staff()).isEqualTo(SOMEBODY);

        now = now.plusSeconds(1);
        assertThat(refusalOf(token)).isEqualTo(ProblemCode.STAFF_TOKEN_EXPIRED);
    }

    @Test
    void refusesATokenFromTheFuture() {
        now = now.plusSeconds(120);
        String token = tokens.issue(login());
        now = now.minusSeconds(120);

        assertThat(refusalOf(token)).isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @Test
    void verifiesByTheOldKeyAndSignsWithTheNew() {
        String old = tokens.issue(login());
        StaffTokens changed = tokens(KeyRing.parse("k2:" + SEED.replace('A', 'B') + ",k1:" + SEED));

        assertThat(changed.read(old).staff()).isEqualTo(SOMEBODY);
        assertThat(refusalOf(changed.issue(login()))).isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "..", "eyJhbGciOiJub25lIn0.e30.", "[[[[", "\u00e9"})
    void refusesGibberish(String token) {
        assertThat(refusalOf(token)).isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @Test
    void refusesAChangedToken() {
        List<String> parts = Splitter.on('.').splitToList(tokens.issue(login()));
        String claims = new String(Base64.getUrlDecoder().decode(parts.get(1)), StandardCharsets.UTF_8);
        String forged = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("\"12\"", "\"13\"").getBytes(StandardCharsets.UTF_8));

        assertThat(forged).isNotEqualTo(parts.get(1));
        assertThat(refusalOf(parts.get(0) + "." + forged + "." + parts.get(2)))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
        assertThat(refusalOf(parts.get(0) + "." + parts.get(1) + ".")).isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @Test
    void refusesOtherAlgorithmsThoughTheyAreSignedWithTheKey() throws JOSEException {
        SignedJWT hmac = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256)
                        .type(JOSEObjectType.JWT)
                        .keyID("k1")
                        .build(),
                claims(builder -> builder));
        hmac.sign(new MACSigner(Base64.getUrlDecoder().decode(SEED)));

        assertThat(refusalOf(hmac.serialize())).isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
        assertThat(refusalOf(new PlainJWT(claims(builder -> builder)).serialize()))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @Test
    void refusesHeadersThatBringTheirOwnKey() throws JOSEException {
        URI evil = URI.create("https://evil.example");

        assertThat(refusalOf(signed(header -> header.jwkURL(evil), claims -> claims)))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
        assertThat(refusalOf(signed(header -> header.x509CertURL(evil), claims -> claims)))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "aud", "sub", "hotel", "sid", "iat", "exp"})
    void refusesATokenWithoutAClaim(String claim) throws JOSEException {
        assertThat(tokens.read(signed(header -> header, claims -> claims)).staff())
                .isEqualTo(SOMEBODY);
        assertThat(refusalOf(signed(header -> header, claims -> claims.claim(claim, null))))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    @Test
    void refusesClaimsThatCannotBeRight() throws JOSEException {
        assertThat(refusalOf(signed(header -> header, claims -> claims.subject("me"))))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
        assertThat(refusalOf(signed(header -> header, claims -> claims.claim("hotel", 5))))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
        assertThat(refusalOf(signed(header -> header, claims -> claims.audience("other"))))
                .isEqualTo(ProblemCode.INVALID_STAFF_TOKEN);
    }

    private String signed(UnaryOperator<JWSHeader.Builder> header, UnaryOperator<JWTClaimsSet.Builder> claims)
            throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                header.apply(new JWSHeader.Builder(JWSAlgorithm.EdDSA)
                                .type(JOSEObjectType.JWT)
                                .keyID("k1"))
                        .build(),
                claims(claims));
        jwt.sign(new Ed25519(Base64.getUrlDecoder().decode(SEED)));
        return jwt.serialize();
    }

    private JWTClaimsSet claims(UnaryOperator<JWTClaimsSet.Builder> change) {
        return change.apply(new JWTClaimsSet.Builder()
                        .issuer("hotel-chat")
                        .audience("hotel-chat-staff")
                        .subject("12")
                        .claim("hotel", "killarney")
                        .claim("sid", "s")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60))))
                .build();
    }
}
