package com.hotelmate.chat.domain.routing.staffchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.StaffBook;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.EventIds;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StaffFeedTest {

    @ParameterizedTest
    @EnumSource
    void equalsTheLiveEventOfTheEnvelope(StaffScenario scenario) {
        LoggedStaffChange logged = scenario.logged();
        Signal live = StaffScenario.in(Dialect.ENVELOPE, logged).get(0);

        FeedEntry entry = entry(logged);

        assertThat(entry.payload()).isEqualTo(Rendered.body(live));
        assertThat(entry.type()).isEqualTo(live.payload().full().get("type"));
        assertThat(entry.eventId()).isEqualTo(EventIds.of(logged));
        assertThat(entry.seq()).isEqualTo(logged.seq());
        assertThat(entry.occurredAt()).isEqualTo(logged.at());
    }

    @Test
    void hasTheTypesOfTheContract() {
        assertThat(Arrays.stream(StaffScenario.values())
                        .map(scenario -> entry(scenario.logged()).type())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "conversation_created",
                        "message_created",
                        "message_edited",
                        "message_deleted",
                        "message_read",
                        "message_reaction",
                        "participants_changed",
                        "conversation_deleted");
    }

    @Nested
    class OfAMessage {

        private final StaffBook book = StaffScenario.book();
        private final StaffMessage message = book.writes(StaffScenario.BY_CIARA, "Room 101 needs towels.");

        @Test
        void showsTheTextThatAnEditGaveItSince() {
            book.unit(chat -> chat.edit(message, StaffScenario.BY_CIARA, "Room 102 needs towels."));

            assertThat(created().get("message")).isEqualTo("Room 102 needs towels.");
            assertThat(created().get("updated_seq")).isEqualTo(3L);
        }

        @Test
        void showsThePlaceholderOnceItIsDeletedEvenWhereAnEditHadBeenAnnounced() {
            StaffMessage edited =
                    book.unit(chat -> chat.edit(message, StaffScenario.BY_CIARA, "Room 102 needs towels."));
            book.unit(chat -> chat.delete(edited, DeletionMode.SOFT, StaffScenario.BY_CIARA.id()));

            assertThat(created().get("message")).isEqualTo("[Message deleted]");
            assertThat(payloads()).asString().doesNotContain("towels");
        }

        @Test
        void saysItsIdAloneOnceItIsGoneForGood() {
            StaffMessage edited =
                    book.unit(chat -> chat.edit(message, StaffScenario.BY_CIARA, "@sean, 102 needs towels."));
            book.unit(chat -> chat.delete(edited, DeletionMode.HARD, StaffScenario.BY_NORA.id()));

            assertThat(created()).containsOnlyKeys("message_id", "conversation_id", "seq", "event_id");
            assertThat(payloads()).asString().doesNotContain("towels");
            assertThat(book.log())
                    .flatExtracting(StaffScenario::inEveryDialect)
                    .allSatisfy(
                            late -> assertThat(late.payload().full()).asString().doesNotContain("towels"));
        }

        @Test
        void saysNoWordOnceTheConversationIsDeleted() {
            book.unit(chat -> {
                chat.close(StaffScenario.BY_NORA.id());
                return null;
            });

            assertThat(payloads()).asString().doesNotContain("towels");
        }

        private Map<String, ?> created() {
            return entry(book.newest("message_created")).payload();
        }

        private List<Map<String, ?>> payloads() {
            return book.log().stream()
                    .<Map<String, ?>>map(logged -> entry(logged).payload())
                    .toList();
        }
    }

    private static FeedEntry entry(LoggedStaffChange logged) {
        return StaffFeed.entry(logged, () -> StaffScenario.ROSTER);
    }
}
