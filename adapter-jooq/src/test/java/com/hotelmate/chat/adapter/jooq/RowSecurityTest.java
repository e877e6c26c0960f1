package com.hotelmate.chat.adapter.jooq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseRole;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.testkit.AStay;
import com.hotelmate.chat.testkit.ManualClock;
import com.hotelmate.chat.testkit.contract.ChangeLogContract;
import com.hotelmate.chat.testkit.contract.DevicesContract;
import com.hotelmate.chat.testkit.contract.GuestConversationsContract;
import com.hotelmate.chat.testkit.contract.PushLedgerContract;
import com.hotelmate.chat.testkit.contract.UnitOfWorkContract;
import com.hotelmate.chat.testkit.contract.VacatedRoomsContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The database keeps hotels apart by itself, as statements without a filter of their own find out. */
class RowSecurityTest {

    private static final HotelSlug KILLARNEY = new HotelSlug("killarney");
    private static final HotelSlug DUBLIN = new HotelSlug("dublin");
    private static final DatabaseRole ROLE = new DatabaseRole("hotelchat_test_app");

    private static DatabaseAddress address;
    private static Pool owner;
    private static Pool pool;
    private static Database database;

    private final ManualClock clock = new ManualClock();

    @BeforeAll
    static void enforce() {
        address = TestDatabase.newAddress();
        owner = Pool.open(new PoolSettings(address, 2, Duration.ofSeconds(30)));
        new RowSecurity(owner.unpooled()).enforceFor(ROLE);
        pool = Pool.open(new PoolSettings(address, 10, Duration.ofSeconds(30), Optional.of(ROLE)));
        database = new Database(pool.pooled(), true);
    }

    @AfterAll
    static void close() {
        pool.close();
        owner.close();
    }

    @BeforeEach
    void empty() {
        asOwner()
                .execute("TRUNCATE hotelchat.guest_conversation, hotelchat.change, hotelchat.lane,"
                        + " hotelchat.push_device, hotelchat.push_entry, hotelchat.emptied_room CASCADE");
    }

    @Nested
    class Conversations extends Secured implements GuestConversationsContract {}

    @Nested
    class UnitsOfWork extends Secured implements UnitOfWorkContract {}

    @Nested
    class Log extends Secured implements ChangeLogContract {}

    @Nested
    class DevicesOfPeople extends Secured implements DevicesContract {}

    @Nested
    class Ledger extends Secured implements PushLedgerContract {}

    @Nested
    class RoomsLeft extends Secured implements VacatedRoomsContract {}

    @Test
    void showsNothingOfOtherHotels() {
        conversationIn(KILLARNEY);
        conversationIn(DUBLIN);

        assertThat(hotelsSeen(database.run(KILLARNEY, RowSecurityTest::everything)))
                .containsExactly("killarney");
        assertThat(hotelsSeen(database.run(DUBLIN, RowSecurityTest::everything)))
                .containsExactly("dublin");
        assertThat(hotelsSeen(database.runForAll(RowSecurityTest::everything))).containsExactly("dublin", "killarney");
    }

    @Test
    void showsNothingToWhomNamesNoHotel() {
        conversationIn(KILLARNEY);

        assertThat(new Database(pool.pooled(), false).run(KILLARNEY, RowSecurityTest::everything))
                .isEmpty();
    }

    @Test
    void forgetsTheHotelWithTheTransaction() {
        PoolSettings one = new PoolSettings(address, 1, Duration.ofSeconds(30), Optional.of(ROLE));
        conversationIn(KILLARNEY);
        try (Pool single = Pool.open(one)) {
            assertThat(new Database(single.pooled(), true).run(KILLARNEY, RowSecurityTest::everything))
                    .isNotEmpty();

            assertThat(new Database(single.pooled(), false).run(KILLARNEY, RowSecurityTest::everything))
                    .isEmpty();
        }
    }

    @Test
    void letsNobodyWriteIntoOtherHotels() {
        conversationIn(KILLARNEY);
        conversationIn(DUBLIN);
        String change = "UPDATE hotelchat.guest_conversation SET guest_first_name = 'Changed'";
        String insert = "INSERT INTO hotelchat.erased_message (hotel, id, conversation) VALUES ('dublin', 1, 1)";

        assertThat(database.<Integer>run(KILLARNEY, sql -> sql.execute(change))).isEqualTo(1);
        assertThat(database.<Integer>run(KILLARNEY, sql -> sql.execute("DELETE FROM hotelchat.guest_conversation")))
                .isEqualTo(1);
        assertThatThrownBy(() -> database.<Integer>run(KILLARNEY, sql -> sql.execute(insert)))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("row-level security");

        assertThat(asOwner()
                        .fetch("SELECT hotel, guest_first_name FROM hotelchat.guest_conversation")
                        .intoMaps())
                .containsExactly(Map.of("hotel", "dublin", "guest_first_name", "Mary"));
    }

    @Test
    void coversEveryTableThatHasAHotel() {
        assertThat(unsecured()).containsExactlyInAnyOrder("bucket", "consumption", "schema_history");
    }

    @Test
    void canBeLifted() {
        PoolSettings settings = new PoolSettings(TestDatabase.newAddress(), 2, Duration.ofSeconds(30));
        try (Pool other = Pool.open(settings)) {
            RowSecurity security = new RowSecurity(other.unpooled());
            security.enforceFor(ROLE);
            security.enforceFor(ROLE);
            security.lift();
            security.lift();

            assertThat(DSL.using(other.pooled(), SQLDialect.POSTGRES).fetchCount(DSL.table("pg_policies")))
                    .isZero();
        }
    }

    private void conversationIn(HotelSlug hotel) {
        GuestConversation unused = PostgresStore.create(database, new Notifications(pool.unpooled()))
                .conversations()
                .open(AStay.inHouse().at(hotel).build(), clock.instant())
                .conversation();
    }

    private static List<String> everything(DSLContext sql) {
        return sql.fetch("SELECT hotel FROM hotelchat.guest_conversation").into(String.class);
    }

    private static SortedSet<String> hotelsSeen(List<String> hotels) {
        return new TreeSet<>(hotels);
    }

    private static List<String> unsecured() {
        return asOwner().fetch("""
                        SELECT relname FROM pg_class
                        WHERE relnamespace = CAST('hotelchat' AS regnamespace) AND relkind IN ('r', 'p')
                            AND NOT (relrowsecurity AND relforcerowsecurity)
                        """).into(String.class);
    }

    abstract class Secured {

        private final Storage storage = PostgresStore.create(database, new Notifications(pool.unpooled()));

        public Storage storage() {
            return storage;
        }

        public Instant now() {
            return clock.instant();
        }

        public void letPass(Duration time) {
            clock.advance(time);
        }
    }

    private static DSLContext asOwner() {
        return DSL.using(owner.pooled(), SQLDialect.POSTGRES);
    }
}
