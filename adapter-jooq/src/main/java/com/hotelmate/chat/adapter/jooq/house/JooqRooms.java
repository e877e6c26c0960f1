package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.ROOM;

import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.memory.Turn;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.RoomRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.Rooms;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.Room;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jooq.DSLContext;

/** Rooms as rows, remembered by each node. Thread-safe. */
public final class JooqRooms implements Rooms {

    private final Database database;
    private final NodeMemory memory;

    /** Rooms in that database. */
    public JooqRooms(Database database, NodeMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public Optional<Room> find(HotelSlug hotel, RoomNumber number) {
        return memory.recall(
                fact(hotel, number),
                () -> database.run(hotel, sql -> read(sql, hotel, number).map(Typed::room)));
    }

    @Override
    public Put<Typed> put(HotelSlug hotel, RoomNumber number, UnaryOperator<Optional<String>> type) {
        return memory.change(hotel, (sql, changed) -> {
            Turn.take(sql, "room " + hotel + " " + number);
            Optional<Typed> before = read(sql, hotel, number);
            Optional<String> newType = type.apply(before.flatMap(Typed::type));

            changed.accept(fact(hotel, number));
            return new Put<>(before, write(sql, hotel, number, newType));
        });
    }

    private static Optional<Typed> read(DSLContext sql, HotelSlug hotel, RoomNumber number) {
        return sql.selectFrom(ROOM)
                .where(ROOM.HOTEL.eq(hotel.value()))
                .and(ROOM.NUMBER.eq(number.value()))
                .fetchOptional(JooqRooms::typed);
    }

    private static Typed write(DSLContext sql, HotelSlug hotel, RoomNumber number, Optional<String> type) {
        return sql.insertInto(ROOM)
                .set(ROOM.HOTEL, hotel.value())
                .set(ROOM.NUMBER, number.value())
                .set(ROOM.TYPE, type.orElse(null))
                .onConflict(ROOM.HOTEL, ROOM.NUMBER)
                .doUpdate()
                .set(ROOM.TYPE, type.orElse(null))
                .returning()
                .fetchSingle(JooqRooms::typed);
    }

    private static Typed typed(RoomRecord row) {
        return new Typed(new Room(row.getId(), new RoomNumber(row.getNumber())), Optional.ofNullable(row.getType()));
    }

    private static Fact<Room> fact(HotelSlug hotel, RoomNumber number) {
        return new Fact<>("room " + hotel + " " + number, Room.class);
    }
}
