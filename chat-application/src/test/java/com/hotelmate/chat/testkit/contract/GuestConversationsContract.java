package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.Scribe.CIARA;
import static com.hotelmate.chat.testkit.contract.Scribe.LIAM;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.application.port.guestchat.ConversationChanges;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.Position;
import com.hotelmate.chat.application.port.guestchat.ConversationQuery.State;
import com.hotelmate.chat.application.port.guestchat.ConversationSummary;
import com.hotelmate.chat.application.port.guestchat.GuestConversations;
import com.hotelmate.chat.application.port.guestchat.Opened;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Side;
import com.hotelmate.chat.domain.hotel.HotelSlug;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.stay.BookingId;
import com.hotelmate.chat.testkit.AStay;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Finding and listing, for every adapter of {@link GuestConversations}. */
public interface GuestConversationsContract extends StorageContract {

    private GuestConversations conversations() {
        return storage().conversations();
    }

    @Test
    default void hasNothingInAnEmptyHouse() {
        assertThat(conversations().find(KILLARNEY, new ConversationId(1))).isEmpty();
        assertThat(conversations().summary(KILLARNEY, new ConversationId(1))).isEmpty();
        assertThat(conversations().changes(KILLARNEY, new ConversationId(1), 0, 10))
                .isEmpty();
        assertThat(conversations().ofBooking(KILLARNEY, new BookingId("BK-1"))).isEmpty();
        assertThat(conversations().idOf(KILLARNEY, new BookingId("BK-1"))).isEmpty();
        assertThat(list(KILLARNEY, State.ALL)).isEmpty();
        assertThat(conversations().unreadByStaff(KILLARNEY)).isEmpty();
    }

    @Test
    default void opensTheConversationOfAStayOnce() {
        Opened first = conversations().open(AStay.inHouse().build(), now());
        Opened again = conversations().open(AStay.inHouse().inRoom("102").build(), now());

        assertThat(first.created()).isTrue();
        assertThat(again).isEqualTo(new Opened(first.conversation(), false));
        assertThat(conversations().find(KILLARNEY, first.conversation().id())).contains(first.conversation());
        assertThat(conversations().ofBooking(KILLARNEY, first.conversation().booking()))
                .contains(first.conversation());
        assertThat(conversations().idOf(KILLARNEY, first.conversation().booking()))
                .contains(first.conversation().id());
    }

    @Test
    default void opensOneConversationHoweverManyAskAtOnce() {
        List<Opened> opened =
                Crowd.atOnce(8, person -> conversations().open(AStay.inHouse().build(), now()));

        assertThat(opened.stream().filter(Opened::created)).hasSize(1);
        assertThat(opened.stream().map(one -> one.conversation().id()))
                .containsOnly(opened.get(0).conversation().id());
    }

    @Test
    default void keepsHotelsApart() {
        GuestConversation ours = scribe().open(KILLARNEY, "BK-1");
        GuestConversation theirs = scribe().open(DUBLIN, "BK-1");
        scribe().guestWrites(theirs, "Good morning, Dublin");

        assertThat(ours.id()).isNotEqualTo(theirs.id());
        assertThat(conversations().find(KILLARNEY, theirs.id())).isEmpty();
        assertThat(conversations().summary(KILLARNEY, theirs.id())).isEmpty();
        assertThat(conversations().changes(KILLARNEY, theirs.id(), 0, 10)).isEmpty();
        assertThat(conversations().idOf(KILLARNEY, ours.booking())).contains(ours.id());
        assertThat(conversations().idOf(DUBLIN, ours.booking())).contains(theirs.id());
        assertThat(conversations().ofBooking(KILLARNEY, ours.booking())).contains(ours);
        assertThat(list(KILLARNEY, State.ALL)).containsExactly(ours.id());
        assertThat(conversations().unreadByStaff(KILLARNEY)).isEmpty();
    }

    @Test
    default void listsTheLastUpdatedFirst() {
        GuestConversation first = scribe().open(KILLARNEY, "BK-1");
        GuestConversation second = scribe().open(KILLARNEY, "BK-2");
        GuestConversation third = scribe().open(KILLARNEY, "BK-3");
        letPass(Duration.ofMinutes(1));
        scribe().guestWrites(second, "Hello");

        assertThat(list(KILLARNEY, State.ALL)).containsExactly(second.id(), third.id(), first.id());
    }

