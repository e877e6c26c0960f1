package com.hotelmate.chat.domain.staff;

import java.util.List;
import java.util.Optional;

/**
 * Who works in a hotel, as of now.
 *
 * @param hotelName what the hotel calls itself
 * @param staff everybody, active or not, in a stable order
 */
public record Roster(String hotelName, List<StaffMember> staff) {

    public Roster {
        staff = List.copyOf(staff);
    }

    /** The person, if they work there. */
    public Optional<StaffMember> find(StaffId id) {
        return staff.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
