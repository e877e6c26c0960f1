package com.hotelmate.chat.adapter.jooq.house;

import com.hotelmate.chat.adapter.jooq.schema.tables.Booking;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.BookingRecord;
import com.hotelmate.chat.application.port.house.Booking.Details;
import com.hotelmate.chat.application.port.house.Booking.Status;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.GuestName;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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

    /** What is stored of the booking; the database gives it its number. */
    static BookingRecord row(HotelSlug hotel, BookingId id, Details details) {
        BookingRecord row = new BookingRecord();
        row.setHotel(hotel.value());
        row.setId(id.value());
        row.setGuestFirstName(details.guest().first());
        row.setGuestLastName(details.guest().last());
        row.setCheckIn(details.checkIn());
        row.setCheckOut(details.checkOut());
        row.setStatus(details.status().wireName());
        row.setPartySize(details.partySize());
        row.setRoomId(details.room().map(Room::id).orElse(null));
        row.setRoomNumber(details.room().map(room -> room.number().value()).orElse(null));
        row.setCheckedInAt(details.checkedInAt().map(BookingRows::stored).orElse(null));
        row.setCheckedOutAt(details.checkedOutAt().map(BookingRows::stored).orElse(null));
        return row;
    }

    /** The database keeps microseconds. */
    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
