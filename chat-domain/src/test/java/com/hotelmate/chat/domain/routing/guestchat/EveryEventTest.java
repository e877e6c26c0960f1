package com.hotelmate.chat.domain.routing.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.EventIds;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What the contract promises of every event, whatever happened. */
class EveryEventTest {

    @ParameterizedTest
    @EnumSource
    void saysItsConversationNumberAndId(Scenario scenario) {
        GuestChange change = scenario.logged().change();

        assertThat(Routes.inEveryDialect(scenario.logged())).isNotEmpty().allSatisfy(signal -> {
            assertThat(Rendered.body(signal).get("conversation_id")).isEqualTo(123L);
            assertThat(Rendered.body(signal).get("seq")).isEqualTo(change.seq());
            assertThat(Rendered.body(signal).get("event_id"))
                    .asString()
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void hasTheIdOfTheChangeUnlessItIsANotice(Scenario scenario) {
        String ofChange = EventIds.of(scenario.logged()).toString();

        assertThat(Routes.inEveryDialect(scenario.logged()))
                .allSatisfy(
                        signal -> assertThat(ofChange.equals(eventId(signal))).isEqualTo(!Rendered.isNotice(signal)));
    }

    @Test
    void sharesTheIdOfANoticeAcrossChannelsAndDialects() {
        List<Signal> signals = Routes.inEveryDialect(Scenario.GUEST_WRITES.logged());

        String delivered = eventId(signals, "message-delivered");
        String unread = eventId(signals, "conversation-unread");

        assertThat(eventId(signals, "message_delivered")).isEqualTo(delivered);
        assertThat(eventId(signals, "unread_updated")).isEqualTo(unread);
        assertThat(Set.of(eventId(signals, "new-message"), delivered, unread)).hasSize(3);
    }

    @Test
    void tellsTheCountsOfTheTwoSidesApart() {
        LoggedGuestChange bothCountsChange =
                Scenario.STAFF_WRITES.change().unreadByStaff(2, 0).logged();

        List<Signal> signals = Routes.inEveryDialect(bothCountsChange);

        assertThat(eventId(signals, "conversation-read")).isNotEqualTo(eventId(signals, "chat.unread.updated"));
    }

    @ParameterizedTest
    @EnumSource
    void repeatsItselfInTheEnvelope(Scenario scenario) {
        GuestChange change = scenario.logged().change();

        assertThat(Routes.in(Dialect.ENVELOPE, scenario.logged())).isNotEmpty().allSatisfy(signal -> {
            Map<String, ?> envelope = signal.payload().full();
            assertThat(envelope).containsOnlyKeys("category", "type", "payload", "meta");
            Map<?, ?> meta = (Map<?, ?>) envelope.get("meta");
            assertThat(meta.keySet()).isEqualTo(Set.of("hotel_slug", "event_id", "ts", "seq", "scope"));
            assertThat(meta.get("hotel_slug")).isEqualTo("killarney");
            assertThat(meta.get("event_id")).isEqualTo(Rendered.body(signal).get("event_id"));
            assertThat(meta.get("seq")).isEqualTo(change.seq());
            assertThat(meta.get("ts")).isEqualTo(change.at().toString());
        });
    }

    @ParameterizedTest
    @EnumSource
    void shrinksToIdsWhenItIsTooLarge(Scenario scenario) {
        GuestChange change = scenario.logged().change();

        for (Signal signal : Routes.inEveryDialect(scenario.logged())) {
            Set<Object> fields = new HashSet<>(Set.of("conversation_id", "seq", "event_id", "fetch"));
            change.fact().about().ifPresent(id -> fields.add("message_id"));
            if (Rendered.isNotice(signal)) {
                fields.add("notice");
            }
            Map<?, ?> thin = Rendered.body(signal.payload().thin());

            assertThat(thin.keySet()).isEqualTo(fields);
            assertThat(thin.get("fetch")).isEqualTo(true);
            assertThat(thin.get("event_id")).isEqualTo(Rendered.body(signal).get("event_id"));
            assertThat(thin.get("seq")).isEqualTo(change.seq());
            assertThat(signal.payload()
                            .thin()
                            .keySet()
                            .equals(signal.payload().full().keySet()))
                    .as("thin in the envelope as in the full one")
                    .isEqualTo(signal.payload().full().containsKey("category"));
        }
    }

    @Test
    void mayMeasureTenKibibytes() {
        assertThat(Signal.MAX_DATA_BYTES).isEqualTo(10_240);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"GUEST_WRITES", "GUEST_WRITES_AGAIN", "STAFF_READS", "GUEST_DELETES"})
    void asksWhomToTellOnlyWhenSomebodyIsToBeTold(Scenario scenario) {
        Supplier<List<StaffId>> nobodyKnows = () -> {
            throw new AssertionError("Nobody of the staff is told of this");
        };

        List<Signal> signals = new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class))
                .signals(scenario.logged(), nobodyKnows);

        assertThat(signals).isNotEmpty();
    }

    @Test
    void asksWhomToTellOnce() {
        AtomicInteger asked = new AtomicInteger();

        List<Signal> signals = new GuestChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class))
                .signals(Scenario.GUEST_WRITES.logged(), () -> {
                    asked.incrementAndGet();
                    return Scenario.TARGETS;
                });

        assertThat(signals).isNotEmpty();
        assertThat(asked).hasValue(1);
    }

    private static String eventId(List<Signal> signals, String eventOrType) {
        return signals.stream()
                .filter(signal -> eventOrType.equals(signal.event())
                        || eventOrType.equals(signal.payload().full().get("type")))
                .map(EveryEventTest::eventId)
                .findFirst()
                .orElseThrow();
    }

    private static String eventId(Signal signal) {
        return (String) Rendered.body(signal).get("event_id");
    }
}
