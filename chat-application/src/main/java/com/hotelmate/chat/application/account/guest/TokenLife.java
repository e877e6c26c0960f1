package com.hotelmate.chat.application.account.guest;

import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.domain.stay.GuestAccess;
import com.hotelmate.chat.domain.stay.StayState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How long the token of a booking is good: as long as the guest may read after they left. Until they have left, the end of
 * the day on which they are to leave counts instead, and for a guest who is in house a token never ends. Thread-safe.
 */
public final class TokenLife {

    private final Hotels hotels;
    private final GuestAccess guestAccess;

    public TokenLife(Hotels hotels, GuestAccess guestAccess) {
        this.hotels = hotels;
        this.guestAccess = guestAccess;
    }

    /** When the token ends as the booking stands now. */
    Instant endOf(Booking booking) {
        Instant departure = booking.details().checkedOutAt().orElseGet(() -> plannedDeparture(booking));
        return departure.plus(guestAccess.historyAfterCheckOut());
    }

    /** Whether a guest who has not arrived waited too long, so that the token is dead. */
    boolean isOver(Booking booking, Instant now) {
        return booking.state() == StayState.EXPECTED && !now.isBefore(endOf(booking));
    }

    private Instant plannedDeparture(Booking booking) {
        ZoneId zone = hotels.find(booking.hotel()).map(Hotel::timeZone).orElse(ZoneOffset.UTC);
        return booking.details().checkOut().plusDays(1).atStartOfDay(zone).toInstant();
    }
}
