package com.hotelmate.chat.bench.load;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.database.TestDatabase;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.HotelChatBuilder;
import com.hotelmate.chat.application.delivery.DeliverySettings;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.port.realtime.SignalSink;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AHouse;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A chat that delivers, with guests who write, kept in memory or in a PostgreSQL database of its own. */
public final class House implements AutoCloseable {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final String TEXT = "Could we have two more towels and a late check-out, please?";

    private final Deque<Runnable> closing = new ArrayDeque<>();
    private final List<BookingId> guests = new ArrayList<>();
    private final Storage storage;
    private final HotelChat chat;

    /** A house with so many guests, each in a room, whose workers tell the service what they write, if there is one. */
    public House(boolean onPostgres, int guests, int workers, Optional<? extends SignalSink> service) {
        storage = onPostgres ? postgres() : InMemoryStorage.create(InstantSource.system());
        AHouse house = new AHouse();
        HotelChatBuilder builder = HotelChat.builder()
                .storage(storage)
                .stays(house)
                .staffDirectory(house)
                .delivery(withWorkers(workers));
        service.ifPresent(builder::publishTo);
        chat = builder.build();
        for (int i = 0; i < guests; i++) {
            BookingId guest = house.book(HOTEL, "BK-" + i, "Guest");
            house.checkIn(HOTEL, guest);
            house.move(HOTEL, guest, Integer.toString(100 + i));
            this.guests.add(guest);
        }
        chat.start();
        closing.push(chat::close);
    }

    /** One guest after the other writes. */
    public void write(int turn) {
        var unused = chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(
                        HOTEL, guests.get(turn % guests.size()), TEXT, Optional.empty(), Optional.empty()));
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
