package com.hotelmate.chat.endtoend.refusal;

import static com.hotelmate.chat.adapter.rest.route.Audience.GUEST;
import static com.hotelmate.chat.adapter.rest.route.Audience.INTEGRATION;
import static com.hotelmate.chat.adapter.rest.route.Audience.PUBLIC;
import static com.hotelmate.chat.adapter.rest.route.Audience.STAFF_OR_GUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.ApiDocument;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Exchange;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Screen;
import com.hotelmate.chat.endtoend.client.Stay;
import com.hotelmate.chat.endtoend.client.Team;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Nothing that a client can send breaks the server, and what it refuses leaves no trace. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final int TRIES = 12;
    private static final int WRONG_TOKENS = 15;
    /** Where a staff conversation is ended, or somebody's part in it: done to one that nobody would miss. */
    private static final Set<String> ENDS_TEAMS = Set.of("T4", "T5", "T5b", "T6", "T6b");

    private final DemoServer demo = DemoServer.with(Map.of());
    private final ApiDocument document =
            new ApiDocument(demo.stranger().get("/openapi.json").expecting(200));
    private final Nonsense nonsense = new Nonsense(20260105);
    private final Hotel hotel = demo.hotel(DemoServer.KILLARNEY);
    private final Stay stay = hotel.newStay();
    private final String conversation = stay.staffPath("/");
    private final Team team = Team.of(hotel, hotel.manager(), hotel.receptionist(), hotel.housekeeper());
    private final Team doomed = Team.of(hotel, hotel.manager(), hotel.receptionist(), hotel.concierge());
    private final Map<String, String> own = new LinkedHashMap<>();
    private final List<String> surprises = new ArrayList<>();
    private int wrongTokens;

    BadInputTest() {
        own.put("slug", hotel.slug());
        own.put("conversations", Long.toString(stay.conversation()));
        own.put("messages", Long.toString(stay.guestSays("Hello")));
        own.put("rooms", hotel.newRoom());
        own.put("bookings", hotel.newStay().booking());
        own.put("staff", "killarney.housekeeping");
        own.put("teams", Long.toString(team.id()));
        own.put("team messages", Long.toString(team.says(hotel.manager(), "Hello")));
        own.put("participants", Long.toString(hotel.idOf(hotel.housekeeper())));
        own.put("doomed", Long.toString(doomed.id()));
        own.put("emoji", "%F0%9F%91%8D");
    }

    @AfterAll
    void stop() {
        demo.close();
    }

    @Test
    void breaksNothingAndWhatIsRefusedLeavesNoTrace() {
        String channel = stay.context().path("channels").path("booking").asText();
        long start = lastSeq();
        long teamStart = team.lastSeq(hotel.housekeeper());
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Screen screen = Screen.of(hotel.manager()).listening(channel, team.channel())) {
            List<Long> seqs = seqs();
            for (Probe probe : Probe.all(demo.routes())) {
                for (int i = 0; i < TRIES; i++) {
                    Exchange exchange = tryOut(probe);
                    Answer answer = exchange.answer();
                    statuses.merge(answer.status() / 100, 1, Integer::sum);
                    assertThat(answer.status()).as("%s", exchange).isLessThan(500);
                    List<Long> now = seqs();
                    if (answer.status() >= 400) {
                        assertThat(now).as("Refused, but stored: %s", exchange).isEqualTo(seqs);
                        isAProblem(exchange);
                    }
                    seqs = now;
                }
            }
            long end = stay.guestSays("Still there?") > 0 ? lastSeq() : -1;
            screen.heard(
                    channel,
                    "realtime_event",
                    data -> data.path("meta").path("seq").asLong() == end);
            assertThat(changes(screen.events(), channel)).isEqualTo(numbers(start + 1, end));

            long teamEnd = team.says(hotel.manager(), "And you?") > 0 ? team.lastSeq(hotel.housekeeper()) : -1;
            screen.heard(
                    team.channel(),
                    "realtime_staff_chat_message_created",
                    data -> data.path("meta").path("seq").asLong() == teamEnd);
            assertThat(changes(screen.events(), team.channel())).isEqualTo(numbers(teamStart + 1, teamEnd));
        }
        assertThat(surprises)
                .as("answers that the API document does not promise")
                .isEmpty();
        assertThat(statuses.get(2)).isGreaterThan(100);
        assertThat(statuses.get(4)).isGreaterThan(500);
    }

    private Exchange tryOut(Probe probe) {
        Person caller = caller(probe);
        Map<String, String> headers = new LinkedHashMap<>(caller.headers());
        headers.putAll(nonsense.headers());
        String method = nonsense.method(probe.method().name());
        boolean ends = ENDS_TEAMS.contains(probe.route().id());
        String target =
                probe.path(place -> value(ends && place.equals("teams") ? "doomed" : place, caller)) + nonsense.query();
        Answer answer = RawHttp.send(demo.port(), method, target, headers, nonsense.body(probe));
        Exchange exchange = new Exchange(method, target, answer);
        try {
            if (probe.route().documented()) {
                document.accept(exchange);
            }
        } catch (AssertionError undocumented) {
            surprises.add(undocumented.getMessage());
        }
        return exchange;
    }

    /** A guest under another hotel's name has a wrong token, and few of those are let pass before all are refused. */
    private String value(String place, Person caller) {
        int percent = !place.equals("slug") ? 40 : caller.equals(stay.guest()) ? 0 : 8;
        return nonsense.chance(percent) ? nonsense.id() : own.getOrDefault(place, "1");
    }

    /** Mostly the one whom the route is for, and never somebody who would be missed after a logout. */
    private Person caller(Probe probe) {
        if (nonsense.chance(8)) {
            return demo.stranger();
        }
        if (nonsense.chance(5)) {
            return demo.stranger()
                    .with("Authorization", nonsense.oneOf(List.of("Bearer x.y.z", "Basic eA==", "Bearer")));
        }
        if (wrongTokens < WRONG_TOKENS && nonsense.chance(2)) {
            wrongTokens++;
            return demo.holderOf("wrong");
        }
        if (probe.isFor(INTEGRATION)) {
            return demo.bookings();
        }
        if (probe.isFor(PUBLIC) || probe.route().id().equals("L2")) {
            return demo.stranger();
        }
        boolean guest = probe.isFor(GUEST) || (probe.isFor(STAFF_OR_GUEST) && nonsense.chance(50));
        return guest ? stay.guest() : nonsense.oneOf(List.of(hotel.manager(), hotel.receptionist()));
    }

    private static void isAProblem(Exchange exchange) {
        Answer answer = exchange.answer();
        assertThat(answer.header("Content-Type")).as("%s", exchange).isEqualTo("application/problem+json");
        assertThat(answer.header("X-Request-Id")).as("%s", exchange).matches("[A-Za-z0-9-]{1,64}");
        if (!exchange.method().equals("HEAD")) {
            JsonNode problem = answer.json();
            assertThat(problem.path("status").asInt()).as("%s", exchange).isEqualTo(answer.status());
            assertThat(problem.path("code").asText()).as("%s", exchange).matches("[A-Z_]+");
            assertThat(answer.text())
                    .as("%s", exchange)
                    .doesNotContain("com.hotelmate", "java.", "Exception", "jackson", "at [Source");
        }
    }

    private long lastSeq() {
        return hotel.manager().get(conversation).expecting(200).path("last_seq").asLong();
    }

    /** How far both conversations have come. */
    private List<Long> seqs() {
        return List.of(lastSeq(), team.lastSeq(hotel.housekeeper()));
    }

    private static List<Long> numbers(long first, long last) {
        return LongStream.rangeClosed(first, last).boxed().toList();
    }

    private static List<Long> changes(List<Screen.Event> events, String channel) {
        return events.stream()
                .filter(event -> event.channel().equals(channel)
                        && event.name().startsWith("realtime_")
                        && !event.payload().path("notice").asBoolean())
                .map(event -> event.data().path("meta").path("seq").asLong())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }
}
