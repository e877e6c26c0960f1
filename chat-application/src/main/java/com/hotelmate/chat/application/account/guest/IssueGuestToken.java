package com.hotelmate.chat.application.account.guest;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.account.Reach;
import com.hotelmate.chat.application.port.account.GuestTokens;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.time.Instant;
import java.time.InstantSource;

/** The guest of a booking gets a token to come in with. An earlier one is good no longer, nor what was opened with it. */
public interface IssueGuestToken {

    /** Wires the use case to its ports. */
    static IssueGuestToken using(
            Bookings bookings,
            GuestTokens tokens,
            TokenLife tokenLife,
            Secrets secrets,
            Reach reach,
            InstantSource clock) {
        return new IssueGuestTokenService(bookings, tokens, tokenLife, secrets, reach, clock);
    }

    /**
     * The token, which nobody can show a second time.
     *
     * @throws RejectedException if there is no such booking
     */
    IssuedToken handle(Command command);

    /** Whose token. */
    record Command(HotelSlug hotel, BookingId booking) {}

    /**
     * A token for the guest's eyes only.
     *
     * @param expiresAt when it ends as the booking stands now; other dates move that
     */
    record IssuedToken(String token, Instant expiresAt) {

        /** Without the token. */
        @Override
        public String toString() {
            return "IssuedToken[until " + expiresAt + "]";
        }
    }
}
