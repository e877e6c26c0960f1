package com.hotelmate.chat.domain.routing.staffchat;

import static com.hotelmate.chat.domain.routing.staffchat.StaffScenario.BY_CIARA;
import static com.hotelmate.chat.domain.routing.staffchat.StaffScenario.BY_SEAN;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.fixture.StaffBook;
import com.hotelmate.chat.domain.message.MessageId;
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

class StaffNoticesTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");

    private final StaffChatRouting routing = new StaffChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class));
    private final StaffBook book = StaffScenario.book();

    @Test
    void goToTheConversationInEveryDialectThatTellsOfStaff() {
        assertThat(typing(true, NOON))
                .extracting(signal -> signal.channel() + " " + signal.event())
                .containsExactly(
                        "private-killarney-staff-conversation-123 user-typing",
                        "private-hotel-killarney.staff-chat.123 realtime_staff_chat_typing_indicator",
                        "private-killarney.staff-chat.123 realtime_staff_chat_typing");
        assertThat(delivered(NOON))
                .extracting(signal -> signal.channel() + " " + signal.event())
                .containsExactly(
                        "private-killarney-staff-conversation-123 message-delivered",
                        "private-hotel-killarney.staff-chat.123 realtime_staff_chat_message_delivered",
                        "private-killarney.staff-chat.123 realtime_staff_chat_message_delivered");
    }

    @Test
    void repeatTheNumberOfTheNewestChange() {
        book.writes(BY_CIARA, "Anybody there?");

        assertThat(typing(true, NOON)).allSatisfy(signal -> {
            assertThat(Rendered.isNotice(signal)).isTrue();
            assertThat(Rendered.body(signal).get("seq")).isEqualTo(2L);
            assertThat(Rendered.body(signal).get("conversation_id")).isEqualTo(123L);
        });
    }

    @Test
    void sayWhoTypes() {
        assertThat(ownFields(typing(true, NOON)))
                .isEqualTo(Map.of(
                        "staff_id", 7L,
                        "staff_name", "Ciara Walsh",
                        "staff_avatar", "https://img.example/ciara.png",
                        "is_typing", true,
                        "timestamp", "2026-01-05T12:00:00Z"));
    }

    @Test
    void sayWhatReachedWhom() {
        assertThat(ownFields(delivered(NOON)))
                .isEqualTo(Map.of(
                        "message_id",
                        502L,
                        "message_ids",
                        List.of(501L, 502L),
                        "delivered_to_staff_id",
                        8L,
                        "delivered_to_staff_name",
                        "Sean Walsh",
                        "delivered_at",
                        "2026-01-05T12:00:00Z"));
    }

    @Test
    void haveOneIdOnAllChannelsAndAnotherEachTime() {
        assertThat(typing(true, NOON))
                .extracting(Rendered::eventId)
                .containsOnly(Rendered.eventId(typing(true, NOON).get(0)));
        assertThat(Set.of(
                        Rendered.eventId(typing(true, NOON).get(0)),
                        Rendered.eventId(typing(false, NOON).get(0)),
                        Rendered.eventId(typing(true, NOON.plusSeconds(1)).get(0)),
                        Rendered.eventId(delivered(NOON).get(0)),
                        Rendered.eventId(delivered(NOON.plusSeconds(1)).get(0))))
                .hasSize(5);
    }

    private List<Signal> typing(boolean typing, Instant at) {
        return StaffNotices.typing(routing, book.conversation(), BY_CIARA, typing, at);
    }

    private List<Signal> delivered(Instant at) {
        return StaffNotices.delivered(
                routing, book.conversation(), BY_SEAN, List.of(new MessageId(501), new MessageId(502)), at);
    }

    private static Map<Object, Object> ownFields(List<Signal> signals) {
        Map<Object, Object> body = new LinkedHashMap<>(Rendered.body(signals.get(0)));
        body.keySet().removeAll(Set.of("conversation_id", "seq", "event_id", "notice"));
        return body;
    }
}
