package com.hotelmate.chat.adapter.inmemory.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.oracle.BusyHouse.Place;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.guestchat.Unread;
import com.hotelmate.chat.domain.routing.EventIds;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.testkit.Crowd;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any earlier snapshot and the changes since it equal a fresh snapshot, whatever eight people do at the same time. The
 * seed decides what each of them does; how it interleaves is different every time.
 */
class CatchUpOracleTest {

    private static final int PEOPLE = 8;
    private static final int ACTS = 150;

    private final BusyHouse house = new BusyHouse();
    private final HotelChat chat = house.scene().chat();
    private final Map<Place, Snapshot> first = new HashMap<>();
    private final Map<Place, ConcurrentLinkedQueue<Snapshot>> midway = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyClientAgreesInTheEnd(long seed) {
        try (chat) {
            chat.start();
            live(seed);
            for (Place place : house.places()) {
                awaitEverythingHeard(place);
            }
        }

        for (Place place : house.places()) {
            Snapshot fresh = Client.rebuilt(snapshot(place));
            countersEqualARecount(place, fresh);
            changesAreNumberedWithoutAGapAndNamedApart(place);
            for (Snapshot old : midway.get(place)) {
                Client client = client(place, old);
                client.catchUp();
                assertThat(client.screen()).isEqualTo(fresh);
            }
            aClientOnABadLineAgrees(place, fresh, new Random(seed));
        }
    }

    private void live(long seed) {
        for (Place place : house.places()) {
            Snapshot empty = snapshot(place);
            first.put(place, empty);
            midway.put(place, new ConcurrentLinkedQueue<>(List.of(empty)));
        }
        AtomicInteger acts = new AtomicInteger();
        Crowd.each(PEOPLE, person -> {
            Random random = new Random(seed * 100 + person);
            for (int i = 0; i < ACTS; i++) {
                house.act(random);
                if (i % 25 == person) {
                    Place place =
                            house.places().get(random.nextInt(house.places().size()));
                    midway.get(place).add(snapshot(place));
                }
                if (acts.incrementAndGet() == PEOPLE * ACTS * 3 / 4) {
                    house.checkOut(house.places().get(0));
                }
            }
        });
    }

    /** Loses, repeats and delays events on their way, and reconnects in the end. */
    private void aClientOnABadLineAgrees(Place place, Snapshot fresh, Random random) {
        List<Signal> arriving = new ArrayList<>();
        for (Signal signal : heardOnBooking(place)) {
            if (random.nextInt(10) > 0) {
                arriving.add(signal);
            }
            if (random.nextInt(10) == 0) {
                arriving.add(Math.max(0, arriving.size() - 1 - random.nextInt(4)), signal);
            }
        }
        for (int i = 0; i + 5 < arriving.size(); i += 5) {
            if (random.nextInt(4) == 0) {
                Collections.shuffle(arriving.subList(i, i + 5), random);
            }
        }
        Client client = client(place, first.get(place));

        arriving.forEach(signal -> client.hear(signal.payload().full()));
        client.catchUp();

        assertThat(client.screen()).isEqualTo(fresh);
        assertThat(client.gaps()).as("gaps on the line").isGreaterThan(5);
    }

    private void countersEqualARecount(Place place, Snapshot fresh) {
        GuestConversation stored = house.scene().stored(place.conversation());

        assertThat(stored.unread()).isEqualTo(new Unread((int) fresh.unreadOf("guest"), (int) fresh.unreadOf("staff")));
    }

    private void changesAreNumberedWithoutAGapAndNamedApart(Place place) {
        var changes = house.scene().changes(place.conversation());

        assertThat(changes).extracting(change -> change.seq()).isEqualTo(numbers(changes.size()));
        assertThat(changes.size()).as("something happened").isGreaterThan(100);
        assertThat(changes).extracting(CatchUpOracleTest::eventId).doesNotHaveDuplicates();
        Unread before = Unread.NONE;
        for (var change : changes) {
            assertThat(change.before()).isEqualTo(before);
            before = change.after();
        }
        Map<Object, Object> idOfSeq = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (Map<String, @Nullable Object> payload : changesHeard(place)) {
            assertThat(idOfSeq.put(payload.get("seq"), payload.get("event_id"))).isNull();
            assertThat(ids.add(payload.get("event_id"))).isTrue();
        }
        changes.forEach(change ->
                assertThat(idOfSeq).containsEntry(change.seq(), eventId(change).toString()));
    }

    private static UUID eventId(GuestChange change) {
        return EventIds.of(new LoggedGuestChange(change, Optional.empty()));
    }

    private void awaitEverythingHeard(Place place) {
        long last = house.scene().stored(place.conversation()).lastSeq();
        await().untilAsserted(() -> assertThat(changesHeard(place))
                .extracting(payload -> payload.get("seq"))
                .isEqualTo(List.<Object>copyOf(numbers(last))));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, @Nullable Object>> changesHeard(Place place) {
        return heardOnBooking(place).stream()
                .map(signal ->
                        (Map<String, @Nullable Object>) signal.payload().full().get("payload"))
                .filter(payload -> !payload.containsKey("notice"))
                .toList();
    }

    private List<Signal> heardOnBooking(Place place) {
        return house.scene()
                .sink()
                .heardOn(new Channel("private-hotel-" + place.hotel() + "-guest-chat-booking-" + place.booking()));
    }

    private static List<Long> numbers(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    private Snapshot snapshot(Place place) {
        return Snapshot.read(chat, place.reader(), place.conversation());
    }

    private Client client(Place place, Snapshot from) {
        return new Client(chat, place.reader(), place.conversation(), from);
    }
}
