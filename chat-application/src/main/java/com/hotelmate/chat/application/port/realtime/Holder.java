package com.hotelmate.chat.application.port.realtime;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/** Who holds a right to listen: a staff member, by the session that proved it, or the guest of a stay. */
public sealed interface Holder {

    /** The longest {@link #userId()}. */
    int LONGEST_USER_ID = 100;

    HotelSlug hotel();

    /**
     * What the person is called by realtime servers that end all connections of a user: the same for all sessions, with
     * letters, digits, hyphens and underscores only. Slugs have no underscore, so that no two people are called the same.
     */
    String userId();

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
        public String userId() {
            return shortened(hotel + "_staff_" + staff);
        }

        @Override
        public boolean covers(Holder other) {
            return other instanceof Staff that
                    && hotel.equals(that.hotel)
                    && staff.equals(that.staff)
                    && (session.isEmpty() || session.equals(that.session));
        }
    }

    /** The guest of a stay. */
    record Guest(HotelSlug hotel, BookingId booking) implements Holder {

        @Override
        public String userId() {
            return shortened(hotel + "_booking_" + booking);
        }
    }

    /** Servers take no name of any length; where ours has to be cut, no two people get the same one all the same. */
    private static String shortened(String name) {
        return name.length() <= LONGEST_USER_ID
                ? name
                : UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
