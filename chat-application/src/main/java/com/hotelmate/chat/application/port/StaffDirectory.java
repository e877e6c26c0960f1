package com.hotelmate.chat.application.port;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/** The people who work in the house; a host brings its own. Thread-safe. */
public interface StaffDirectory {

    /** The staff member of that id, active or not, if the hotel has them. */
    Optional<StaffMember> find(HotelSlug hotel, StaffId id);

    /** Everybody who works in the hotel, in a stable order. */
    List<StaffMember> ofHotel(HotelSlug hotel);

    /** The same with the name of the hotel, asked for at once; a host that knows no other name is called by its slug. */
    default Roster roster(HotelSlug hotel) {
        return new Roster(hotel.value(), ofHotel(hotel));
    }
}
