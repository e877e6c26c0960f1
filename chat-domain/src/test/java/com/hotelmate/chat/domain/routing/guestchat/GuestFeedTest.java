package com.hotelmate.chat.domain.routing.guestchat;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.fixture.AMessage;
import com.hotelmate.chat.domain.guestchat.GuestChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.LoggedGuestChange;
import com.hotelmate.chat.domain.routing.Dialect;
import com.hotelmate.chat.domain.routing.FeedEntry;
import com.hotelmate.chat.domain.routing.Rendered;
import com.hotelmate.chat.domain.routing.Signal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class GuestFeedTest {

    @ParameterizedTest
    @EnumSource
    void equalsTheLiveEventOfTheEnvelope(Scenario scenario) {
        Signal live = Routes.in(Dialect.ENVELOPE, scenario.logged()).get(0);

        FeedEntry entry = GuestFeed.entry(scenario.logged());

        GuestChange change = scenario.logged().change();
        assertThat(entry.payload()).isEqualTo(Rendered.body(live));
        assertThat(entry.type()).isEqualTo(live.payload().full().get("type"));
        assertThat(entry.eventId()).hasToString((String) Rendered.body(live).get("event_id"));
        assertThat(entry.seq()).isEqualTo(change.seq());
        assertThat(entry.occurredAt()).isEqualTo(change.at());
    }

    @Test
    void hasTheTypesOfTheContract() {
        assertThat(Arrays.stream(Scenario.values())
                        .map(scenario -> GuestFeed.entry(scenario.logged()).type()))
                .containsOnly(
                        "message_created",
                        "messages_read",
                        "staff_assigned",
                        "message_edited",
                        "message_deleted",
                        "room_moved",
                        "stay_ended");
    }

    @Nested
    class OfAMessage {

        private final GuestMessage original = AMessage.fromGuest().build();

        @Test
        void showsTheTextThatAnEditGaveItSince() {
            Map<String, ?> payload = now(AMessage.fromGuest()
                    .saying("May we have four towels?")
                    .editedAt(AChange.AT)
                    .updatedBy(12));

            assertThat(payload.get("message")).isEqualTo("May we have four towels?");
            assertThat(payload.get("is_edited")).isEqualTo(true);
            assertThat(payload.get("updated_seq")).isEqualTo(12L);
        }

        @Test
        void showsThePlaceholderOnceItIsDeleted() {
            Map<String, ?> payload =
                    now(AMessage.fromGuest().deletedAt(AChange.AT).updatedBy(12));

            assertThat(payload.get("message")).isEqualTo("[Message deleted]");
            assertThat(payload).asString().doesNotContain("towels");
        }

        @Test
        void showsThePlaceholderAlsoWhereAnEditHadBeenAnnounced() {
            LoggedGuestChange edit = AChange.of(new GuestFact.MessageEdited(original.id(), original.author()))
                    .about(AMessage.fromGuest()
                            .editedAt(AChange.AT)
                            .deletedAt(AChange.AT)
                            .unquoted())
                    .logged();

            assertThat(GuestFeed.entry(edit).payload()).asString().doesNotContain("towels");
            assertThat(GuestFeed.entry(edit).payload().get("message_text")).isEqualTo("[Message deleted]");
        }

        private Map<String, ?> now(AMessage message) {
            LoggedGuestChange created = AChange.of(new GuestFact.MessageCreated(original.id(), original.author()))
                    .about(message.unquoted())
                    .logged();
            return GuestFeed.entry(created).payload();
        }
    }

    @Nested
    class OfAMessageThatIsGoneForGood {

        @ParameterizedTest
        @EnumSource(
                mode = Mode.INCLUDE,
                names = {"GUEST_WRITES", "STAFF_WRITES", "CHAT_WRITES", "GUEST_EDITS", "STAFF_EDITS"})
        void saysItsIdsAlone(Scenario scenario) {
            LoggedGuestChange gone = new LoggedGuestChange(scenario.logged().change(), Optional.empty());

            assertThat(GuestFeed.entry(gone).payload())
                    .containsOnlyKeys("message_id", "conversation_id", "seq", "event_id");
        }

        @Test
        void isNotShownByItsEarlierSoftDeletion() {
            LoggedGuestChange gone =
                    new LoggedGuestChange(Scenario.STAFF_DELETES_SOFTLY.logged().change(), Optional.empty());

            assertThat(GuestFeed.entry(gone).payload())
                    .containsEntry("soft_delete", true)
                    .doesNotContainKey("message");
        }

        @ParameterizedTest
        @EnumSource
        void breaksNoLiveEventThatLeavesLate(Scenario scenario) {
            LoggedGuestChange gone = new LoggedGuestChange(scenario.logged().change(), Optional.empty());

            assertThat(Routes.inEveryDialect(gone))
                    .hasSameSizeAs(Routes.inEveryDialect(scenario.logged()))
                    .allSatisfy(signal ->
                            assertThat(signal.payload().full()).asString().doesNotContain("towels"));
        }
    }
}
