package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.hotelmate.chat.application.port.guestchat.Loading;
import com.hotelmate.chat.application.port.log.Commits.Subscription;
import com.hotelmate.chat.application.port.realtime.VacatedRooms;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.hotel.RoomNumber;
import com.hotelmate.chat.domain.stay.Stay;
import com.hotelmate.chat.domain.stay.StayState;
import com.hotelmate.chat.testkit.AStay;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What every adapter of {@link VacatedRooms} must do. */
public interface VacatedRoomsContract extends StorageContract {

    /** The room in which the guests of these tests live at first. */
    RoomNumber FIRST = new RoomNumber("101");

    /** Another room. */
    RoomNumber SECOND = new RoomNumber("102");

    /** For how long departures count here. */
    Duration DAY = Duration.ofDays(1);

    private VacatedRooms rooms() {
        return storage().vacatedRooms();
    }

    @Test
    default void areNoneAsLongAsNobodyLeaves() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().guestWrites(conversation, "Hello");
        scribe().staffWrites(conversation, CIARA, "Good morning");

        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
        rooms().emptied(KILLARNEY, FIRST, now());
        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void areLeftByGuestsWhoMove() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");

        scribe().moves(conversation, "102");
        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();
        assertThat(isVacated(KILLARNEY, SECOND)).isFalse();

        scribe().moves(conversation, "103");
        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();
        assertThat(isVacated(KILLARNEY, SECOND)).isTrue();
    }

    @Test
    default void areLeftByGuestsWhoLoseThem() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");

        follows(conversation, AStay.inHouse().in(StayState.EXPECTED));
        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();

        rooms().emptied(KILLARNEY, FIRST, now());
        letPass(Duration.ofMinutes(1));
        follows(conversation, AStay.inHouse());
        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void areLeftByGuestsWhoCheckOut() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().moves(conversation, "102");
        rooms().emptied(KILLARNEY, FIRST, now());

        scribe().ends(conversation);

        assertThat(isVacated(KILLARNEY, SECOND)).isTrue();
        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void countOnlyWhenLeftAfterTheTime() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().moves(conversation, "102");
        Instant left = now();
        letPass(DAY);

        assertThat(rooms().isVacated(KILLARNEY, FIRST, left.minusMillis(1))).isTrue();
        assertThat(rooms().isVacated(KILLARNEY, FIRST, left)).isFalse();
        assertThat(rooms().isVacated(KILLARNEY, FIRST, left.plusMillis(1))).isFalse();
    }

    @Test
    default void countUntilTheirChannelIsFoundEmpty() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        rooms().emptied(KILLARNEY, FIRST, now());
        letPass(Duration.ofMinutes(1));
        scribe().moves(conversation, "102");
        Instant left = now();
        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();

        rooms().emptied(KILLARNEY, FIRST, left.minusMillis(1));
        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();

        rooms().emptied(KILLARNEY, FIRST, left);
        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void keepTheLatestTimeTheyWereFoundEmpty() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().moves(conversation, "102");
        Instant left = now();

        rooms().emptied(KILLARNEY, FIRST, left.plusSeconds(1));
        rooms().emptied(KILLARNEY, FIRST, left.minusSeconds(1));

        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void keepTheLatestTimeOfManyWhoLookAtOnce() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        Instant before = now();
        letPass(Duration.ofSeconds(7));
        scribe().moves(conversation, "102");

        Crowd.each(8, person -> rooms().emptied(KILLARNEY, FIRST, before.plusSeconds(person)));

        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void countAnewWhenTheNextGuestLeaves() {
        GuestConversation first = scribe().open(KILLARNEY, "BK-1");
        scribe().ends(first);
        rooms().emptied(KILLARNEY, FIRST, now());
        GuestConversation next = scribe().open(KILLARNEY, "BK-2");
        letPass(Duration.ofMinutes(1));

        scribe().ends(next);

        assertThat(isVacated(KILLARNEY, FIRST)).isTrue();
    }

    @Test
    default void belongToTheirHotel() {
        GuestConversation theirs = scribe().open(DUBLIN, "BK-1");
        scribe().moves(theirs, "102");

        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
        rooms().emptied(KILLARNEY, FIRST, now());
        assertThat(isVacated(DUBLIN, FIRST)).isTrue();
    }

    @Test
    default void areNotLeftByWhatDidNotHappen() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");

        assertThatThrownBy(() -> scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
                    chat.follow(stay(conversation, AStay.inHouse().inRoom("102")));
                    assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
                    throw new IllegalStateException("Changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(isVacated(KILLARNEY, FIRST)).isFalse();
    }

    @Test
    default void areLeftForWhoeverHearsOfTheCommit() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        List<Boolean> seen = new CopyOnWriteArrayList<>();
        try (Subscription subscription =
                storage().commits().subscribe(commit -> seen.add(isVacated(KILLARNEY, FIRST)))) {
            assertThat(subscription).isNotNull();

            scribe().moves(conversation, "102");

            await().untilAsserted(() -> assertThat(seen).containsExactly(true));
        }
    }

    private boolean isVacated(HotelSlug hotel, RoomNumber room) {
        return rooms().isVacated(hotel, room, now().minus(DAY));
    }

    private void follows(GuestConversation conversation, AStay now) {
        Stay stay = stay(conversation, now);
        boolean unused = scribe().work(conversation, Loading.NOTHING, (locked, chat) -> {
            chat.follow(stay);
            return true;
        });
    }

    private static Stay stay(GuestConversation conversation, AStay now) {
        return now.at(conversation.hotel())
                .booked(conversation.booking().value())
                .build();
    }
}
