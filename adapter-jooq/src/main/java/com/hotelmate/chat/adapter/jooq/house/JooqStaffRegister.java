package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.STAFF;
import static org.jooq.impl.DSL.noCondition;

import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.memory.Turn;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.StaffRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.house.Hotel;
import com.hotelmate.chat.application.port.house.Hotels;
import com.hotelmate.chat.application.port.house.Put;
import com.hotelmate.chat.application.port.house.StaffRegister;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Roster;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;

/**
 * Staff members as rows. Each node remembers all people of a hotel at once, since a change of one may change the others: a
 * role is called by the same name for all who have it. Thread-safe.
 */
public final class JooqStaffRegister implements StaffRegister {

    private final Database database;
    private final NodeMemory memory;
    private final Hotels hotels;

    /** The people in that database, and the hotels that they work in. */
    public JooqStaffRegister(Database database, NodeMemory memory, Hotels hotels) {
        this.database = database;
        this.memory = memory;
        this.hotels = hotels;
    }

    @Override
    public Optional<StaffMember> find(HotelSlug hotel, StaffId id) {
        return memory.isReliable()
                ? recall(hotel).find(id)
                : database.run(hotel, sql -> StaffRows.read(sql, hotel, STAFF.ID.eq(id.value()))).stream()
                        .findFirst();
    }

    @Override
    public List<StaffMember> ofHotel(HotelSlug hotel) {
        return recall(hotel).members();
    }

    @Override
    public Roster roster(HotelSlug hotel) {
        return new Roster(hotels.find(hotel).map(Hotel::name).orElseGet(hotel::value), ofHotel(hotel));
    }

    @Override
    public Optional<StaffMember> byUsername(String username) {
        return database.runForAll(sql -> StaffRows.read(sql, STAFF.USERNAME.eq(username))).stream()
                .findFirst();
    }

    @Override
    public Optional<Put<StaffMember>> put(
            HotelSlug hotel, String username, Function<Optional<StaffMember>, Details> decision) {
        if (byUsername(username).filter(holder -> !holder.hotel().equals(hotel)).isPresent()) {
            return Optional.empty();
        }
        return memory.change(hotel, (sql, changed) -> {
            Turn.take(sql, "staff " + hotel);
            Condition named = STAFF.USERNAME.eq(username);
            Optional<StaffMember> before =
                    StaffRows.read(sql, hotel, named).stream().findFirst();
            Details details = decision.apply(before);

            if (before.isEmpty() && !enter(sql, hotel, username, details)) {
                return Optional.empty();
            }
            update(sql, hotel, named, details);
            changed.accept(fact(hotel));
            StaffMember after = StaffRows.read(sql, hotel, named).get(0);
            return Optional.of(new Put<>(before, after));
        });
    }

    /** What is remembered of the people of the hotel. */
    public static Fact<?> fact(HotelSlug hotel) {
        return staff(hotel);
    }

    private StaffOfHotel recall(HotelSlug hotel) {
        return memory.recall(
                        staff(hotel),
                        () -> Optional.of(
                                StaffOfHotel.of(database.run(hotel, sql -> StaffRows.read(sql, hotel, noCondition())))))
                .orElseThrow();
    }

    private static Fact<StaffOfHotel> staff(HotelSlug hotel) {
        return new Fact<>("staff " + hotel, StaffOfHotel.class);
    }

    /** False if somebody of another hotel took the username just now. */
    private static boolean enter(DSLContext sql, HotelSlug hotel, String username, Details details) {
        StaffRecord row = StaffRows.row(details);
        row.setHotel(hotel.value());
        row.setUsername(username);
        row.setSuperuser(false);
        return sql.insertInto(STAFF).set(row).onConflictDoNothing().execute() > 0;
    }

    private static void update(DSLContext sql, HotelSlug hotel, Condition named, Details details) {
        StaffRecord row = StaffRows.row(details);
        row.setRole(Places.ROLES.put(sql, hotel, details.role()));
        row.setDepartment(Places.DEPARTMENTS.put(sql, hotel, details.department()));
        sql.update(STAFF)
                .set(row)
                .where(STAFF.HOTEL.eq(hotel.value()))
                .and(named)
                .execute();
    }
}
