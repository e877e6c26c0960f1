package com.hotelmate.chat.domain.push;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;

/** Somebody whose devices can be notified. */
public sealed interface Recipient {

    /** The hotel they belong to. */
    HotelSlug hotel();

    /** How many devices they may register; the oldest goes. */
    int devicesAtMost();

    /** A staff member. */
    record Staff(HotelSlug hotel, StaffId staff) implements Recipient {

        @Override
        public int devicesAtMost() {
            return 10;
        }
    }

    /** The guest party of a stay, on all its devices. */
    record Guest(HotelSlug hotel, BookingId booking) implements Recipient {

        @Override
        public int devicesAtMost() {
            return 5;
        }
    }
}
