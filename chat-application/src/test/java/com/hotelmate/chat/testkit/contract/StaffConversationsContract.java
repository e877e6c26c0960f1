package com.hotelmate.chat.testkit.contract;

import static com.hotelmate.chat.testkit.contract.StaffScribe.CIARA;
import static com.hotelmate.chat.testkit.contract.StaffScribe.LIAM;
import static com.hotelmate.chat.testkit.contract.StaffScribe.NORA;
import static com.hotelmate.chat.testkit.contract.StaffScribe.SEAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import com.hotelmate.chat.application.port.staffchat.OpenedStaffConversation;
import com.hotelmate.chat.application.port.staffchat.StaffConversationPage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery.Order;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.port.staffchat.StaffConversations;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffProfile;
import com.hotelmate.chat.domain.staffchat.Circle;
import com.hotelmate.chat.domain.staffchat.Member;
import com.hotelmate.chat.domain.staffchat.StaffChat;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.domain.staffchat.UnreadTotals;
import com.hotelmate.chat.testkit.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Finding, opening and listing, for every adapter of {@link StaffConversations}. */
public interface StaffConversationsContract extends StorageContract {

    private StaffConversations conversations() {
        return storage().staffConversations();
    }

    @Test
    default void hasNoStaffConversationInAnEmptyHouse() {
        assertThat(conversations().find(KILLARNEY, new ConversationId(1))).isEmpty();
        assertThat(list(CIARA)).isEmpty();
        assertThat(conversations().unread(KILLARNEY, CIARA.id())).isEmpty();
        assertThat(conversations().unreadTotals(KILLARNEY, CIARA.id())).isEqualTo(UnreadTotals.NONE);
    }

    @Test
    default void keepsEverythingOfAConversation() {
        StaffConversation group = staffScribe()
                .opens(KILLARNEY, Optional.of("Night shift"), NORA, CIARA, LIAM)
                .conversation();

        assertThat(group.isGroup()).isTrue();
        assertThat(group.title()).contains("Night shift");
        assertThat(group.creator()).isEqualTo(NORA.id());
        assertThat(group.members()).extracting(Member::profile).containsExactly(CIARA, LIAM, NORA);
        assertThat(group.members()).extracting(Member::joinedAt).containsOnly(now());
        assertThat(group.createdAt()).isEqualTo(now());
        assertThat(group.lastSeq()).isEqualTo(1);
        assertThat(conversations().find(KILLARNEY, group.id())).contains(group);

        staffScribe().leaves(group, LIAM);
        StaffConversation left = staffScribe().now(group);
        assertThat(left.member(LIAM.id()).orElseThrow().leftAt()).contains(now());
        assertThat(left.presentIds()).containsExactly(CIARA.id(), NORA.id());

        staffScribe().closes(group, NORA);
        assertThat(staffScribe().now(group).end()).contains(new StaffConversation.End(now(), NORA.id()));
    }

    @Test
    default void drawsIdsOfBothChatsFromOneSequence() {
        GuestConversation guest = scribe().open(KILLARNEY, "BK-1");
        StaffConversation staff = staffScribe().among(KILLARNEY, CIARA, LIAM);
        scribe().guestWrites(guest, "Hello");
        StaffMessage message = staffScribe().writes(staff, CIARA, "Good morning");

        assertThat(staff.id()).isNotEqualTo(guest.id());
        assertThat(conversations().find(KILLARNEY, guest.id())).isEmpty();
        assertThat(storage().conversations().find(KILLARNEY, staff.id())).isEmpty();
        assertThat(storage().messages().find(KILLARNEY, message.id())).isEmpty();
        assertThat(storage().messages().conversationOf(KILLARNEY, message.id())).isEmpty();
    }

