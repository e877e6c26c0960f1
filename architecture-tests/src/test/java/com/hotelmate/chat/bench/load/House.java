package com.hotelmate.chat.bench.load;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.faults.Inn;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.UnaryOperator;

/** A chat that delivers, with guests who write, kept in memory or in a PostgreSQL database of its own. */
public final class House implements AutoCloseable {

    private static final String TEXT = "Could we have two more towels and a late check-out, please?";

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final Storage storage;
    private final Inn inn;

    /**
     * A house with so many guests, each in a room, and with one receptionist, who has a phone.
     *
     * @param services names the services outside that are told what the guests write
     */
    public House(boolean onPostgres, int guests, int workers, UnaryOperator<HotelChatBuilder> services) {
        storage = onPostgres ? postgres() : InMemoryStorage.create(InstantSource.system());
        inn = new Inn(
                storage, InstantSource.system(), guests, chat -> services.apply(chat.delivery(withWorkers(workers))));
        inn.registers(inn.receptionist(), "ciara");
        closing.push(inn::close);
    }

    /** One guest after the other writes. */
    public void write(int turn) {
        var unused = inn.says(turn % inn.guests(), TEXT);
    }

    /** How many changes the service of that name has not taken yet. */
    public long waitingFor(String service) {
        return storage.lanes().backlog(service).waiting();
    }

    private static DeliverySettings withWorkers(int workers) {
        DeliverySettings usual = DeliverySettings.STANDARD;
        return new DeliverySettings(workers, usual.lease(), usual.firstRetry(), usual.lastRetry(), usual.keepChanges());
    }

    private Storage postgres() {
        Pool pool = Pool.open(PoolSettings.of(TestDatabase.newAddress()));
        closing.push(pool::close);
        Notifications notifications = new Notifications(pool.unpooled());
        closing.push(notifications::close);
        Storage store = PostgresStore.create(new Database(pool.pooled(), false), notifications);
        notifications.start();
        return store;
    }

    @Override
    public void close() {
        closing.forEach(Runnable::run);
    }
}
