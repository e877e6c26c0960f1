package com.hotelmate.chat.adapter.inmemory.staffchat.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.adapter.inmemory.staffchat.oracle.BusyTeam.Place;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.domain.channel.ChannelNames;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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
class TeamOracleTest {

    private static final int PEOPLE = 8;
    private static final int ACTS = 150;
    private static final ChannelNames NAMES = new ChannelNames(Privacy.PRIVATE);

    private final BusyTeam busy = new BusyTeam();
    private final HotelChat chat = busy.scene().chat();
    private final Map<Place, Screen> first = new HashMap<>();
    private final Map<Place, ConcurrentLinkedQueue<Screen>> midway = new ConcurrentHashMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void everyClientAgreesInTheEnd(long seed) {
        try (chat) {
            chat.start();
            live(seed);
            busy.places().forEach(this::awaitEverythingHeard);
        }

        for (Place place : busy.places()) {
            Screen fresh = read(place).workedOut();
            assertThat(fresh)
                    .as("what follows from something else")
                    .isEqualTo(read(place).withoutQuotes());
            countersEqualARecount(place, fresh);
            eventsAreNamedApart(place);
            for (Screen old : midway.get(place)) {
                TeamClient client = client(place, old);
                client.catchUp();
                assertThat(client.screen()).isEqualTo(fresh);
            }
            aClientOnABadLineAgrees(place, fresh, new Random(seed));
        }
        whoWasThereReadsOfTheEnd();
    }

    private void live(long seed) {
        for (Place place : busy.places()) {
            first.put(place, read(place));
            midway.put(place, new ConcurrentLinkedQueue<>(List.of(Screen.empty(), read(place))));
        }
        AtomicInteger acts = new AtomicInteger();
        Crowd.each(PEOPLE, person -> {
            Random random = new Random(seed * 100 + person);
            for (int i = 0; i < ACTS; i++) {
                busy.act(random);
                if (i % 25 == person) {
                    Place place = busy.places().get(random.nextInt(busy.places().size()));
                    midway.get(place).add(read(place));
                }
                int done = acts.incrementAndGet();
                if (done == PEOPLE * ACTS / 2) {
                    busy.part();
                } else if (done == PEOPLE * ACTS * 3 / 4) {
                    busy.end();
                }
            }
        });
    }

    /** Loses, repeats and delays events on their way, and reconnects in the end. */
    private void aClientOnABadLineAgrees(Place place, Screen fresh, Random random) {
        List<Signal> arriving = new ArrayList<>();
        for (Signal signal : heard(place)) {
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
        TeamClient client = client(place, first.get(place));

        arriving.forEach(signal -> client.hear(signal.payload().full()));
        client.catchUp();

        assertThat(client.screen()).isEqualTo(fresh);
        assertThat(client.gaps()).as("gaps on the line").isGreaterThan(5);
    }

    private void countersEqualARecount(Place place, Screen fresh) {
        StaffConversation stored = stored(place);
        for (Member member : stored.present()) {
            assertThat((long) member.unread()).isEqualTo(fresh.unreadOf(member.id()));
        }
        assertThat(stored.present().size())
                .isEqualTo(1 + place.people().size() - place.mayLeave().size());
    }

    private void eventsAreNamedApart(Place place) {
        Map<Object, Object> idOfSeq = new HashMap<>();
        Set<Object> ids = new HashSet<>();
        for (Map<String, @Nullable Object> payload : changesHeard(place)) {
            assertThat(idOfSeq.put(payload.get("seq"), payload.get("event_id"))).isNull();
            assertThat(ids.add(payload.get("event_id"))).isTrue();
        }
        assertThat(idOfSeq.size()).as("something happened").isGreaterThan(80);
    }

    private void whoWasThereReadsOfTheEnd() {
        TeamClient client = client(busy.doomed(), Screen.empty());
        client.catchUp();

        assertThat(client.screen().deleted()).isTrue();
        assertThat(client.screen().lastSeq()).isEqualTo(stored(busy.doomed()).lastSeq());
        assertThat(client.screen().messages()).isEmpty();
    }

    private void awaitEverythingHeard(Place place) {
        long last = stored(place).lastSeq();
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(changesHeard(place))
                        .extracting(payload -> payload.get("seq"))
                        .isEqualTo(List.<Object>copyOf(
                                LongStream.rangeClosed(2, last).boxed().toList())));
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, @Nullable Object>> changesHeard(Place place) {
        return heard(place).stream()
                .map(signal ->
                        (Map<String, @Nullable Object>) signal.payload().full().get("payload"))
                .filter(payload -> !payload.containsKey("notice"))
                .toList();
    }

    private List<Signal> heard(Place place) {
        return busy.scene().sink().heardOn(NAMES.team(place.hotel(), place.conversation()));
    }

    private StaffConversation stored(Place place) {
        return busy.scene()
                .storage()
                .staffConversations()
                .find(place.hotel(), place.conversation())
                .orElseThrow();
    }

    private Screen read(Place place) {
        return Screen.read(busy.team(), place.hotel(), place.manager(), place.conversation());
    }

    private TeamClient client(Place place, Screen from) {
        return new TeamClient(
                busy.team(),
                place.hotel(),
                place.manager(),
                place.conversation(),
                busy.scene().house().roster(place.hotel()),
                from);
    }
}
