package com.hotelmate.chat.adapter.jooq.log;

import static com.hotelmate.chat.adapter.jooq.log.JooqVacatedRooms.wasLeft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.field;

import com.hotelmate.chat.adapter.jooq.RowSecurity;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseRole;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;

/** What the rooms that were left cost the database; what they are is in their contract. */
class JooqVacatedRoomsTest {

    private static final DatabaseRole ROLE = new DatabaseRole("hotelchat_test_rooms");

    /** A busy hotel: five thousand changes, of which every fiftieth is a departure from one of a hundred rooms. */
    private static final String CHANGES = """
            INSERT INTO hotelchat.change (hotel, conversation, seq, chat, kind, body, at)
            SELECT 'killarney', 1, n, 'guest',
                CASE WHEN n % 50 = 0 THEN 'room_moved' ELSE 'message_created' END,
                jsonb_build_object('fact', jsonb_build_object('from', CAST(n / 50 AS text)), 'room', '1'),
                timestamptz '2026-01-05' + n * interval '1 minute'
            FROM generate_series(1, 5000) n
            """;

    @Test
    void areLookedUpByRoomAlsoBehindTheWallBetweenHotels() {
        DatabaseAddress address = TestDatabase.newAddress();
        Duration patience = Duration.ofSeconds(30);
        try (Pool owner = Pool.open(new PoolSettings(address, 2, patience))) {
            new RowSecurity(owner.unpooled()).enforceFor(ROLE);
            DSL.using(owner.pooled(), SQLDialect.POSTGRES).execute(CHANGES);
            DSL.using(owner.pooled(), SQLDialect.POSTGRES).execute("ANALYZE hotelchat.change");
            try (Pool pool = Pool.open(new PoolSettings(address, 2, patience, Optional.of(ROLE)))) {
                Database database = new Database(pool.pooled(), true);

                String plan = database.run(
                        new HotelSlug("killarney"),
                        sql -> sql.explain(sql.select(field(wasLeft(
                                        new HotelSlug("killarney"),
                                        new RoomNumber("17"),
                                        Instant.parse("2026-01-05T12:00:00Z")))))
                                .plan());

                assertThat(plan).contains("change_left_room").containsPattern("Index Cond: .*left_room = ");
            }
        }
    }
}
