package com.hotelmate.chat.adapter.jooq.account;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.STAFF;

import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.account.StaffAccounts;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record1;

/** Password hashes, kept with the people they belong to and never remembered. Thread-safe. */
public final class JooqStaffAccounts implements StaffAccounts {

    private final Database database;

    /** Passwords in that database. */
    public JooqStaffAccounts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> passwordHash(HotelSlug hotel, StaffId staff) {
        return database.run(
                hotel,
                sql -> sql.select(STAFF.PASSWORD_HASH)
                        .from(STAFF)
                        .where(is(hotel, staff))
                        .and(STAFF.PASSWORD_HASH.isNotNull())
                        .fetchOptional(Record1::value1));
    }

    @Override
    public void setPasswordHash(HotelSlug hotel, StaffId staff, Optional<String> hash) {
        database.run(
                hotel,
                sql -> sql.update(STAFF)
                        .set(STAFF.PASSWORD_HASH, hash.orElse(null))
                        .where(is(hotel, staff))
                        .execute());
    }

    private static Condition is(HotelSlug hotel, StaffId staff) {
        return STAFF.HOTEL.eq(hotel.value()).and(STAFF.ID.eq(staff.value()));
    }
}
