package com.hotelmate.chat.adapter.rest.standalone.backing;

import com.hotelmate.chat.adapter.inmemory.account.SecureSecrets;
import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.PostgresHouse;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.access.SharedLiveAccess;
import com.hotelmate.chat.adapter.jooq.limit.JooqSharedBuckets;
import com.hotelmate.chat.adapter.jooq.limit.JooqSharedCounts;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.Watch;
import com.hotelmate.chat.adapter.jooq.relay.PostgresSignalRelay;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.adapter.rest.standalone.settings.DatabaseSettings;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.port.IdempotencyKeys;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.account.PasswordHashes;
import com.hotelmate.chat.application.port.house.HousePorts;
import com.hotelmate.chat.application.port.limit.SharedLimits;
import com.hotelmate.chat.application.port.realtime.LiveAccess;
import com.hotelmate.chat.application.port.realtime.SignalRelay;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything is kept in PostgreSQL, which other nodes may share. */
final class DatabaseBacking implements Backing {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseBacking.class);

    private final DatabaseSettings settings;
    private final Premises premises;
    private final Pool pool;
    private final Watch watch;
    private final Migrations migrations;
    private final Database database;
    private final Notifications notifications;
    private final Storage storage;
    private final SignalRelay relay;
    private final PostgresHouse tables;
    private final HousePorts house;
    private final IdempotencyKeys keys;
    private final List<SharedLiveAccess> toStart = new ArrayList<>();
    private final List<SharedLiveAccess> started = new ArrayList<>();
    private volatile boolean migrated;

    DatabaseBacking(DatabaseSettings settings, PasswordHashes hashes, MeterRegistry registry, InstantSource clock) {
        this.settings = settings;
        this.premises = Premises.enter(settings);
        this.pool = Pool.open(premises.pool());
        this.watch = Watch.over(pool);
        this.migrations = new Migrations(pool.unpooled());
        this.database = new Database(pool.pooled(), settings.rowSecurity(), DatabaseMetrics.of(pool, registry));
        this.notifications = new Notifications(pool.unpooled());
        this.storage = PostgresStore.create(database, notifications);
        this.relay = new PostgresSignalRelay(notifications);
        this.tables = PostgresHouse.on(database, notifications, clock);
        this.house = tables.ports(hashes, new SecureSecrets());
        this.keys = tables.idempotencyKeys();
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public void connect(HotelChatBuilder chat) {
        Backing.super.connect(chat);
        chat.relayBy(relay);
    }

    @Override
    public HousePorts house() {
        return house;
    }

    @Override
    public IdempotencyKeys idempotencyKeys() {
        return keys;
    }

    @Override
    public synchronized LiveAccess shared(LiveAccess local) {
        SharedLiveAccess access = new SharedLiveAccess(database, notifications, local);
        toStart.add(access);
        return access;
    }

    @Override
    public LiveAccess askingAnew(LiveAccess access) {
        return tables.askingAnew(access);
    }

    @Override
    public Optional<SharedLimits> limits() {
        return Optional.of(new SharedLimits(new JooqSharedBuckets(database), new JooqSharedCounts(database)));
    }

    @Override
    public synchronized boolean open() {
        if (!migrated && !migrate()) {
            return false;
        }
        notifications.start();
        while (!toStart.isEmpty()) {
            SharedLiveAccess next = toStart.get(0);
            next.start();
            started.add(toStart.remove(0));
        }
        return true;
    }

    @Override
    public boolean isThere() {
        return watch.isAnswered();
    }

    @Override
    public boolean isMigrated() {
        return migrated;
    }

    @Override
    public synchronized void close() {
        started.forEach(SharedLiveAccess::close);
        notifications.close();
        watch.close();
        pool.close();
        premises.close();
    }

    private boolean migrate() {
        if (settings.migrate()) {
            Migration.apply(settings, pool).forEach(name -> LOG.info("Applied migration {}", name));
            migrated = true;
        } else {
            migrated = migrations.areComplete();
        }
        return migrated;
    }
}
