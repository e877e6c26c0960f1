package com.hotelmate.chat.application.port.account;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;

/** The tokens that let guests in, at most one per booking. Thread-safe, and shared by all nodes. */
public interface GuestTokens {

    /** Keeps the token; an earlier one of the booking is good no longer. */
    void issue(GuestToken token);

    /** The token of that fingerprint, in whichever hotel, if it is still good: it is what tells the hotel. */
    Optional<GuestToken> find(String fingerprint);

    /** The token of the booking that is good now. */
    Optional<GuestToken> ofBooking(HotelSlug hotel, BookingId booking);
}
