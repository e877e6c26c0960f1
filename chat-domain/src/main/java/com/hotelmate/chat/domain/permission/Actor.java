package com.hotelmate.chat.domain.permission;

import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Set;

/** Who is acting, with what the rules need to know of them. */
public sealed interface Actor {

    /** Whether the actor has the capability; guests have none. */
    boolean may(Capability capability);

    /** The guest of a stay. */
    record Guest(BookingId booking) implements Actor {

        @Override
        public boolean may(Capability capability) {
            return false;
        }
    }

    /** A staff member with the capabilities that the hotel grants. */
    record Staff(StaffMember member, Set<Capability> capabilities) implements Actor {

        public Staff {
            capabilities = Set.copyOf(capabilities);
        }

        @Override
        public boolean may(Capability capability) {
            return capabilities.contains(capability);
        }
    }
}
