package com.hotelmate.chat.application.caller;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;

/** Who calls a use case that is open to both sides. */
public sealed interface Caller {

    /** The hotel the caller belongs to; nothing outside it is ever seen. */
    HotelSlug hotel();

    /** The caller as the owner of devices. */
    Recipient recipient();

    /** The guest of a stay. */
    record Guest(HotelSlug hotel, BookingId booking) implements Caller {

        @Override
        public Recipient recipient() {
            return new Recipient.Guest(hotel, booking);
        }
    }

    /** A staff member. */
    record Staff(HotelSlug hotel, StaffId staff) implements Caller {

        @Override
        public Recipient recipient() {
            return new Recipient.Staff(hotel, staff);
        }
    }
}
