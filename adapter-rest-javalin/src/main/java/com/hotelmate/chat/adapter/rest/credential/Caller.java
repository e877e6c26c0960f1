package com.hotelmate.chat.adapter.rest.credential;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;

/** Who sent a request, as far as the credential proves it. */
public sealed interface Caller {

    /** A short text that tells this caller from all others; never shown to anybody. */
    String key();

    /** The hotel that the credential belongs to, if it belongs to one. */
    Optional<HotelSlug> home();

    /** Somebody who need not say who they are. */
    record Anonymous() implements Caller {
        @Override
        public String key() {
            return "-";
        }

        @Override
        public Optional<HotelSlug> home() {
            return Optional.empty();
        }
    }

    /**
     * A staff member.
     *
     * @param session the login that the token was made by
     */
    record Staff(HotelSlug hotel, StaffId id, String session) implements Caller {
        @Override
        public String key() {
            return "s" + id.value();
        }

        @Override
        public Optional<HotelSlug> home() {
            return Optional.of(hotel);
        }
    }

    /**
     * The guest of a stay.
     *
     * @param fingerprint of the token or PIN that it all goes back to
     * @param session the session that was shown; absent if it was the raw token
     */
    record Guest(HotelSlug hotel, BookingId booking, String fingerprint, Optional<GuestSession> session)
            implements Caller {
        @Override
        public String key() {
            return "g" + hotel.value() + "/" + booking.value();
        }

        @Override
        public Optional<HotelSlug> home() {
            return Optional.of(hotel);
        }
    }

    /** The hotel's booking system. */
    record Integration() implements Caller {
        @Override
        public String key() {
            return "i";
        }

        @Override
        public Optional<HotelSlug> home() {
            return Optional.empty();
        }
    }
}
