package com.hotelmate.chat.domain.routing.guestchat;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Golden;
import com.hotelmate.chat.domain.routing.Golden.Row;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the routing against {@code guest-event-table.txt}. */
class GuestEventTableTest {

    private static final Map<String, String> CHANNELS = Map.of(
            "killarney-conversation-123-chat", "conv",
            "killarney-room-101-chat", "room",
            "killarney-room-101-deletions", "dels",
            "killarney-staff-7-chat", "mine 7",
            "killarney-staff-8-chat", "mine 8",
            "killarney-staff-7-notifications", "note 7",
            "killarney-staff-8-notifications", "note 8",
            "killarney-staff-9-notifications", "note 9",
            "killarney-guest-messages", "wguest");
    private static final String BOOKING = "private-hotel-killarney-guest-chat-booking-BK-2025-0123";
    private static final Set<String> NEED_A_ROOM = Set.of("room", "dels");
    private static final Map<String, List<Row>> TABLE =
            Golden.table(GuestEventTableTest.class, "guest-event-table.txt");

    static Stream<Arguments> cells() {
        return Arrays.stream(Scenario.values())
                .flatMap(scenario -> Arrays.stream(Dialect.values())
                        .flatMap(dialect -> Arrays.stream(Privacy.values())
                                .flatMap(privacy -> Stream.of("in room 101", "without a room")
                                        .map(room -> Arguments.of(scenario, dialect, privacy, room)))));
    }

    @ParameterizedTest(name = "{0} in {1}, {2}, {3}")
    @MethodSource("cells")
    void announcesWhatTheTableSays(Scenario scenario, Dialect dialect, Privacy privacy, String room) {
        boolean hasRoom = room.equals("in room 101");
        AChange change = hasRoom ? scenario.change() : scenario.change().withoutRoom();
        GuestChatRouting routing = new GuestChatRouting(privacy, EnumSet.of(dialect));

        List<Signal> signals = routing.signals(change.logged(), () -> Scenario.TARGETS);

        assertThat(rows(dialect, privacy, signals))
                .isEqualTo(TABLE.get(scenario.name()).stream()
                        .filter(row -> row.dialect().equals(dialect.wireName()))
                        .filter(row -> hasRoom || !NEED_A_ROOM.contains(row.channel()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void speaksSeveralDialectsWithoutMixingThem(Scenario scenario) {
        List<String> together = lines(Routes.inEveryDialect(scenario.logged()));

        for (Dialect dialect : Dialect.values()) {
            List<String> alone = lines(Routes.in(dialect, scenario.logged()));
            assertThat(together.stream().filter(alone::contains))
                    .as(dialect.wireName())
                    .containsExactlyElementsOf(alone);
        }
        assertThat(together).hasSameSizeAs(TABLE.get(scenario.name()));
    }

    @Test
    void hasAScenarioForEveryBlockAndABlockForEveryScenario() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Scenario.values()).map(Enum::name).toList());
        assertThat(TABLE.values().stream()
                        .flatMap(List::stream)
                        .collect(groupingBy(Row::dialect))
                        .keySet())
                .containsExactlyInAnyOrder("guest-flat", "envelope", "web-client-2026");
    }

    private static List<Row> rows(Dialect dialect, Privacy privacy, List<Signal> signals) {
        return signals.stream()
                .map(signal -> new Row(dialect.wireName(), shortName(signal.channel(), privacy), event(signal)))
                .toList();
    }

    private static String shortName(Channel channel, Privacy privacy) {
        if (channel.name().equals(BOOKING)) {
            return "booking";
        }
        String prefix = privacy == Privacy.PRIVATE ? "private-" : "";
        assertThat(channel.name()).startsWith(prefix);
        return CHANNELS.getOrDefault(channel.name().substring(prefix.length()), channel.name());
    }

    private static String event(Signal signal) {
        return Golden.event(signal, "guest_chat");
    }

    private static List<String> lines(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal.channel() + " " + event(signal))
                .toList();
    }
}
