package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.PLACE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.val;

import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The roles, or the departments, of the hotels. Each keeps its id and the slug it was first named by. */
enum Places {
    ROLES("role"),
    DEPARTMENTS("department");

    private final String kind;

    Places(String kind) {
        this.kind = kind;
    }

    /** The id of the place, which is made now if there was none; null for no place. */
    @Nullable
    Long put(DSLContext sql, HotelSlug hotel, Optional<StaffRegister.Place> named) {
        return named.map(place -> put(sql, hotel, place)).orElse(null);
    }

    private Long put(DSLContext sql, HotelSlug hotel, StaffRegister.Place place) {
        return sql.insertInto(PLACE)
                .set(PLACE.HOTEL, hotel.value())
                .set(PLACE.KIND, kind)
                .set(PLACE.KEY, place.key())
                .set(PLACE.SLUG, place.slug())
                .set(PLACE.NAME, place.nameAfter(Optional.empty()))
                .onConflict(PLACE.HOTEL, PLACE.KIND, PLACE.KEY)
                .doUpdate()
                .set(PLACE.NAME, coalesce(val(place.name().orElse(null), String.class), PLACE.NAME))
                .returningResult(PLACE.ID)
                .fetchSingle()
                .value1();
    }
}