    @Test
    default void opensTheConversationOfTheSamePeopleOnce() {
        OpenedStaffConversation first = staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM);
        OpenedStaffConversation again = staffScribe().opens(KILLARNEY, Optional.empty(), LIAM, CIARA);
        OpenedStaffConversation others = staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM, NORA);

        assertThat(first.created()).isTrue();
        assertThat(again).isEqualTo(new OpenedStaffConversation(first.conversation(), false));
        assertThat(others.created()).isTrue();
        assertThat(others.conversation().id()).isNotEqualTo(first.conversation().id());
    }

    @Test
    default void opensOneConversationOfAPairHoweverManyAskAtOnce() {
        List<OpenedStaffConversation> opened = Crowd.atOnce(
                50,
                person -> person % 2 == 0
                        ? staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM)
                        : staffScribe().opens(KILLARNEY, Optional.empty(), LIAM, CIARA));

        assertThat(opened.stream().filter(OpenedStaffConversation::created)).hasSize(1);
        assertThat(opened.stream().map(one -> one.conversation().id()))
                .containsOnly(opened.get(0).conversation().id());
        assertThat(list(CIARA)).hasSize(1);
    }

    @Test
    default void beginsAnotherConversationOnceSomebodyLeft() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        staffScribe().leaves(first, LIAM);

        OpenedStaffConversation second = staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM, NORA);

        assertThat(second.created()).isTrue();
        assertThat(list(CIARA))
                .containsExactlyInAnyOrder(first.id(), second.conversation().id());
        assertThat(list(LIAM)).containsExactly(second.conversation().id());
    }

    @Test
    default void beginsAnotherConversationOnceTheFirstWasDeleted() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM);
        staffScribe().writes(first, LIAM, "Good morning");
        staffScribe().closes(first, CIARA);

        OpenedStaffConversation second = staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM);

        assertThat(second.created()).isTrue();
        assertThat(list(CIARA)).containsExactly(second.conversation().id());
        assertThat(conversations().unread(KILLARNEY, CIARA.id())).isEmpty();
        assertThat(conversations().unreadTotals(KILLARNEY, CIARA.id())).isEqualTo(UnreadTotals.NONE);
    }

    @Test
    default void storesNothingOfABeginningThatThrows() {
        Circle circle = Circle.of(List.of(CIARA.id(), LIAM.id()));
        try {
            OpenedStaffConversation unused = conversations().open(KILLARNEY, circle, id -> {
                throw new IllegalStateException("Changed my mind");
            });
            throw new AssertionError("It was begun");
        } catch (IllegalStateException e) {
            assertThat(e).hasMessage("Changed my mind");
        }

        assertThat(list(CIARA)).isEmpty();
        assertThat(staffScribe().opens(KILLARNEY, Optional.empty(), CIARA, LIAM).created())
                .isTrue();
    }

    @Test
    default void keepsTheStaffOfHotelsApart() {
        StaffConversation ours = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation theirs = staffScribe().among(DUBLIN, CIARA, LIAM);
        staffScribe().writes(theirs, LIAM, "Good morning, Dublin");

        assertThat(ours.id()).isNotEqualTo(theirs.id());
        assertThat(conversations().find(KILLARNEY, theirs.id())).isEmpty();
        assertThat(list(CIARA)).containsExactly(ours.id());
        assertThat(conversations().unread(KILLARNEY, CIARA.id())).isEmpty();
        assertThat(conversations().unreadTotals(KILLARNEY, CIARA.id())).isEqualTo(UnreadTotals.NONE);
    }

    @Test
    default void listsInTheOrderAskedFor() {
        StaffConversation first = staffScribe().among(KILLARNEY, CIARA, LIAM);
        letPass(Duration.ofMinutes(1));
        StaffConversation second = staffScribe().among(KILLARNEY, CIARA, NORA);
        StaffConversation third = staffScribe().among(KILLARNEY, CIARA, SEAN);
        letPass(Duration.ofMinutes(1));
        staffScribe().writes(first, LIAM, "Hello");
        letPass(Duration.ofMinutes(1));
        staffScribe().writes(second, NORA, "Hello");

        assertThat(list(CIARA)).containsExactly(second.id(), first.id(), third.id());
        assertThat(list(CIARA, Order.LAST_UPDATED_LAST)).containsExactly(third.id(), first.id(), second.id());
        assertThat(list(CIARA, Order.NEWEST_FIRST)).containsExactly(third.id(), second.id(), first.id());
        assertThat(list(CIARA, Order.OLDEST_FIRST)).containsExactly(first.id(), second.id(), third.id());
        assertThat(list(LIAM)).containsExactly(first.id());
    }

    @Test
    default void readsPageAfterPage() {
        for (int i = 0; i < 5; i++) {
            staffScribe().among(KILLARNEY, CIARA, StaffScribe.person(100 + i, "Colleague", "No" + i));
        }

        StaffConversationPage second = conversations().list(KILLARNEY, query(CIARA, Optional.empty(), 2, 2));
        StaffConversationPage last = conversations().list(KILLARNEY, query(CIARA, Optional.empty(), 4, 2));
        StaffConversationPage beyond = conversations().list(KILLARNEY, query(CIARA, Optional.empty(), 6, 2));

        List<ConversationId> all = list(CIARA);
        assertThat(ids(second)).isEqualTo(all.subList(2, 4));
        assertThat(ids(last)).isEqualTo(all.subList(4, 5));
        assertThat(ids(beyond)).isEmpty();
        assertThat(List.of(second.total(), last.total(), beyond.total())).containsOnly(5);
    }

    @Test
    default void searchesTitlesAndTheNamesOfTheOthers() {
        StaffConversation withLiam = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation shift = staffScribe()
                .opens(KILLARNEY, Optional.of("Night shift 100%"), CIARA, NORA, SEAN)
                .conversation();

        assertThat(found("night")).containsExactly(shift.id());
        assertThat(found("BYRNE")).containsExactly(withLiam.id());
        assertThat(found("liam byrne")).containsExactly(withLiam.id());
        assertThat(found("o'brien")).containsExactly(shift.id());
        assertThat(found("100%")).containsExactly(shift.id());
        assertThat(found("%")).containsExactly(shift.id());
        assertThat(found("_")).isEmpty();
        assertThat(found("Ciara")).isEmpty();

        staffScribe().leaves(shift, NORA);
        assertThat(found("Kelly")).isEmpty();
    }

    @Test
    default void showsTheNewestStaffMessageThatWasNotDeletedForGood() {
        StaffConversation conversation = staffScribe().among(KILLARNEY, CIARA, LIAM);
        assertThat(onlySummary().lastMessage()).isEmpty();

        StaffMessage older = staffScribe().writes(conversation, CIARA, "Hello");
        StaffMessage newer = staffScribe().writes(conversation, LIAM, "Good morning");
        assertThat(onlySummary().lastMessage()).contains(newer);

        staffScribe().deletes(conversation, LIAM, newer, DeletionMode.SOFT);
        assertThat(onlySummary().lastMessage().orElseThrow().isDeleted()).isTrue();

        staffScribe().deletes(conversation, NORA, newer, DeletionMode.HARD);
        assertThat(onlySummary().lastMessage()).contains(older);
        assertThat(onlySummary().conversation()).isEqualTo(staffScribe().now(conversation));
    }

    @Test
    default void countsWhatWaitsForEachPerson() {
        StaffConversation pair = staffScribe().among(KILLARNEY, CIARA, LIAM);
        StaffConversation group = staffScribe().among(KILLARNEY, CIARA, LIAM, NORA);
        staffScribe().writes(pair, LIAM, "Hello");
        staffScribe().writes(group, LIAM, "Good");
        staffScribe().writes(group, NORA, "morning");

        assertThat(waiting(CIARA)).containsExactly(group.id(), pair.id());
        assertThat(waiting(LIAM)).containsExactly(group.id());
        assertThat(totals(CIARA)).isEqualTo(new UnreadTotals(3, 2));
        assertThat(totals(LIAM)).isEqualTo(new UnreadTotals(1, 1));
        assertThat(conversations().unreadTotals(KILLARNEY, List.of(CIARA.id(), LIAM.id())))
                .containsOnly(entry(CIARA.id(), new UnreadTotals(3, 2)), entry(LIAM.id(), new UnreadTotals(1, 1)));

        staffScribe().reads(group, CIARA);

        assertThat(waiting(CIARA)).containsExactly(pair.id());
        assertThat(totals(CIARA)).isEqualTo(new UnreadTotals(1, 1));
        assertThat(totals(NORA)).isEqualTo(new UnreadTotals(1, 1));

        staffScribe().leaves(group, NORA);

        assertThat(totals(NORA)).isEqualTo(UnreadTotals.NONE);
    }

    @Test
    default void takesAGroupOfFifty() {
        List<StaffProfile> people = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> StaffScribe.person(1000 + i, "Colleague", "No" + i))
                .toList();
        StaffConversation group = conversations()
                .open(
                        KILLARNEY,
                        Circle.of(people.stream().map(StaffProfile::id).toList()),
                        id -> StaffChat.begin(
                                id, KILLARNEY, people.get(0).id(), people, Optional.of("All of us"), now()))
                .conversation();

        staffScribe().writes(group, people.get(0), "Welcome");

        assertThat(staffScribe().now(group).present())
                .hasSize(50)
                .filteredOn(member -> member.unread() == 1)
                .hasSize(49);
    }

    private StaffConversationSummary onlySummary() {
        List<StaffConversationSummary> all = conversations()
                .list(KILLARNEY, query(CIARA, Optional.empty(), 0, 10))
                .conversations();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private UnreadTotals totals(StaffProfile person) {
        return conversations().unreadTotals(KILLARNEY, person.id());
    }

    private List<ConversationId> waiting(StaffProfile person) {
        return conversations().unread(KILLARNEY, person.id()).stream()
                .map(StaffConversation::id)
                .toList();
    }

    private List<ConversationId> found(String text) {
        return ids(conversations().list(KILLARNEY, query(CIARA, Optional.of(text), 0, 100)));
    }

    private List<ConversationId> list(StaffProfile person) {
        return list(person, Order.LAST_UPDATED_FIRST);
    }

    private List<ConversationId> list(StaffProfile person, Order order) {
        return ids(conversations()
                .list(KILLARNEY, new StaffConversationQuery(person.id(), Optional.empty(), order, 0, 100)));
    }

    private static StaffConversationQuery query(StaffProfile person, Optional<String> search, int offset, int limit) {
        StaffId id = person.id();
        return new StaffConversationQuery(id, search, Order.LAST_UPDATED_FIRST, offset, limit);
    }

    private static List<ConversationId> ids(StaffConversationPage page) {
        return page.conversations().stream()
                .map(summary -> summary.conversation().id())
                .toList();
    }
}
