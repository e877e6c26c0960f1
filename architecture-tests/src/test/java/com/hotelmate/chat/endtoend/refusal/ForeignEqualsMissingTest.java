package com.hotelmate.chat.endtoend.refusal;

import static com.hotelmate.chat.adapter.rest.route.Audience.GUEST;
import static com.hotelmate.chat.adapter.rest.route.Audience.INTEGRATION;
import static com.hotelmate.chat.adapter.rest.route.Audience.STAFF;
import static com.hotelmate.chat.adapter.rest.route.Audience.STAFF_OR_GUEST;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.rest.route.Audience;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.endtoend.client.Answer;
import com.hotelmate.chat.endtoend.client.DemoServer;
import com.hotelmate.chat.endtoend.client.Hotel;
import com.hotelmate.chat.endtoend.client.OneDemo;
import com.hotelmate.chat.endtoend.client.Person;
import com.hotelmate.chat.endtoend.client.Stay;
import com.hotelmate.chat.endtoend.client.Team;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Nobody can find out from a refusal whether something exists in another hotel, by whichever route they ask. */
@ExtendWith(OneDemo.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForeignEqualsMissingTest {

    /** More wrong tokens than that from one address, and all tokens from there are refused for a while. */
    private static final int WRONG_TOKENS_BEFORE_THROTTLING = 20;

    private static final Map<String, String> MISSING = Map.of(
            "slug", "no-such-hotel",
            "conversations", "999999999",
            "messages", "999999999",
            "teams", "999999999",
            "team messages", "999999999",
            "participants", "999999999",
            "emoji", "%F0%9F%91%8D",
            "rooms", "NOWHERE",
            "bookings", "NOBODY",
            "staff", "nobody");

    private final DemoServer demo;
    private final Hotel hotel;
    private final Stay stay;
    private final Map<String, String> own;
    private final Map<String, String> foreign;

    ForeignEqualsMissingTest(DemoServer demo) {
        this.demo = demo;
        hotel = demo.hotel(DemoServer.KILLARNEY);
        stay = hotel.newStay();
        own = valuesOf(stay, "killarney.reception");
        foreign = valuesOf(demo.hotel(DemoServer.DUBLIN).newStay(), "dublin.reception");
    }

    private static Map<String, String> valuesOf(Stay stay, String username) {
        Map<String, String> values = new HashMap<>();
        values.put("slug", stay.hotel().slug());
        values.put("messages", Long.toString(stay.guestSays("Hello")));
        values.put("conversations", Long.toString(stay.conversation()));
        Hotel hotel = stay.hotel();
        Team team = Team.of(hotel, hotel.manager(), hotel.receptionist(), hotel.concierge());
        values.put("teams", Long.toString(team.id()));
        values.put("team messages", Long.toString(team.says(hotel.manager(), "Hello")));
        values.put("participants", Long.toString(hotel.idOf(hotel.concierge())));
        values.put("emoji", "%F0%9F%8E%89");
        values.put("rooms", stay.room());
        values.put("bookings", stay.booking());
        values.put("staff", username);
        return values;
    }

    @Test
    void forTheStaff() {
        List<String> asked = new ArrayList<>();
        for (Probe probe : probes(STAFF, STAFF_OR_GUEST)) {
            for (String place : probe.places()) {
                Answer missing = ask(hotel.manager(), probe, place, MISSING);
                assertThat(missing.status()).as("%s, missing %s", probe, place).isEqualTo(404);
                assertThat(missing.code()).isEqualTo("NOT_FOUND");
                isTheSame(probe, place, ask(hotel.manager(), probe, place, foreign), missing);
                asked.add(probe.route().id() + " " + place);
            }
        }
        assertThat(asked).contains("C6 slug", "C6 conversations", "C10 messages", "C3 rooms", "C19 rooms");
        assertThat(asked).contains("T3 slug", "T4 teams", "T19 team messages", "T6b participants", "T21 emoji");
    }

    @Test
    void forAGuestWhoAsksForThingsOfAnotherHotel() {
        askAsGuest(foreign);
    }

    @Test
    void forAGuestWhoAsksForThingsOfTheNextRoom() {
        askAsGuest(valuesOf(hotel.newStay(), "killarney.concierge"));
    }

    private void askAsGuest(Map<String, String> others) {
        List<String> asked = new ArrayList<>();
        for (Probe probe : probes(GUEST, STAFF_OR_GUEST)) {
            for (String place : probe.places()) {
                if (!place.equals("slug")) {
                    Answer missing = ask(stay.guest(), probe, place, MISSING);
                    assertThat(missing.code())
                            .as("%s, missing %s", probe, place)
                            .isEqualTo(place.equals("messages") ? "NOT_FOUND" : "CONVERSATION_MISMATCH");
                    isTheSame(probe, place, ask(stay.guest(), probe, place, others), missing);
                    asked.add(probe.route().id() + " " + place);
                }
            }
        }
        assertThat(asked).contains("G4 conversations", "G7 messages", "C8 conversations", "C10 messages");
    }

    @Test
    void forAGuestTokenUnderAnotherHotel() {
        List<Probe> probes = probes(GUEST, STAFF_OR_GUEST).stream()
                .filter(probe -> probe.places().contains("slug"))
                .toList();
        int each = WRONG_TOKENS_BEFORE_THROTTLING / 2;
        for (int first = 0; first < probes.size(); first += each) {
            try (DemoServer fresh = DemoServer.with(Map.of())) {
                Person guest = fresh.hotel(DemoServer.KILLARNEY).newStay().guest();
                for (Probe probe : probes.subList(first, Math.min(first + each, probes.size()))) {
                    Answer missing = ask(guest, probe, "slug", MISSING);
                    assertThat(missing.code()).as("%s", probe).isEqualTo("INVALID_TOKEN");
                    isTheSame(probe, "slug", ask(guest, probe, "slug", foreign), missing);
                }
            }
        }
        assertThat(probes).hasSizeGreaterThan(20);
    }

    @Test
    void forAGuestSessionUnderAnotherHotel() {
        Person guest = demo.stranger()
                .with(
                        "X-Guest-Chat-Session",
                        stay.context().path("chat_session").asText());
        Probe probe = probes(GUEST).get(0);

        Answer missing = ask(guest, probe, "slug", MISSING);

        assertThat(missing.code()).isEqualTo("GRANT_HOTEL_MISMATCH");
        isTheSame(probe, "slug", ask(guest, probe, "slug", foreign), missing);
    }

    @Test
    void forTheBookingSystem() {
        List<String> asked = new ArrayList<>();
        for (Probe probe : probes(INTEGRATION)) {
            for (String place : probe.places()) {
                if (probe.method() != Method.PUT && !place.equals("slug")) {
                    Answer missing = ask(demo.bookings(), probe, place, MISSING);
                    assertThat(missing.status())
                            .as("%s, missing %s", probe, place)
                            .isEqualTo(404);
                    isTheSame(probe, place, ask(demo.bookings(), probe, place, foreign), missing);
                    asked.add(probe.route().id() + " " + place);
                }
            }
        }
        assertThat(asked).contains("I4 staff", "I6c bookings", "I7 bookings");
    }

    private List<Probe> probes(Audience... audiences) {
        return Probe.all(demo.routes()).stream()
                .filter(probe -> probe.isFor(audiences))
                .toList();
    }

    /** Asks for what is one's own, but for one place. */
    private Answer ask(Person person, Probe probe, String place, Map<String, String> instead) {
        String path = probe.path(name -> value(name.equals(place) ? instead : own, name));
        Map<String, Object> body = probe.body();
        return body.isEmpty()
                ? person.server().call(probe.method().name(), path, person.headers(), null)
                : person.call(probe.method().name(), path, body);
    }

    private static String value(Map<String, String> values, String name) {
        String value = values.get(name);
        assertThat(value).as("something to put for %s", name).isNotNull();
        return value;
    }

    private static void isTheSame(Probe probe, String place, Answer foreign, Answer missing) {
        assertThat(foreign.withoutRequestId())
                .as("%s, foreign %s", probe, place)
                .isEqualTo(missing.withoutRequestId());
    }
}
