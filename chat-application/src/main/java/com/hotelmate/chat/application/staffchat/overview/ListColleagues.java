package com.hotelmate.chat.application.staffchat.overview;

import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.caller.Callers;
import com.hotelmate.chat.application.port.StaffDirectory;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;

/** Whom a staff member may write to: everybody active in the hotel but themselves. */
public interface ListColleagues {

    /** Wires the use case to its ports. */
    static ListColleagues using(StaffDirectory staff, Callers callers) {
        return new ListColleaguesService(staff, callers);
    }

    /**
     * A page of them.
     *
     * @throws RejectedException if the staff member may not see staff chat
     */
    Colleagues handle(Query query);

    /**
     * Which of them.
     *
     * @param search only those whose name, e-mail, department or role contains this text in whatever case
     * @param descending whether the order is turned round
     * @param offset how many to leave out at the beginning
     */
    record Query(
            HotelSlug hotel,
            StaffId staff,
            Optional<String> search,
            Order order,
            boolean descending,
            int offset,
            int limit) {}

    /** By what they are put in order. */
    enum Order {
        FIRST_NAME,
        LAST_NAME,
        DEPARTMENT
    }

    /**
     * A page of colleagues.
     *
     * @param total how many there are on all pages
     */
    record Colleagues(String hotelName, List<StaffMember> members, int total) {

        public Colleagues {
            members = List.copyOf(members);
        }
    }
}
