package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.HOTEL;

import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.memory.Turn;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.HotelRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.DSLContext;

/** Hotels as rows, remembered by each node. Thread-safe. */
public final class JooqHotels implements Hotels {

    private final Database database;
    private final NodeMemory memory;

    /** Hotels in that database. */
    public JooqHotels(Database database, NodeMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public Optional<Hotel> find(HotelSlug slug) {
        return memory.recall(fact(slug), () -> database.run(slug, sql -> read(sql, slug)));
    }

    @Override
    public Put<Hotel> put(HotelSlug slug, Instant now, Function<Optional<Hotel.Details>, Hotel.Details> decision) {
        return memory.change(slug, (sql, changed) -> {
            Turn.take(sql, "hotel " + slug);
            Optional<Hotel> before = read(sql, slug);
            Hotel.Details details = decision.apply(before.map(Hotel::details));

            changed.accept(fact(slug));
            return new Put<>(before, write(sql, slug, details, now));
        });
    }

    private static Optional<Hotel> read(DSLContext sql, HotelSlug slug) {
        return sql.selectFrom(HOTEL).where(HOTEL.SLUG.eq(slug.value())).fetchOptional(JooqHotels::hotel);
    }

    private static Hotel write(DSLContext sql, HotelSlug slug, Hotel.Details details, Instant now) {
        return sql.insertInto(HOTEL)
                .set(HOTEL.SLUG, slug.value())
                .set(HOTEL.NAME, details.name())
                .set(HOTEL.TIME_ZONE, details.timeZone().getId())
                .set(HOTEL.CREATED_AT, now.truncatedTo(ChronoUnit.MICROS))
                .onConflict(HOTEL.SLUG)
                .doUpdate()
                .set(HOTEL.NAME, details.name())
                .set(HOTEL.TIME_ZONE, details.timeZone().getId())
                .returning()
                .fetchSingle(JooqHotels::hotel);
    }

    private static Hotel hotel(HotelRecord row) {
        return new Hotel(
                row.getId(),
                new HotelSlug(row.getSlug()),
                new Hotel.Details(row.getName(), ZoneId.of(row.getTimeZone())),
                row.getCreatedAt());
    }

    private static Fact<Hotel> fact(HotelSlug slug) {
        return new Fact<>("hotel " + slug, Hotel.class);
    }
}
