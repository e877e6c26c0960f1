package com.hotelmate.chat.adapter.rest.credential;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.util.Locale;

/**
 * What a guest session says: whose it is and how long it lasts. It is never prolonged.
 *
 * @param fingerprint the SHA-256 in hex of the token or PIN that it was given for, so that it ends with that
 */
public record GuestSession(
        HotelSlug hotel, BookingId booking, Origin origin, String fingerprint, Instant issuedAt, Instant expiresAt) {

    /** What the session was given for. */
    public enum Origin {
        TOKEN,
        PIN;

        /** The origin as the wire spells it. */
        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
