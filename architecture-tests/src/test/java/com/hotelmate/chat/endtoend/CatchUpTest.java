package com.hotelmate.chat.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Realtime is a hint and the feed is the truth: who follows the client's rule sees what a fresh reader sees. */
@ExtendWith(OneDemo.class)
class CatchUpTest {

    private static final int WRITERS = 8;
    private static final int DEEDS = 25;

    private final Hotel hotel;
    private final Stay stay;

    CatchUpTest(DemoServer demo) {
        hotel = demo.hotel(DemoServer.KILLARNEY);
        stay = hotel.newStay();
    }

    @Test
    void repairsWhatWasMissedWhileEightPeopleWriteAtOnce() throws Exception {
        stay.staffSays(hotel.receptionist(), "Welcome!");
        String channel = stay.context().path("channels").path("booking").asText();
        Replica live = new Replica(stay.guest(), stay.path("/messages/?include_deleted=true&limit=100"), feed("guest"));
        Replica late = new Replica(hotel.manager(), history(), feed("staff"));
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (Screen screen = Screen.of(stay.guest()).listening(channel)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(20260105 + writer);
                writers.add(threads.submit(() -> write(random)));
            }
            int applied = 0;
            int outages = 0;
            while (!writers.stream().allMatch(Future::isDone)) {
                applied = live.applyFrom(applied, screen.events());
                if (applied > 60 * (outages + 1)) {
                    outages++;
                    screen.disconnect();
                    screen.reconnect(channel);
                }
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(outages).isPositive();
            assertThat(live.seqs()).isNotEmpty();
        } finally {
            threads.shutdownNow();
        }
        live.catchUp();
        late.catchUp();

        Replica fresh = new Replica(hotel.manager(), history(), feed("staff"));
        assertThat(fresh.seq()).isGreaterThan(WRITERS * DEEDS / 4);
        assertThat(live.differencesFrom(fresh)).isEmpty();
        assertThat(late.differencesFrom(fresh)).isEmpty();
        assertThat(late.seqs())
                .isEqualTo(LongStream.rangeClosed(late.firstSeq() + 1, fresh.seq())
                        .boxed()
                        .toList());
    }

    @Test
    void neverLeavesAHoleInTheNumbers() {
        stay.guestSays("One");
        stay.staffSays(hotel.receptionist(), "Two");
        stay.guestSays("Three");

        JsonNode changes = hotel.manager()
                .get(stay.staffPath("/changes/?after=0&limit=500"))
                .expecting(200);

        List<Long> seqs = new ArrayList<>();
        changes.path("changes").forEach(change -> seqs.add(change.path("seq").asLong()));
        assertThat(seqs)
                .isEqualTo(LongStream.rangeClosed(1, changes.path("last_seq").asLong())
                        .boxed()
                        .toList());
        assertThat(changes.path("has_more").asBoolean()).isFalse();
    }

    @Test
    void saysWhenAReaderIsAheadOfEverything() {
        stay.guestSays("One");

        JsonNode ahead =
                hotel.manager().get(stay.staffPath("/changes/?after=99")).refusing(410, "CURSOR_AHEAD");

        assertThat(ahead.path("last_seq").asLong()).isEqualTo(1);
    }

    private void write(Random random) {
        List<Person> staff = List.of(hotel.manager(), hotel.receptionist(), hotel.concierge());
        for (int deed = 0; deed < DEEDS; deed++) {
            Person member = staff.get(random.nextInt(staff.size()));
            Answer answer = deed(random, member);
            assertThat(answer.status()).as(answer.text()).isLessThan(500);
        }
    }

    private Answer deed(Random random, Person member) {
        long some = someMessage(random);
        return switch (random.nextInt(9)) {
            case 0, 1 -> stay.guest().post(stay.path("/messages/"), Map.of("message", "g" + random.nextInt(1000)));
            case 2 -> stay.guest().post(stay.path("/messages/"), Map.of("message", "re " + some, "reply_to", some));
            case 3 -> member.post(stay.staffPath("/messages/send/"), Map.of("message", "s" + random.nextInt(1000)));
            case 4 ->
                member.call(
                        "PUT",
                        "/api/chat/messages/" + some + "/update/",
                        Map.of("message", "e" + random.nextInt(1000)));
            case 5 -> member.delete("/api/chat/messages/" + some + "/delete/");
            case 6 -> hotel.manager().delete("/api/chat/messages/" + some + "/delete/?hard_delete=true");
            case 7 -> member.post(stay.staffPath("/assign-staff/"), Map.of());
            default -> stay.guest().post(stay.guestPath("/mark_read/"));
        };
    }

    private long someMessage(Random random) {
        JsonNode messages = stay.messages();
        return messages.get(random.nextInt(messages.size())).path("id").asLong();
    }

    private String feed(String side) {
        return side.equals("guest") ? stay.guestPath("/changes/") : stay.staffPath("/changes/");
    }

    private String history() {
        return stay.staffPath("/messages/?include_deleted=true&limit=100");
    }
}
