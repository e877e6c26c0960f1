package com.hotelmate.chat.adapter.jooq;

import com.hotelmate.chat.adapter.jooq.account.JooqGuestTokens;
import com.hotelmate.chat.adapter.jooq.account.JooqStaffAccounts;
import com.hotelmate.chat.adapter.jooq.account.JooqStaffSessions;
import com.hotelmate.chat.adapter.jooq.house.JooqBookings;
import com.hotelmate.chat.adapter.jooq.house.JooqHotels;
import com.hotelmate.chat.adapter.jooq.house.JooqRooms;
import com.hotelmate.chat.adapter.jooq.house.JooqStaffRegister;
import com.hotelmate.chat.adapter.jooq.idempotency.JooqIdempotencyKeys;
import com.hotelmate.chat.adapter.jooq.memory.NodeMemory;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.account.Secrets;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import java.time.InstantSource;

/**
 * Everything a house runs on, kept in PostgreSQL and shared by all nodes. Who is calling is remembered by each node while
 * its notifications run, and what changes on one node is seen by the others within a second. Thread-safe.
 */
public final class PostgresHouse {

    private final Database database;
    private final InstantSource clock;
    private final NodeMemory memory;

    private PostgresHouse(Database database, NodeMemory memory, InstantSource clock) {
        this.database = database;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * The house in that database.
     *
     * @param notifications not started yet; until they are, nothing is remembered
     * @param clock tells how long the answers of repeated requests are kept
     */
    public static PostgresHouse on(Database database, Notifications notifications, InstantSource clock) {
        return new PostgresHouse(database, new NodeMemory(database, notifications), clock);
    }

    /** The ports of the house; what hashes passwords and makes secrets has to be brought. */
    public HousePorts ports(PasswordHashes passwordHashes, Secrets secrets) {
        JooqHotels hotels = new JooqHotels(database, memory);
        JooqRooms rooms = new JooqRooms(database, memory);
        return new HousePorts(
                hotels,
                rooms,
                new JooqStaffRegister(database, memory, hotels),
                new JooqBookings(database, memory, rooms),
                new JooqStaffAccounts(database),
                new JooqStaffSessions(database, memory),
                new JooqGuestTokens(database, memory),
                passwordHashes,
                secrets);
    }

    /** The answers of repeated requests. */
    public IdempotencyKeys idempotencyKeys() {
        return new JooqIdempotencyKeys(database, clock);
    }

    /**
     * The same rights, but whoever looks again at what they follow from, after one was given, asks the database: another
     * node may have ended them a moment ago.
     */
    public LiveAccess askingAnew(LiveAccess access) {
        return new RightsAskedAnew(access, memory);
    }
}
