package com.hotelmate.chat.adapter.jooq.house;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.PLACE;
import static com.hotelmate.chat.adapter.jooq.schema.Tables.STAFF;

import com.hotelmate.chat.adapter.jooq.schema.tables.Place;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.StaffRecord;
import com.hotelmate.chat.application.port.house.StaffRegister.Details;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.Department;
import com.hotelmate.chat.domain.staff.Role;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staff.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Reads and writes the rows of staff members. */
final class StaffRows {

    private static final Place ROLE = PLACE.as("role_of_staff");
    private static final Place DEPARTMENT = PLACE.as("department_of_staff");

    private StaffRows() {}

    static List<StaffMember> read(DSLContext sql, HotelSlug hotel, Condition which) {
        return read(sql, STAFF.HOTEL.eq(hotel.value()).and(which));
    }

    /** In whichever hotel. */
    static List<StaffMember> read(DSLContext sql, Condition which) {
        return sql.select(STAFF.asterisk().except(STAFF.PASSWORD_HASH))
                .select(ROLE.ID, ROLE.SLUG, ROLE.NAME)
                .select(DEPARTMENT.ID, DEPARTMENT.SLUG, DEPARTMENT.NAME)
                .from(STAFF)
                .leftJoin(ROLE)
                .on(ROLE.ID.eq(STAFF.ROLE))
                .leftJoin(DEPARTMENT)
                .on(DEPARTMENT.ID.eq(STAFF.DEPARTMENT))
                .where(which)
                .orderBy(STAFF.ID)
                .fetch(StaffRows::member);
    }

    /** The row but for its keys, its password, and what belongs to other tables. */
    static StaffRecord row(Details details) {
        StaffRecord row = new StaffRecord();
        row.setFirstName(details.firstName());
        row.setLastName(details.lastName());
        row.setEmail(details.email().orElse(null));
        row.setTier(details.tier().wireName());
        row.setActive(details.active());
        row.setOnDuty(details.onDuty());
        row.setProfileImage(details.profileImage().orElse(null));
        return row;
    }

    private static StaffMember member(Record row) {
        return new StaffMember(
                new StaffId(row.get(STAFF.ID)),
                new HotelSlug(row.get(STAFF.HOTEL)),
                row.get(STAFF.USERNAME),
                row.get(STAFF.FIRST_NAME),
                row.get(STAFF.LAST_NAME),
                Optional.ofNullable(row.get(STAFF.EMAIL)),
                Optional.ofNullable(row.get(STAFF.PHONE_NUMBER)),
                Optional.ofNullable(row.get(ROLE.ID)).map(id -> new Role(id, row.get(ROLE.SLUG), row.get(ROLE.NAME))),
                Optional.ofNullable(row.get(DEPARTMENT.ID))
                        .map(id -> new Department(id, row.get(DEPARTMENT.SLUG), row.get(DEPARTMENT.NAME))),
                Tier.valueOf(row.get(STAFF.TIER).toUpperCase(Locale.ROOT)),
                row.get(STAFF.SUPERUSER),
                row.get(STAFF.ACTIVE),
                row.get(STAFF.ON_DUTY),
                Optional.ofNullable(row.get(STAFF.PROFILE_IMAGE)));
    }
}
