package com.hotelmate.chat.faults;

import com.hotelmate.chat.adapter.jooq.Migrations;
import com.hotelmate.chat.adapter.jooq.PostgresStore;
import com.hotelmate.chat.adapter.jooq.notify.Notifications;
import com.hotelmate.chat.adapter.jooq.pool.DatabaseAddress;
import com.hotelmate.chat.adapter.jooq.pool.Pool;
import com.hotelmate.chat.adapter.jooq.pool.PoolSettings;
import com.hotelmate.chat.adapter.jooq.session.Database;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.port.Storage;
import com.hotelmate.chat.application.sending.SendGuestMessage;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AHouse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Commits messages of guests and publishes none of them, which is left to {@link PublishingNode}s. */
final class Committing implements AutoCloseable {

    private static final HotelSlug HOTEL = new HotelSlug("killarney");
    private static final int WRITERS = 4;

    private final Pool pool;
    private final Notifications notifications;
    private final Storage storage;
    private final HotelChat chat;
    private final List<BookingId> guests = new ArrayList<>();

    /** Guests, so many, of a hotel whose chat is kept there. */
    Committing(String database, int conversations) {
        pool = Pool.open(PoolSettings.of(DatabaseAddress.parse(database)));
        new Migrations(pool.unpooled()).apply();
        notifications = new Notifications(pool.unpooled());
        storage = PostgresStore.create(new Database(pool.pooled(), false), notifications);
        storage.lanes().open(List.of(PublishingNode.SINK));
        notifications.start();
        AHouse house = new AHouse();
        chat = HotelChat.builder()
                .storage(storage)
                .stays(house)
                .staffDirectory(house)
                .build();
        for (int i = 0; i < conversations; i++) {
            BookingId guest = house.book(HOTEL, "BK-" + i, "Guest");
            house.checkIn(HOTEL, guest);
            house.move(HOTEL, guest, Integer.toString(100 + i));
            guests.add(guest);
        }
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
                        say(guests.get(i % guests.size()), "Message " + i);
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
        Map<Long, Long> lastSeqs = new TreeMap<>();
        for (BookingId guest : guests) {
            ConversationId id = storage.conversations()
                    .ofBooking(HOTEL, guest)
                    .orElseThrow()
                    .id();
            lastSeqs.put(
                    id.value(),
                    storage.changes().read(HOTEL, id, 0, 1).orElseThrow().lastSeq());
        }
        return lastSeqs;
    }

    @Override
    public void close() {
        chat.close();
        notifications.close();
        pool.close();
    }

    private void say(BookingId guest, String text) {
        chat.sendGuestMessage()
                .handle(new SendGuestMessage.Command(HOTEL, guest, text, Optional.empty(), Optional.empty()));
    }
}
