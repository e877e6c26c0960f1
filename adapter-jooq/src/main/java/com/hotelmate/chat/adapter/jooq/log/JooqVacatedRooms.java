package com.hotelmate.chat.adapter.jooq.log;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.CHANGE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.EMPTIED_ROOM;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;

/** Reads in the log who left a room; only when its channel was found empty has rows of its own. Thread-safe. */
public final class JooqVacatedRooms implements VacatedRooms {

    private final Database database;

    /** The rooms of that database. */
    public JooqVacatedRooms(Database database) {
        this.database = database;
    }

    @Override
    public boolean isVacated(HotelSlug hotel, RoomNumber room, Instant after) {
        return database.run(
                hotel,
                sql -> sql.select(field(wasLeft(hotel, room, after)))
                        .fetchSingle()
                        .value1());
    }

    @Override
    public void emptied(HotelSlug hotel, RoomNumber room, Instant at) {
        int unused = database.run(
                hotel,
                sql -> sql.insertInto(EMPTIED_ROOM)
                        .set(EMPTIED_ROOM.HOTEL, hotel.value())
                        .set(EMPTIED_ROOM.ROOM, room.value())
                        .set(EMPTIED_ROOM.AT, at)
                        .onConflict(EMPTIED_ROOM.HOTEL, EMPTIED_ROOM.ROOM)
                        .doUpdate()
                        .set(EMPTIED_ROOM.AT, excluded(EMPTIED_ROOM.AT))
                        .where(EMPTIED_ROOM.AT.lt(excluded(EMPTIED_ROOM.AT)))
                        .execute());
    }

    /** Whether somebody left after the later of the two times; the database passes over a time that is not there. */
    static Condition wasLeft(HotelSlug hotel, RoomNumber room, Instant after) {
        Field<Instant> empty = field(select(EMPTIED_ROOM.AT)
                .from(EMPTIED_ROOM)
                .where(EMPTIED_ROOM.HOTEL.eq(hotel.value()))
                .and(EMPTIED_ROOM.ROOM.eq(room.value())));
        return exists(selectOne()
                .from(CHANGE)
                .where(CHANGE.HOTEL.eq(hotel.value()))
                .and(CHANGE.LEFT_ROOM.eq(room.value()))
                .and(CHANGE.AT.gt(greatest(val(after, CHANGE.AT), empty))));
    }
}
