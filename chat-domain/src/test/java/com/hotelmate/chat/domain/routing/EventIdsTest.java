package com.hotelmate.chat.domain.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.domain.fixture.AChange;
import com.hotelmate.chat.domain.guestchat.GuestFact;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EventIdsTest {

    private static final GuestFact FACT = new GuestFact.StayEnded();

    /** Nodes of two releases that run side by side must agree on the ids. */
    @Test
    void areTheSameInEveryRelease() {
        assertThat(EventIds.of(AChange.of(FACT).logged()))
                .isEqualTo(UUID.fromString("6d5fc0b7-5b9e-31fa-a80d-f07ca1044122"));
        assertThat(EventIds.notice(AChange.of(FACT).logged(), "delivered"))
                .isEqualTo(UUID.fromString("2ff11925-9d05-3103-886a-c0c6c84b7206"));
    }

    @Test
    void areTheSameForTheSameChangeReadAgain() {
        assertThat(EventIds.of(AChange.of(FACT).logged()))
                .isEqualTo(EventIds.of(AChange.of(FACT).logged()));
    }

    @Test
    void areTheSameWhateverTheChangeBringsAboutElsewhere() {
        assertThat(EventIds.of(AChange.of(FACT).withoutRoom().logged()))
                .isEqualTo(EventIds.of(AChange.of(FACT).logged()));
    }

    @Test
    void differBetweenChangesConversationsAndHotels() {
        List<UUID> ids = List.of(
                EventIds.of(AChange.of(FACT).logged()),
                EventIds.of(AChange.of(FACT).numbered(10).logged()),
                EventIds.of(AChange.of(FACT).in("killarney", 124).logged()),
                EventIds.of(AChange.of(FACT).in("dublin", 123).logged()),
                EventIds.notice(AChange.of(FACT).logged(), "delivered"),
                EventIds.notice(AChange.of(FACT).logged(), "unread-by-staff"),
                EventIds.notice(AChange.of(FACT).numbered(10).logged(), "delivered"));

        assertThat(ids).doesNotHaveDuplicates();
    }
}
