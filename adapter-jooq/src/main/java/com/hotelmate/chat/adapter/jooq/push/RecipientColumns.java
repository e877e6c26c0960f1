package com.hotelmate.chat.adapter.jooq.push;

import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.push.Recipient;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import org.jspecify.annotations.Nullable;

/** A recipient as columns tell of one: a staff member or a booking. */
record RecipientColumns(@Nullable Long staff, @Nullable String booking) {

    static RecipientColumns of(Recipient recipient) {
        return recipient instanceof Recipient.Staff colleague
                ? new RecipientColumns(colleague.staff().value(), null)
                : new RecipientColumns(
                        null, ((Recipient.Guest) recipient).booking().value());
    }

    Recipient in(HotelSlug hotel) {
        if (staff != null) {
            return new Recipient.Staff(hotel, new StaffId(staff));
        }
        if (booking != null) {
            return new Recipient.Guest(hotel, new BookingId(booking));
        }
        throw new IllegalStateException("Neither a staff member nor a booking");
    }
}
