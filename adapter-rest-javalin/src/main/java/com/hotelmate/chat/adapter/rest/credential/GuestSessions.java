package com.hotelmate.chat.adapter.rest.credential;

import com.google.common.base.Splitter;
import com.hotelmate.chat.adapter.rest.credential.GuestSession.Origin;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Makes and reads guest sessions: opaque texts signed with HMAC-SHA256, which need no database to be believed. Whether
 * the token or PIN behind one still stands is for others to say. Thread-safe.
 */
public final class GuestSessions {

    private static final String SCOPE = "guest_chat";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST = 1_024;
    private static final int PARTS = 8;
    private static final Splitter BAR = Splitter.on('|');
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private final String signingKey;
    private final Map<String, Mac> keys = new HashMap<>();
    private final Duration life;
    private final InstantSource clock;

    /** Sessions signed by those keys and good for that long. */
    public GuestSessions(KeyRing ring, Duration life, InstantSource clock) {
        ring.all().forEach(key -> keys.put(key.id(), mac(key.secret())));
        this.signingKey = ring.signing().id();
        this.life = life;
        this.clock = clock;
    }

    /** A new session for the guest of a stay who showed that token or PIN. */
    public GuestSession begin(HotelSlug hotel, BookingId booking, Origin origin, String fingerprint) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new GuestSession(hotel, booking, origin, fingerprint, now, now.plus(life));
    }

    /** The session as a text to hand out. */
    public String write(GuestSession session) {
        String facts = String.join(
                "|",
                signingKey,
                SCOPE,
                session.hotel().value(),
                session.booking().value(),
                session.origin().wireName(),
                session.fingerprint(),
                Long.toString(session.issuedAt().toEpochMilli()),
                Long.toString(session.expiresAt().toEpochMilli()));
        byte[] bytes = facts.getBytes(StandardCharsets.UTF_8);
        return ENCODER.encodeToString(bytes) + "." + ENCODER.encodeToString(sign(signingKey, bytes));
    }

    /**
     * What a session says.
     *
     * @throws ProblemException if it is not one of ours, made for something else, or past its time
     */
    public GuestSession read(String text) {
        List<String> facts = verified(text);
        if (facts == null || facts.size() != PARTS) {
            throw ProblemException.of(ProblemCode.GRANT_INVALID);
        }
        if (!facts.get(1).equals(SCOPE)) {
            throw ProblemException.of(ProblemCode.GRANT_SCOPE_MISMATCH);
        }
        GuestSession session = new GuestSession(
                new HotelSlug(facts.get(2)),
                new BookingId(facts.get(3)),
                facts.get(4).equals(Origin.PIN.wireName()) ? Origin.PIN : Origin.TOKEN,
                facts.get(5),
                Instant.ofEpochMilli(Long.parseLong(facts.get(6))),
                Instant.ofEpochMilli(Long.parseLong(facts.get(7))));
        if (!clock.instant().isBefore(session.expiresAt())) {
            throw ProblemException.of(ProblemCode.GRANT_EXPIRED);
        }
        return session;
    }

    private @Nullable List<String> verified(String text) {
        int dot = text.indexOf('.');
        if (dot < 0 || text.length() > LONGEST) {
            return null;
        }
        byte[] bytes;
        byte[] signature;
        try {
            bytes = DECODER.decode(text.substring(0, dot));
            signature = DECODER.decode(text.substring(dot + 1));
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        List<String> facts = BAR.splitToList(new String(bytes, StandardCharsets.UTF_8));
        boolean ours = keys.containsKey(facts.get(0)) && MessageDigest.isEqual(sign(facts.get(0), bytes), signature);
        return ours ? facts : null;
    }

    /** A copy of a prepared Mac: cheaper than a new one, and a Mac cannot be shared. */
    private byte[] sign(String key, byte[] bytes) {
        Mac prepared = keys.get(key);
        if (prepared == null) {
            throw new IllegalStateException("No such key");
        }
        try {
            return ((Mac) prepared.clone()).doFinal(bytes);
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Mac mac(byte[] secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
