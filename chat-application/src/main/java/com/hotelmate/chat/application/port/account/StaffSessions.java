package com.hotelmate.chat.application.port.account;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;

/**
 * The logins that were not ended. Whether one has expired is for the reader to judge; it is forgotten no earlier than an
 * hour after that. Asked on every call of a staff member, so it must be quick. Thread-safe, and shared by all nodes.
 */
public interface StaffSessions {

    /** Opens the session. */
    void open(StaffSession session);

    /** The session of that id, unless it was ended. */
    Optional<StaffSession> find(HotelSlug hotel, String id);

    /** Ends the session. Absence is no error. */
    void end(HotelSlug hotel, String id);

    /** Ends every session of the person that is open now. */
    void endAll(HotelSlug hotel, StaffId staff);
}
