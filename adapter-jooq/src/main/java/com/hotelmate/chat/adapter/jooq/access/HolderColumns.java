package com.hotelmate.chat.adapter.jooq.access;

import com.hotelmate.chat.application.port.realtime.Holder;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.stay.BookingId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A holder as columns tell of one: a staff member, perhaps with a session, or a booking. */
record HolderColumns(
        @Nullable Long staff,
        @Nullable String session,
        @Nullable String booking) {

    static HolderColumns of(Holder holder) {
        if (holder instanceof Holder.Staff staff) {
            return new HolderColumns(staff.staff().value(), staff.session().orElse(null), null);
        }
        return new HolderColumns(null, null, ((Holder.Guest) holder).booking().value());
    }

    Holder in(HotelSlug hotel) {
        if (staff != null) {
            return new Holder.Staff(hotel, new StaffId(staff), Optional.ofNullable(session));
        }
        if (booking != null) {
            return new Holder.Guest(hotel, new BookingId(booking));
        }
        throw new IllegalStateException("Neither a staff member nor a booking");
    }
}
