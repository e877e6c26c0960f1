package com.hotelmate.chat.domain.routing.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.channel.Channel;
import com.hotelmate.chat.domain.channel.Privacy;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.Golden;
import com.hotelmate.chat.domain.routing.Golden.Row;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the routing against {@code staff-event-table.txt}. */
class StaffEventTableTest {

    private static final Map<String, String> CHANNELS = Map.of(
            "hotel-killarney.staff-chat.123", "team",
            "killarney-staff-conversation-123", "tflat",
            "killarney.staff-chat.123", "wteam",
            "killarney-staff-7-notifications", "note 7",
            "killarney-staff-8-notifications", "note 8",
            "killarney-staff-9-notifications", "note 9",
            "killarney.staff-7-notifications", "wnote 7",
            "killarney.staff-8-notifications", "wnote 8",
            "killarney.staff-9-notifications", "wnote 9");
    private static final Map<String, List<Row>> TABLE =
            Golden.table(StaffEventTableTest.class, "staff-event-table.txt");

    static Stream<Arguments> cells() {
        return Arrays.stream(StaffScenario.values())
                .flatMap(scenario -> Arrays.stream(Dialect.values())
                        .flatMap(dialect -> Arrays.stream(Privacy.values())
                                .map(privacy -> Arguments.of(scenario, dialect, privacy))));
    }

    @ParameterizedTest(name = "{0} in {1}, {2}")
    @MethodSource("cells")
    void announcesWhatTheTableSays(StaffScenario scenario, Dialect dialect, Privacy privacy) {
        List<Signal> signals = StaffScenario.signals(privacy, EnumSet.of(dialect), scenario.logged());

        assertThat(rows(dialect, privacy, signals))
                .isEqualTo(TABLE.get(scenario.name()).stream()
                        .filter(row -> row.dialect().equals(dialect.wireName()))
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void speaksSeveralDialectsWithoutMixingThem(StaffScenario scenario) {
        List<String> together = lines(StaffScenario.inEveryDialect(scenario.logged()));

        for (Dialect dialect : Dialect.values()) {
            List<String> alone = lines(StaffScenario.in(dialect, scenario.logged()));
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
                        Arrays.stream(StaffScenario.values()).map(Enum::name).toList());
        assertThat(TABLE.values().stream().flatMap(List::stream).map(Row::dialect))
                .containsOnly("envelope", "staff-flat", "web-client-2026");
    }

    private static List<Row> rows(Dialect dialect, Privacy privacy, List<Signal> signals) {
        return signals.stream()
                .map(signal -> new Row(
                        dialect.wireName(), shortName(signal.channel(), privacy), Golden.event(signal, "staff_chat")))
                .toList();
    }

    private static String shortName(Channel channel, Privacy privacy) {
        String prefix = privacy == Privacy.PRIVATE ? "private-" : "";
        assertThat(channel.name()).startsWith(prefix);
        return Objects.requireNonNullElse(CHANNELS.get(channel.name().substring(prefix.length())), channel.name());
    }

    private static List<String> lines(List<Signal> signals) {
        return signals.stream()
                .map(signal -> signal.channel() + " " + Golden.event(signal, "staff_chat"))
                .toList();
    }
}
