package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.BOOKING;

import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.memory.Turn;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.jooq.session.Failures;
import com.hotelmate.chat.adapter.jooq.session.Unit;
import com.hotelmate.chat.application.RejectedException;
import com.hotelmate.chat.application.port.house.Booking;
import com.hotelmate.chat.application.port.house.Bookings;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.permission.Refusal;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.domain.stay.Stay;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;

/**
 * Bookings as rows, remembered by each node. Within a unit of work nothing is taken from memory: what the unit does not
 * know is asked for, and what is put becomes part of it. A hotel's bookings are put one after the other, since two guests
 * who change rooms with each other would otherwise wait for each other. Thread-safe.
 */
public final class JooqBookings implements Bookings {

    private final Database database;
    private final NodeMemory memory;
    private final Rooms rooms;

    /** Bookings in that database, of hotels that have these rooms. */
    public JooqBookings(Database database, NodeMemory memory, Rooms rooms) {
        this.database = database;
        this.memory = memory;
        this.rooms = rooms;
    }

    @Override
    public Optional<Booking> booking(HotelSlug hotel, BookingId id) {
        Unit unit = database.currentUnit();
        if (unit == null) {
            return memory.recall(fact(hotel, id), () -> ask(hotel, BOOKING.ID.eq(id.value())));
        }
        if (!unit.knows(id)) {
            unit.learn(id, ask(hotel, BOOKING.ID.eq(id.value())));
        }
        return unit.booking(id);
    }

    @Override
    public Optional<Stay> inRoom(HotelSlug hotel, RoomNumber room) {
        Condition occupant = BOOKING.ROOM_NUMBER
                .eq(room.value())
                .and(BOOKING.STATUS.eq(Booking.Status.CONFIRMED.wireName()))
                .and(BOOKING.CHECKED_IN_AT.isNotNull())
                .and(BOOKING.CHECKED_OUT_AT.isNull());
        Optional<Booking> booking = database.currentUnit() == null
                ? memory.recall(fact(hotel, room), () -> ask(hotel, occupant))
                : ask(hotel, occupant);
        return booking.map(Booking::stay);
    }

    @Override
    public boolean hasRoom(HotelSlug hotel, RoomNumber room) {
        return rooms.find(hotel, room).isPresent();
    }

    @Override
    public Put<Booking> put(
            HotelSlug hotel, BookingId id, Function<Optional<Booking.Details>, Booking.Details> decision) {
        Put<Booking> put = memory.change(hotel, (sql, changed) -> {
            Turn.take(sql, "bookings " + hotel);
            Optional<Booking> before = sql.selectFrom(BOOKING)
                    .where(BOOKING.HOTEL.eq(hotel.value()))
                    .and(BOOKING.ID.eq(id.value()))
                    .forUpdate()
                    .fetchOptional()
                    .flatMap(row -> BookingRows.read(row, BOOKING));
            Booking after = write(sql, hotel, id, decision.apply(before.map(Booking::details)));

            changed.accept(fact(hotel, id));
            tellRooms(before, changed);
            tellRooms(Optional.of(after), changed);
            return new Put<>(before, after);
        });
        Unit unit = database.currentUnit();
        if (unit != null) {
            unit.learn(id, Optional.of(put.after()));
        }
        return put;
    }

    /** What is remembered of the booking. */
    public static Fact<Booking> fact(HotelSlug hotel, BookingId id) {
        return new Fact<>("booking " + hotel + " " + id, Booking.class);
    }

    private static Fact<Booking> fact(HotelSlug hotel, RoomNumber room) {
        return new Fact<>("occupant " + hotel + " " + room, Booking.class);
    }

    private Optional<Booking> ask(HotelSlug hotel, Condition which) {
        return database.run(
                hotel,
                sql -> sql.selectFrom(BOOKING)
                        .where(BOOKING.HOTEL.eq(hotel.value()))
                        .and(which)
                        .fetchOptional()
                        .flatMap(row -> BookingRows.read(row, BOOKING)));
    }

    private static Booking write(DSLContext sql, HotelSlug hotel, BookingId id, Booking.Details details) {
        try {
            return sql.insertInto(BOOKING)
                    .set(BookingRows.row(hotel, id, details))
                    .onConflict(BOOKING.HOTEL, BOOKING.ID)
                    .doUpdate()
                    .set(BookingRows.row(hotel, id, details))
                    .returning()
                    .fetchOptional()
                    .flatMap(row -> BookingRows.read(row, BOOKING))
                    .orElseThrow();
        } catch (DataAccessException e) {
            if (Failures.isDuplicate(e)) {
                throw new RejectedException(Refusal.ROOM_OCCUPIED);
            }
            throw e;
        }
    }

    private static void tellRooms(Optional<Booking> booking, Consumer<Fact<?>> changed) {
        Stream<Room> occupied = booking.flatMap(present -> present.stay().occupiedRoom()).stream();
        occupied.forEach(room -> changed.accept(fact(booking.orElseThrow().hotel(), room.number())));
    }
}
