package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.schema.tables.Booking;
import com.hotelmate.chat.application.port.house.Booking.Details;
import com.hotelmate.chat.application.port.house.Booking.Status;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Record;

/** Reads bookings out of rows, wherever a query joins them. */
public final class BookingRows {

    private BookingRows() {}

    /** The booking in those columns of the row; empty when an outer join found none. */
    public static Optional<com.hotelmate.chat.application.port.house.Booking> read(Record row, Booking columns) {
        if (row.get(columns.ID) == null) {
            return Optional.empty();
        }
        Details details = new Details(
                new GuestName(row.get(columns.GUEST_FIRST_NAME), row.get(columns.GUEST_LAST_NAME)),
                row.get(columns.CHECK_IN),
                row.get(columns.CHECK_OUT),
                Status.valueOf(row.get(columns.STATUS).toUpperCase(Locale.ROOT)),
                row.get(columns.PARTY_SIZE),
                Optional.ofNullable(row.get(columns.ROOM_NUMBER))
                        .map(number -> new Room(row.get(columns.ROOM_ID), new RoomNumber(number))),
                Optional.ofNullable(row.get(columns.CHECKED_IN_AT)),
                Optional.ofNullable(row.get(columns.CHECKED_OUT_AT)));
        return Optional.of(new com.hotelmate.chat.application.port.house.Booking(
                new HotelSlug(row.get(columns.HOTEL)),
                new BookingId(row.get(columns.ID)),
                row.get(columns.NUMBER),
                details));
    }
}
