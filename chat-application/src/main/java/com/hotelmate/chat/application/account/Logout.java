package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;

/** A staff member logs out: this one session ends, with the connections that live on it. */
public interface Logout {

    /** Wires the use case to its ports. */
    static Logout using(StaffSessions sessions, StaffDirectory staff, LiveAccess liveAccess) {
        return new StaffSessionService(sessions, staff, liveAccess);
    }

    /** Ends the session. May be repeated. */
    void handle(Command command);

    /**
     * Who logs out.
     *
     * @param session the id of their session
     */
    record Command(HotelSlug hotel, StaffId staff, String session) {}
}