    @Test
    default void goesOnBehindThePositionOfThePageBefore() {
        List<ConversationId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(0, scribe().open(KILLARNEY, "BK-" + i).id());
            letPass(Duration.ofSeconds(i / 2));
        }

        List<ConversationId> read = new ArrayList<>();
        Optional<Position> last = Optional.empty();
        List<ConversationSummary> page;
        do {
            page = conversations().list(KILLARNEY, new ConversationQuery(State.ALL, last, 2));
            for (ConversationSummary summary : page) {
                GuestConversation conversation = summary.conversation();
                read.add(conversation.id());
                last = Optional.of(new Position(conversation.updatedAt(), conversation.id()));
            }
            assertThat(page).hasSizeLessThanOrEqualTo(2);
        } while (!page.isEmpty());

        assertThat(read).isEqualTo(all);
    }

    @Test
    default void tellsStaysThatGoOnFromThoseThatAreOver() {
        GuestConversation over = scribe().open(KILLARNEY, "BK-1");
        GuestConversation goesOn = scribe().open(KILLARNEY, "BK-2");
        scribe().ends(over);

        assertThat(list(KILLARNEY, State.ACTIVE)).containsExactly(goesOn.id());
        assertThat(list(KILLARNEY, State.ENDED)).containsExactly(over.id());
        assertThat(list(KILLARNEY, State.ALL)).containsExactlyInAnyOrder(over.id(), goesOn.id());
    }

    @Test
    default void showsTheNewestMessageThatWasNotDeletedForGood() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        assertThat(onlySummary().lastMessage()).isEmpty();

        GuestMessage older = scribe().guestWrites(conversation, "Hello");
        GuestMessage newer = scribe().staffWrites(conversation, CIARA, "Good morning");
        assertThat(onlySummary().lastMessage()).contains(newer);

        scribe().deletes(conversation, newer, DeletionMode.SOFT);
        assertThat(onlySummary().lastMessage().orElseThrow().isDeleted()).isTrue();

        scribe().deletes(conversation, newer, DeletionMode.HARD);
        assertThat(onlySummary().lastMessage()).contains(older);
        assertThat(onlySummary().conversation()).isEqualTo(scribe().now(conversation));
        assertThat(conversations().summary(KILLARNEY, conversation.id())).contains(onlySummary());
    }

    @Test
    default void showsTheConversationWithItsChanges() {
        GuestConversation conversation = scribe().open(KILLARNEY, "BK-1");
        scribe().guestWrites(conversation, "Hello");
        scribe().guestWrites(conversation, "Anybody?");

        ConversationChanges found =
                conversations().changes(KILLARNEY, conversation.id(), 1, 10).orElseThrow();

        assertThat(found.conversation()).isEqualTo(scribe().now(conversation));
        assertThat(found.page())
                .isEqualTo(storage()
                        .changes()
                        .read(KILLARNEY, conversation.id(), 1, 10)
                        .orElseThrow());
        assertThat(found.page().changes()).hasSize(1);
    }

    @Test
    default void namesWhatWaitsForTheStaff() {
        GuestConversation first = scribe().open(KILLARNEY, "BK-1");
        GuestConversation second = scribe().open(KILLARNEY, "BK-2");
        scribe().open(KILLARNEY, "BK-3");
        scribe().guestWrites(first, "Hello");
        letPass(Duration.ofMinutes(1));
        scribe().guestWrites(second, "Hello?");
        scribe().staffWrites(first, LIAM, "Good morning");

        assertThat(waiting()).containsExactly(second.id(), first.id());

        scribe().reads(second, Side.STAFF);

        assertThat(waiting()).containsExactly(first.id());
    }

    private ConversationSummary onlySummary() {
        List<ConversationSummary> all =
                conversations().list(KILLARNEY, new ConversationQuery(State.ALL, Optional.empty(), 10));
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private List<ConversationId> waiting() {
        return conversations().unreadByStaff(KILLARNEY).stream()
                .map(GuestConversation::id)
                .toList();
    }

    private List<ConversationId> list(HotelSlug hotel, State state) {
        return conversations().list(hotel, new ConversationQuery(state, Optional.empty(), 100)).stream()
                .map(summary -> summary.conversation().id())
                .toList();
    }
}
