package com.hotelmate.chat.domain.routing.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.fixture.AStaffMember;
import com.hotelmate.chat.domain.fixture.AStay;
import com.hotelmate.chat.domain.fixture.GuestBook;
import com.hotelmate.chat.domain.guestchat.Author;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TypingSignalsTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final Author CIARA =
            new Author.Staff(AStaffMember.receptionist("Ciara", 7).signature());

    private final GuestBook book = GuestBook.of(AStay.inHouse().build());

    @Test
    void goToBothSides() {
        assertThat(signals(book.guest(), true, NOON))
                .extracting(signal -> signal.channel() + " " + signal.event())
                .containsExactly(
                        "private-killarney-conversation-123-chat typing-indicator",
                        "private-hotel-killarney-guest-chat-booking-BK-2025-0123 realtime_event");
    }

    @Test
    void areSpokenInTheDialectsThatKnowThem() {
        assertThat(of(EnumSet.of(Dialect.GUEST_FLAT), book.guest(), true, NOON)).hasSize(1);
        assertThat(of(EnumSet.of(Dialect.ENVELOPE), book.guest(), true, NOON)).hasSize(1);
        assertThat(of(EnumSet.of(Dialect.WEB_CLIENT_2026), book.guest(), true, NOON))
                .isEmpty();
    }

    @Test
    void areNoticesOfTheLastNumber() {
        book.guestWrites("Hello?");
        book.guestWrites("Anybody there?");

        assertThat(signals(CIARA, true, NOON)).allSatisfy(signal -> {
            assertThat(Rendered.isNotice(signal)).isTrue();
            assertThat(Rendered.body(signal).get("seq")).isEqualTo(2L);
            assertThat(Rendered.body(signal).get("conversation_id")).isEqualTo(123L);
        });
    }

    @Test
    void haveTheNumberZeroBeforeAnyChange() {
        assertThat(signals(book.guest(), true, NOON))
                .allSatisfy(
                        signal -> assertThat(Rendered.body(signal).get("seq")).isEqualTo(0L));
    }

    @Test
    void sayWhoTypesForTheStaff() {
        assertThat(ownFields(CIARA, true)).isEqualTo(fields("staff", 7L, "Ciara Walsh", true));
    }

    @Test
    void doNotNameTheGuest() {
        assertThat(ownFields(book.guest(), false)).isEqualTo(fields("guest", null, null, false));
    }

    @Test
    void haveOneIdOnAllChannelsAndAnotherEachTime() {
        List<Signal> begins = signals(CIARA, true, NOON);

        assertThat(begins).extracting(TypingSignalsTest::eventId).containsOnly(eventId(begins.get(0)));
        assertThat(Set.of(
                        eventId(begins.get(0)),
                        eventId(signals(CIARA, false, NOON).get(0)),
                        eventId(signals(book.guest(), true, NOON).get(0)),
                        eventId(signals(CIARA, true, NOON.plusSeconds(1)).get(0))))
                .hasSize(4);
    }

    private Map<Object, Object> ownFields(Author typist, boolean typing) {
        Map<Object, Object> body =
                new LinkedHashMap<>(Rendered.body(signals(typist, typing, NOON).get(0)));
        body.keySet().removeAll(Set.of("conversation_id", "seq", "event_id", "notice"));
        return body;
    }

    private static Map<Object, Object> fields(String senderType, Long staffId, String staffName, boolean typing) {
        Map<Object, Object> fields = new LinkedHashMap<>();
        fields.put("sender_type", senderType);
        fields.put("staff_id", staffId);
        fields.put("staff_name", staffName);
        fields.put("is_typing", typing);
        fields.put("timestamp", "2026-01-05T12:00:00Z");
        return fields;
    }

    private List<Signal> signals(Author typist, boolean typing, Instant at) {
        return of(EnumSet.allOf(Dialect.class), typist, typing, at);
    }

    private List<Signal> of(Set<Dialect> dialects, Author typist, boolean typing, Instant at) {
        return TypingSignals.of(
                new GuestChatRouting(Privacy.PRIVATE, dialects), book.conversation(), typist, typing, at);
    }

    private static Object eventId(Signal signal) {
        return Rendered.body(signal).get("event_id");
    }
}
