package com.hotelmate.chat.adapter.rest.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.hotelmate.chat.adapter.rest.credential.GuestSession.Origin;
import com.hotelmate.chat.adapter.rest.problem.ProblemCode;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestSessionsTest {

    private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final HotelSlug HOTEL = new HotelSlug("killarney");

    private Instant now = Instant.parse("2026-01-05T10:30:00Z");
    private final GuestSessions sessions = sessions("k1:" + KEY);

    private GuestSessions sessions(String keys) {
        return new GuestSessions(KeyRing.parse(keys), Duration.ofHours(4), () -> now);
    }

    private GuestSession session() {
        return sessions.begin(HOTEL, new BookingId("BK-2025-0123"), Origin.TOKEN, "ab12");
    }

    private ProblemCode refusalOf(String text) {
        return catchThrowableOfType(ProblemException.class, () -> sessions.read(text))
                .problem()
                .code();
    }

    @Test
    void readsWhatItWrote() {
        GuestSession session = session();

        assertThat(sessions.read(sessions.write(session))).isEqualTo(session);
    }

    @Test
    void endsAfterItsLife() {
        String text = sessions.write(session());

        now = now.plus(Duration.ofHours(4)).minusMillis(1);
        assertThat(sessions.read(text).origin()).isEqualTo(Origin.TOKEN);

        now = now.plusMillis(1);
        assertThat(refusalOf(text)).isEqualTo(ProblemCode.GRANT_EXPIRED);
    }

    @Test
    void saysTheSameWhenWrittenAgain() {
        String text = sessions.write(session());

        assertThat(sessions.write(sessions.read(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "x", "a.b", "!.!", "\u00e9.\u00e9"})
    void refusesGibberish(String text) {
        assertThat(refusalOf(text)).isEqualTo(ProblemCode.GRANT_INVALID);
    }

    @Test
    void refusesChangedCharactersInTheFactsAndInTheSignature() {
        String text = sessions.write(session());
        int dot = text.indexOf('.');

        for (int i : new int[] {0, 5, dot - 5, dot + 1, text.length() - 5}) {
            String forged = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(refusalOf(forged)).as("changed at %d", i).isEqualTo(ProblemCode.GRANT_INVALID);
        }
    }

    @Test
    void refusesWhatAnotherKeySigned() {
        String foreign = sessions("k1:" + KEY.replace('A', 'B')).write(session());

        assertThat(refusalOf(foreign)).isEqualTo(ProblemCode.GRANT_INVALID);
    }

    @Test
    void readsWhatTheOldKeySigned() {
        String old = sessions.write(session());

        assertThat(sessions("k2:" + KEY.replace('A', 'B') + ",k1:" + KEY).read(old))
                .isEqualTo(session());
    }

    @Test
    void refusesASessionForSomethingElse() throws Exception {
        byte[] facts = "k1|breakfast|killarney|BK-1|token|ab|0|99999999999999".getBytes(StandardCharsets.UTF_8);
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(KEY), "HmacSHA256"));
        Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();

        assertThat(refusalOf(encoder.encodeToString(facts) + "." + encoder.encodeToString(mac.doFinal(facts))))
                .isEqualTo(ProblemCode.GRANT_SCOPE_MISMATCH);
    }
}
