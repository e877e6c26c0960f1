package com.hotelmate.chat.domain.routing.guestchat;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Golden;
import com.hotelmate.chat.domain.routing.Payload;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Holds the bodies of events, field by field and in order, against the files in {@code payloads}. */
class GuestPayloadsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # file                    | what happens             | dialect         | event
            guest-writes.flat         | GUEST_WRITES             | GUEST_FLAT      | new-message
            guest-writes.envelope     | GUEST_WRITES             | ENVELOPE        | message_created
            guest-writes.wguest       | GUEST_WRITES             | WEB_CLIENT_2026 | new-guest-message
            staff-writes.flat         | STAFF_WRITES             | GUEST_FLAT      | new-staff-message
            staff-writes.envelope     | STAFF_WRITES             | ENVELOPE        | message_created
            chat-writes.flat          | CHAT_WRITES              | GUEST_FLAT      | new-message
            delivered.flat            | GUEST_WRITES             | GUEST_FLAT      | message-delivered
            delivered.envelope        | GUEST_WRITES             | ENVELOPE        | message_delivered
            staff-reads.flat          | STAFF_READS              | GUEST_FLAT      | messages-read-by-staff
            staff-reads.envelope      | STAFF_READS              | ENVELOPE        | messages_read
            guest-reads.flat          | GUEST_READS              | GUEST_FLAT      | messages-read-by-guest
            guest-reads.envelope      | GUEST_READS              | ENVELOPE        | messages_read
            handler-changes.flat      | HANDLER_CHANGES          | GUEST_FLAT      | staff-assigned
            handler-changes.envelope  | HANDLER_CHANGES          | ENVELOPE        | staff_assigned
            handler-leaves.flat       | HANDLER_LEAVES           | GUEST_FLAT      | staff-assigned
            guest-edits.flat          | GUEST_EDITS              | GUEST_FLAT      | message-updated
            guest-edits.envelope      | GUEST_EDITS              | ENVELOPE        | message_edited
            staff-edits.envelope      | STAFF_EDITS              | ENVELOPE        | message_edited
            deleted-softly.flat       | STAFF_DELETES_SOFTLY     | GUEST_FLAT      | message-removed
            deleted-softly.envelope   | STAFF_DELETES_SOFTLY     | ENVELOPE        | message_deleted
            deleted-softly.wguest     | STAFF_DELETES_SOFTLY     | WEB_CLIENT_2026 | realtime_staff_chat_message_deleted
            deleted-for-good.flat     | MANAGER_DELETES_FOR_GOOD | GUEST_FLAT      | content-deleted
            deleted-for-good.envelope | MANAGER_DELETES_FOR_GOOD | ENVELOPE        | message_deleted
            guest-deletes.flat        | GUEST_DELETES            | GUEST_FLAT      | message-deleted
            unread-by-staff.flat      | GUEST_WRITES             | GUEST_FLAT      | conversation-unread
            unread-by-staff.envelope  | GUEST_WRITES             | ENVELOPE        | unread_updated
            unread-by-guest.envelope  | STAFF_WRITES             | ENVELOPE        | unread_updated
            room-moves.flat           | ROOM_MOVES               | GUEST_FLAT      | room-moved
            room-moves.envelope       | ROOM_MOVES               | ENVELOPE        | room_moved
            stay-ends.flat            | STAY_ENDS                | GUEST_FLAT      | stay-ended
            stay-ends.envelope        | STAY_ENDS                | ENVELOPE        | stay_ended
            """)
    void areAsTheFilesSay(String file, Scenario scenario, Dialect dialect, String event)
            throws JsonProcessingException {
        Signal signal = Routes.in(dialect, scenario.logged()).stream()
                .filter(candidate -> event.equals(candidate.event())
                        || event.equals(candidate.payload().full().get("type")))
                .findFirst()
                .orElseThrow();

        assertThat(Rendered.json(signal.payload().full(), scenario.logged()))
                .isEqualTo(Golden.text(GuestPayloadsTest.class, "payloads/" + file + ".json"));
    }

    @ParameterizedTest
    @EnumSource
    void areOneForAllChannelsAndNamesOfAFlatEvent(Scenario scenario) {
        List<Signal> signals = Routes.in(Dialect.GUEST_FLAT, scenario.logged());

        Map<Object, Set<Map<?, ?>>> bodiesByEvent =
                signals.stream().map(Rendered::body).collect(groupingBy(body -> body.get("event_id"), toSet()));

        assertThat(bodiesByEvent.values())
                .allSatisfy(bodies -> assertThat(bodies).hasSize(1));
    }

    @Test
    void differInTheFlatDialectByTwoObjectsOnly() {
        Map<?, ?> flat = Rendered.body(
                Routes.in(Dialect.GUEST_FLAT, Scenario.STAFF_WRITES.logged()).get(0));
        Map<?, ?> enveloped = Rendered.body(
                Routes.in(Dialect.ENVELOPE, Scenario.STAFF_WRITES.logged()).get(0));

        Set<Object> different = new HashSet<>();
        flat.forEach((field, value) -> {
            if (!Objects.equals(value, enveloped.get(field))) {
                different.add(field);
            }
        });
        Set<Object> additional = new HashSet<>(enveloped.keySet());
        additional.removeAll(flat.keySet());

        assertThat(different).containsExactlyInAnyOrder("staff", "reply_to");
        assertThat(additional).containsExactly("room_conversation_id");
        assertThat(flat.get("staff_id")).isEqualTo(7L);
        assertThat(flat.get("reply_to_id")).isEqualTo(501L);
        assertThat(flat.get("reply_to")).isEqualTo(flat.get("reply_to_message"));
    }

    @Test
    void areRenderedOnce() {
        Payload payload = Routes.in(Dialect.GUEST_FLAT, Scenario.GUEST_WRITES.logged())
                .get(0)
                .payload();

        assertThat(payload.full()).isSameAs(payload.full());
    }
}
