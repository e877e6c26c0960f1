package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;

/**
 * Sees that a session named by a genuine credential has not been ended and that its owner is active. Whether it has expired
 * is for the reader of the credential to judge. Asked on every call, so it is quick.
 */
public interface AuthenticateStaff {

    /** Wires the use case to its ports. */
    static AuthenticateStaff using(StaffSessions sessions, StaffDirectory staff, Reach reach) {
        return new StaffSessionService(sessions, staff, reach);
    }

    /**
     * The owner of the session.
     *
     * @throws RejectedException with {@code INVALID_STAFF_TOKEN} if it was ended, is not theirs, or they are not active
     */
    StaffMember handle(Query query);

    /**
     * What the credential says.
     *
     * @param session the id of the session
     */
    record Query(HotelSlug hotel, StaffId staff, String session) {}
}
