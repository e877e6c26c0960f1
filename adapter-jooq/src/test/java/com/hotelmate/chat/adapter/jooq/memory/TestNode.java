package com.hotelmate.chat.adapter.jooq.memory;

import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.jooq.account.JooqGuestTokens;
import com.hotelmate.chat.adapter.jooq.account.JooqStaffAccounts;
import com.hotelmate.chat.adapter.jooq.account.JooqStaffSessions;
import com.hotelmate.chat.adapter.jooq.house.JooqBookings;
import com.hotelmate.chat.adapter.jooq.house.JooqHotels;
import com.hotelmate.chat.adapter.jooq.house.JooqRooms;
import com.hotelmate.chat.adapter.jooq.house.JooqStaffRegister;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/** The house as one node of several sees it, and how many statements that took. */
public final class TestNode implements AutoCloseable {

    /** How long anything may take on a busy machine. */
    public static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Longer than any test, so that a slow machine does not make a node forget. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    public final AtomicLong statements = new AtomicLong();
    public final Database database;
    public final Notifications notifications;
    public final NodeMemory memory;
    public final JooqHotels hotels;
    public final JooqRooms rooms;
    public final JooqStaffRegister register;
    public final JooqBookings bookings;
    public final JooqStaffAccounts accounts;
    public final JooqStaffSessions sessions;
    public final JooqGuestTokens tokens;

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final HikariDataSource pool = new HikariDataSource();

    private TestNode(DataSource source, DataSource forNotifications, Duration freshness) {
        pool.setDataSource(source);
        pool.setMinimumIdle(0);
        database = new Database(pool, false, nanos -> statements.incrementAndGet());
        notifications = new Notifications(forNotifications, freshness);
        memory = new NodeMemory(database, notifications);
        notifications.subscribe(NodeMemory.CHANNEL, heard::add);
        hotels = new JooqHotels(database, memory);
        rooms = new JooqRooms(database, memory);
        register = new JooqStaffRegister(database, memory, hotels);
        bookings = new JooqBookings(database, memory, rooms);
        accounts = new JooqStaffAccounts(database);
        sessions = new JooqStaffSessions(database, memory);
        tokens = new JooqGuestTokens(database, memory);
    }

    /** A node that asks the database every time. */
    public static TestNode asking(DataSource source) {
        return new TestNode(source, source, FRESH);
    }

    /** A node that remembers, and listens to the others by connections of that other source. */
    public static TestNode remembering(DataSource source, DataSource forNotifications) {
        TestNode node = new TestNode(source, forNotifications, FRESH);
        node.notifications.start();
        await().atMost(PATIENCE).until(node.memory::isReliable);
        return node;
    }

    /** A node that remembers. */
    public static TestNode remembering(DataSource source) {
        return remembering(source, source);
    }

    /** A node that listens, but to which the last word from the database always was too long ago. */
    public static TestNode hung(DataSource source) {
        TestNode node = new TestNode(source, source, Duration.ZERO);
        node.notifications.start();
        return node;
    }

    /** Waits until this node was told of everything that the other one has changed. */
    public void catchUpWith(TestNode other) {
        Fact<String> mark = new Fact<>("mark " + UUID.randomUUID(), String.class);
        other.memory.change(new HotelSlug("killarney"), (sql, changed) -> {
            changed.accept(mark);
            return mark;
        });
        await().atMost(PATIENCE).until(() -> heard.contains(mark.name()));
    }

    /** How many statements this takes. */
    public long statementsOf(Runnable work) {
        long before = statements.get();
        work.run();
        return statements.get() - before;
    }

    @Override
    public void close() {
        notifications.close();
        pool.close();
    }
}
