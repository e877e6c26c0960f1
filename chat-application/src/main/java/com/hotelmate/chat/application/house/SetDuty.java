package com.hotelmate.chat.application.house;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffMember;

/** A staff member comes on duty or goes off duty. */
public interface SetDuty {

    /** Wires the use case to its port. */
    static SetDuty using(StaffRegister register) {
        return new SetDutyService(register);
    }

    /**
     * The staff member as they are then.
     *
     * @throws RejectedException if nobody of that username works in the hotel
     */
    StaffMember handle(Command command);

    /** Who, and whether they are on duty now. */
    record Command(HotelSlug hotel, String username, boolean onDuty) {}
}
