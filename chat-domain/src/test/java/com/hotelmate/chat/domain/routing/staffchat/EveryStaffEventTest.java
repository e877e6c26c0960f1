package com.hotelmate.chat.domain.routing.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.EventIds;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the contract promises of every event of staff chat, whatever happened. */
class EveryStaffEventTest {

    @ParameterizedTest
    @EnumSource
    void saysItsConversationNumberAndId(StaffScenario scenario) {
        LoggedStaffChange logged = scenario.logged();
        String ofChange = EventIds.of(logged).toString();

        assertThat(StaffScenario.inEveryDialect(logged)).isNotEmpty().allSatisfy(signal -> {
            assertThat(Rendered.body(signal).get("conversation_id")).isEqualTo(123L);
            assertThat(Rendered.body(signal).get("seq")).isEqualTo(logged.seq());
            assertThat(ofChange.equals(Rendered.eventId(signal))).isEqualTo(!Rendered.isNotice(signal));
        });
    }

    @Test
    void sharesTheIdOfANoticeAcrossChannelsAndDialectsButNotAcrossPeople() {
        List<Signal> notices = StaffScenario.inEveryDialect(StaffScenario.COLLEAGUE_MENTIONS.logged()).stream()
                .filter(Rendered::isNotice)
                .toList();

        Map<String, Set<String>> ids = notices.stream()
                .collect(Collectors.groupingBy(
                        EveryStaffEventTest::kindAndPerson, Collectors.mapping(Rendered::eventId, Collectors.toSet())));

        assertThat(ids).containsOnlyKeys("mention 8", "mention 9", "unread 8", "unread 9");
        assertThat(ids.values()).allSatisfy(same -> assertThat(same).hasSize(1));
        assertThat(ids.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void repeatsItselfInTheEnvelope(StaffScenario scenario) {
        LoggedStaffChange logged = scenario.logged();

        assertThat(StaffScenario.in(Dialect.ENVELOPE, logged)).isNotEmpty().allSatisfy(signal -> {
            Map<String, ?> envelope = signal.payload().full();
            assertThat(envelope).containsOnlyKeys("category", "type", "payload", "meta");
            assertThat(signal.event()).isEqualTo("realtime_staff_chat_" + envelope.get("type"));
            Map<?, ?> meta = (Map<?, ?>) envelope.get("meta");
            assertThat(meta.get("hotel_slug")).isEqualTo("killarney");
            assertThat(meta.get("event_id")).isEqualTo(Rendered.eventId(signal));
            assertThat(meta.get("seq")).isEqualTo(logged.seq());
            assertThat(meta.get("ts")).isEqualTo(logged.at().toString());
        });
    }

    @ParameterizedTest
    @EnumSource
    void shrinksToIdsWhenItIsTooLarge(StaffScenario scenario) {
        LoggedStaffChange logged = scenario.logged();

        for (Signal signal : StaffScenario.inEveryDialect(logged)) {
            Set<Object> fields = new HashSet<>(Set.of("conversation_id", "seq", "event_id", "fetch"));
            logged.change().fact().about().ifPresent(id -> fields.add("message_id"));
            if (Rendered.isNotice(signal)) {
                fields.add("notice");
            }
            Map<?, ?> thin = Rendered.body(signal.payload().thin());

            assertThat(thin.keySet()).isEqualTo(fields);
            assertThat(thin.get("fetch")).isEqualTo(true);
            assertThat(thin.get("event_id")).isEqualTo(Rendered.eventId(signal));
            assertThat(signal.payload().thin().containsKey("category"))
                    .as("thin in the envelope as in the full one")
                    .isEqualTo(signal.payload().full().containsKey("category"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksNobodyBeforeSomebodyListens(StaffScenario scenario) {
        List<Signal> signals = new StaffChatRouting(Privacy.PRIVATE, EnumSet.allOf(Dialect.class))
                .signals(
                        scenario.logged(),
                        () -> {
                            throw new AssertionError("Nobody is to be asked yet");
                        },
                        () -> {
                            throw new AssertionError("Nobody is to be asked yet");
                        });

        assertThat(signals).isNotEmpty();
    }

    @Test
    void isTheSameToEverybodyInTheDialectWithoutEnvelopes() {
        List<Signal> signals = StaffScenario.in(Dialect.STAFF_FLAT, StaffScenario.COLLEAGUE_WRITES.logged());
        List<Signal> enveloped = StaffScenario.in(Dialect.ENVELOPE, StaffScenario.COLLEAGUE_WRITES.logged());

        assertThat(signals)
                .allSatisfy(signal -> assertThat(signal.payload().full()).isEqualTo(Rendered.body(enveloped.get(0))));
    }

    private static String kindAndPerson(Signal signal) {
        Map<?, ?> body = Rendered.body(signal);
        return body.containsKey("mentioned_staff_id")
                ? "mention " + body.get("mentioned_staff_id")
                : "unread " + body.get("staff_id");
    }
}
