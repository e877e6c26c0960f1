package com.hotelmate.chat.application.account;

import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/** A staff member logs out: this one session ends, with the connections and the devices that live on it. */
public interface Logout {

    /** Wires the use case to its ports. */
    static Logout using(StaffSessions sessions, StaffDirectory staff, Reach reach) {
        return new StaffSessionService(sessions, staff, reach);
    }

    /** Ends the session. May be repeated. */
    void handle(Command command);

    /**
     * Who logs out.
     *
     * @param session the id of their session
     * @param device the token of a device that is to be forgotten, whichever session registered it
     */
    record Command(HotelSlug hotel, StaffId staff, String session, Optional<String> device) {

        /** Without the token. */
        @Override
        public String toString() {
            return "Command[" + staff + " of " + hotel + "]";
        }
    }
}
