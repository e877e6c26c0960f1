package com.hotelmate.chat.application.account.guest;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Finds out whose token a guest shows, and whether a session that was given for a token is still good. What the guest may do
 * depends on the stay and is for the use cases to judge. Asked on every call, so it is quick.
 */
public interface AuthenticateGuest {

    /** Wires the use case to its ports. */
    static AuthenticateGuest using(GuestTokens tokens, Bookings bookings, TokenLife tokenLife, InstantSource clock) {
        return new AuthenticateGuestService(tokens, bookings, tokenLife, clock);
    }

    /**
     * Whose token it is.
     *
     * @throws RejectedException with {@code INVALID_TOKEN} if it is unknown, revoked, expired or of another hotel
     */
    GuestPass handle(Token query);

    /**
     * The same pass, if it is still good.
     *
     * @throws RejectedException with {@code GRANT_INVALID} if its token was revoked or has expired
     */
    GuestPass handle(GuestPass query);

    /**
     * A token as the guest shows it.
     *
     * @param within the hotel that is asked; absent where the token alone tells it
     */
    record Token(String token, Optional<HotelSlug> within) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Token[within " + within + "]";
        }
    }

    /**
     * What a token proves.
     *
     * @param fingerprint the SHA-256 of the token in lower-case hex; a session keeps it, to end with the token
     */
    record GuestPass(HotelSlug hotel, BookingId booking, String fingerprint) {}
}
