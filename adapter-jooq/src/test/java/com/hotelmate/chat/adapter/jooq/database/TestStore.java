package com.hotelmate.chat.adapter.jooq.database;

import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.Storage;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** The chat's store of one node in a database of its own. */
public final class TestStore implements AutoCloseable {

    /** Statements are not given up on a machine that has more to do than to run this test. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pool pool;
    private final AtomicInteger statements = new AtomicInteger();
    private final Database database;
    private volatile Storage storage;

    private TestStore(PoolSettings settings) {
        pool = Pool.open(settings);
        database = new Database(pool.pooled(), false, nanos -> statements.incrementAndGet());
        storage = PostgresStore.create(database, notifications());
    }

    /** A store in a new database, with that many connections. */
    public static TestStore withConnections(int connections) {
        return new TestStore(new PoolSettings(TestDatabase.newAddress(), connections, PATIENCE));
    }

    /** The store as one node sees it. */
    public Storage storage() {
        return storage;
    }

    public Database database() {
        return database;
    }

    /** How many statements the database is asked while this is done. */
    public int statementsOf(Runnable work) {
        int before = statements.get();
        work.run();
        return statements.get() - before;
    }

    /** How many deadlocks the server had to resolve in this database so far. */
    public long deadlocks() {
        return DSL.using(pool.pooled(), SQLDialect.POSTGRES)
                .fetchSingle("SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()")
                .get(0, Long.class);
    }

    /** Takes everything out that the chat has stored, and forgets what a node remembers of it. */
    public void empty() {
        DSL.using(pool.pooled(), SQLDialect.POSTGRES).execute("""
                DELETE FROM hotelchat.lane;
                DELETE FROM hotelchat.dead_letter;
                DELETE FROM hotelchat.change;
                DELETE FROM hotelchat.erased_message;
                DELETE FROM hotelchat.guest_message;
                DELETE FROM hotelchat.guest_conversation;
                DELETE FROM hotelchat.staff_message;
                DELETE FROM hotelchat.staff_participant;
                DELETE FROM hotelchat.staff_conversation;
                DELETE FROM hotelchat.booking;
                DELETE FROM hotelchat.push_device;
                DELETE FROM hotelchat.push_entry;
                DELETE FROM hotelchat.emptied_room;
                """);
        storage = newNode();
    }

    /** The store as another node sees it. */
    public Storage newNode() {
        return PostgresStore.create(database, notifications());
    }

    /** Notifications that are not started: what was committed is found by looking. */
    public Notifications notifications() {
        return new Notifications(pool.unpooled());
    }

    @Override
    public void close() {
        pool.close();
    }
}
