package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;

/** Who holds a right to listen: a staff member, by the session that proved it, or the guest of a stay. */
public sealed interface Holder {

    HotelSlug hotel();

    /** Whether this names the other one too: itself, or all sessions of a person by naming none. */
    default boolean covers(Holder other) {
        return equals(other);
    }

    /**
     * A staff member.
     *
     * @param session the login session; absent means every session of the person
     */
    record Staff(HotelSlug hotel, StaffId staff, Optional<String> session) implements Holder {

        @Override
        public boolean covers(Holder other) {
            return other instanceof Staff that
                    && hotel.equals(that.hotel)
                    && staff.equals(that.staff)
                    && (session.isEmpty() || session.equals(that.session));
        }
    }

    /** The guest of a stay. */
    record Guest(HotelSlug hotel, BookingId booking) implements Holder {}
}
