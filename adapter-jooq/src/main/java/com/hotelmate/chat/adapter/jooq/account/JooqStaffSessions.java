package com.hotelmate.chat.adapter.jooq.account;

import static com.hotelmate.chat.adapter.jooq.schema.Tables.STAFF_SESSION;
import static org.jooq.impl.DSL.select;

import com.hotelmate.chat.adapter.jooq.house.JooqStaffRegister;
import com.hotelmate.chat.adapter.jooq.memory.Fact;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.schema.tables.records.StaffSessionRecord;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.account.StaffSession;
import com.hotelmate.chat.application.port.account.StaffSessions;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.staff.StaffId;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jooq.Condition;

/** Staff sessions as rows, remembered by each node; each opening forgets a few that expired long before. Thread-safe. */
public final class JooqStaffSessions implements StaffSessions {

    private static final Duration KEPT_AFTER_EXPIRY = Duration.ofHours(1);
    private static final int FORGOTTEN_AT_ONCE = 20;

    private final Database database;
    private final NodeMemory memory;

    /** Sessions in that database. */
    public JooqStaffSessions(Database database, NodeMemory memory) {
        this.database = database;
        this.memory = memory;
    }

    @Override
    public void open(StaffSession session) {
        forgetExpired(session.openedAt().minus(KEPT_AFTER_EXPIRY));
        database.run(
                session.hotel(),
                sql -> sql.insertInto(STAFF_SESSION)
                        .set(STAFF_SESSION.HOTEL, session.hotel().value())
                        .set(STAFF_SESSION.ID, session.id())
                        .set(STAFF_SESSION.STAFF, session.staff().value())
                        .set(STAFF_SESSION.OPENED_AT, stored(session.openedAt()))
                        .set(STAFF_SESSION.EXPIRES_AT, stored(session.expiresAt()))
                        .execute());
        // Whoever logs in looks at the person once more, to see a deactivation that another node made just before.
        memory.forget(JooqStaffRegister.fact(session.hotel()));
    }

    @Override
    public Optional<StaffSession> find(HotelSlug hotel, String id) {
        return memory.recall(
                fact(hotel, id),
                () -> database.run(
                        hotel,
                        sql -> sql.selectFrom(STAFF_SESSION)
                                .where(STAFF_SESSION.HOTEL.eq(hotel.value()))
                                .and(STAFF_SESSION.ID.eq(id))
                                .fetchOptional(JooqStaffSessions::session)));
    }

    @Override
    public void end(HotelSlug hotel, String id) {
        end(hotel, STAFF_SESSION.ID.eq(id));
    }

    @Override
    public void endAll(HotelSlug hotel, StaffId staff) {
        end(hotel, STAFF_SESSION.STAFF.eq(staff.value()));
    }

    /** What is remembered of the session. */
    public static Fact<StaffSession> fact(HotelSlug hotel, String id) {
        return new Fact<>("session " + hotel + " " + id, StaffSession.class);
    }

    private void end(HotelSlug hotel, Condition which) {
        memory.change(hotel, (sql, changed) -> {
            sql.deleteFrom(STAFF_SESSION)
                    .where(STAFF_SESSION.HOTEL.eq(hotel.value()))
                    .and(which)
                    .returningResult(STAFF_SESSION.ID)
                    .fetch()
                    .forEach(row -> changed.accept(fact(hotel, row.value1())));
            return hotel;
        });
    }

    /** Those of all hotels, but not those that another node is forgetting just now. */
    private void forgetExpired(Instant before) {
        database.runForAll(sql -> sql.deleteFrom(STAFF_SESSION)
                .where(STAFF_SESSION.EXPIRES_AT.lt(before))
                .and(STAFF_SESSION.ID.in(select(STAFF_SESSION.ID)
                        .from(STAFF_SESSION)
                        .where(STAFF_SESSION.EXPIRES_AT.lt(before))
                        .orderBy(STAFF_SESSION.EXPIRES_AT)
                        .limit(FORGOTTEN_AT_ONCE)
                        .forUpdate()
                        .skipLocked()))
                .execute());
    }

    private static StaffSession session(StaffSessionRecord row) {
        return new StaffSession(
                row.getId(),
                new HotelSlug(row.getHotel()),
                new StaffId(row.getStaff()),
                row.getOpenedAt(),
                row.getExpiresAt());
    }

    private static Instant stored(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }
}
