package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.port.Storage;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Commits messages of guests and publishes none of them, which is left to {@link PublishingNode}s. */
final class Committing implements AutoCloseable {

    private static final int WRITERS = 4;

    private final Pool pool;
    private final Notifications notifications;
    private final Inn inn;

    /** Guests, so many, of a hotel whose chat is kept there. */
    Committing(String database, int conversations) {
        pool = Pool.open(PoolSettings.of(DatabaseAddress.parse(database)));
        new Migrations(pool.unpooled()).apply();
        notifications = new Notifications(pool.unpooled());
        Storage storage = PostgresStore.create(new Database(pool.pooled(), false), notifications);
        storage.lanes().open(List.of(PublishingNode.SINK));
        notifications.start();
        inn = new Inn(storage, InstantSource.system(), conversations, chat -> chat);
    }

    /** Commits so many messages, several writers at a time. */
    void commit(int messages) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                int first = writer;
                running.add(threads.submit(() -> {
                    for (int i = first; i < messages; i += WRITERS) {
                        var unused = inn.says(i % inn.guests(), "Message " + i);
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get(300, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** The newest number of each conversation. */
    Map<Long, Long> lastSeqs() {
        return inn.lastSeqs();
    }

    @Override
    public void close() {
        inn.close();
        notifications.close();
        pool.close();
    }
}
