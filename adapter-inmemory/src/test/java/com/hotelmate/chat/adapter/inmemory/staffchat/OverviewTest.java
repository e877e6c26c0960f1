package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.port.staffchat.StaffConversationQuery;
import com.hotelmate.chat.application.port.staffchat.StaffMessageQuery;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues.Colleagues;
import com.hotelmate.chat.application.staffchat.overview.ListColleagues.Order;
import com.hotelmate.chat.application.staffchat.overview.ListTeamChats.Listing;
import com.hotelmate.chat.application.staffchat.overview.ListTeamChats.Shown;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.application.staffchat.reading.ReadTeamMessages;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staff.StaffMember;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OverviewTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);

    @Test
    void listsTheOwnConversationsWithTheirLastMessageAndEverybodysNames() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        ConversationId ofOthers = scene.begins(scene.nora(), scene.sean());
        StaffMessage last = scene.writes(scene.liam(), pair, "Good morning");

        Listing listing = list(scene.ciara(), Optional.empty());

        assertThat(listing.page().total()).isEqualTo(1);
        assertThat(listing.page().conversations()).singleElement().satisfies(summary -> {
            assertThat(summary.conversation()).isEqualTo(scene.stored(pair));
            assertThat(summary.lastMessage()).contains(last);
        });
        assertThat(listing.roster().find(scene.liam())).isPresent();
        assertThat(list(scene.nora(), Optional.of("sean")).page().conversations())
                .extracting(summary -> summary.conversation().id())
                .containsExactly(ofOthers);
        assertThat(list(scene.nora(), Optional.of("liam")).page().total()).isZero();
    }

    @Test
    void showsAConversationWithItsNewestMessages() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        scene.writes(scene.liam(), pair, "One");
        StaffMessage second = scene.writes(scene.liam(), pair, "Two");
        StaffMessage third = scene.writes(scene.liam(), pair, "Three");
        scene.deletes(scene.liam(), third, DeletionMode.SOFT);

        Shown shown = scene.team().list().show(KILLARNEY, scene.ciara(), pair, 1);

        assertThat(shown.messages().messages())
                .extracting(quoted -> quoted.message().id())
                .containsExactly(second.id());
        assertThat(shown.messages().hasMore()).isTrue();
        assertThat(shown.summary().lastMessage().orElseThrow().id()).isEqualTo(third.id());
    }

    @Test
    void readsPagesAndChanges() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        StaffMessage first = scene.writes(scene.liam(), pair, "One");
        scene.writes(scene.liam(), pair, "Two");

        ReadTeamMessages.History history = scene.team()
                .read()
                .handle(new ReadTeamMessages.Query(
                        KILLARNEY, scene.ciara(), pair, StaffMessageQuery.newest(50, false)));

        assertThat(history.page().messages()).hasSize(2);
        assertThat(history.page().messages().get(0).message()).isEqualTo(first);
        assertThat(history.page().lastSeq()).isEqualTo(3);
        assertThat(scene.team()
                        .catchUp()
                        .handle(new CatchUpWithTeam.Query(KILLARNEY, scene.ciara(), pair, 1, 10))
                        .changes())
                .extracting(LoggedChange::seq)
                .containsExactly(2L, 3L);
        assertThat(scene.refusal(() -> scene.team()
                        .catchUp()
                        .handle(new CatchUpWithTeam.Query(KILLARNEY, scene.ciara(), pair, 4, 10))))
                .isEqualTo("CURSOR_AHEAD");
    }

    @Test
    void knowsWhenChangesAreNoLongerKept() {
        ConversationId pair = scene.begins(scene.ciara(), scene.liam());
        scene.writes(scene.liam(), pair, "One");
        scene.writes(scene.liam(), pair, "Two");
        scene.scene().storage().changes().forget(scene.scene().clock().instant().plusSeconds(1), 1);

        assertThat(scene.refusal(() -> scene.team()
                        .catchUp()
                        .handle(new CatchUpWithTeam.Query(KILLARNEY, scene.ciara(), pair, 1, 10))))
                .isEqualTo("CURSOR_TOO_OLD");
    }

    @Test
    void namesActiveColleaguesInOrder() {
        scene.scene().house().dismiss(scene.sean());

        assertThat(colleagues("", Order.FIRST_NAME, false, 0, 10).members())
                .extracting(StaffMember::firstName)
                .containsExactly("Liam", "Maeve", "Nora");
        assertThat(colleagues("", Order.FIRST_NAME, true, 0, 10).members())
                .extracting(StaffMember::firstName)
                .containsExactly("Nora", "Maeve", "Liam");
        assertThat(colleagues("", Order.FIRST_NAME, false, 1, 1).members())
                .extracting(StaffMember::firstName)
                .containsExactly("Maeve");
        assertThat(colleagues("", Order.FIRST_NAME, false, 1, 1).total()).isEqualTo(3);
        assertThat(colleagues("MANAGER", Order.LAST_NAME, false, 0, 10).members())
                .extracting(StaffMember::firstName)
                .containsExactly("Maeve", "Nora");
        assertThat(colleagues("liam w", Order.DEPARTMENT, false, 0, 10).members())
                .hasSize(1);
    }

    private Colleagues colleagues(String search, Order order, boolean descending, int offset, int limit) {
        return scene.team()
                .colleagues()
                .handle(new ListColleagues.Query(
                        KILLARNEY,
                        scene.ciara(),
                        Optional.of(search).filter(text -> !text.isEmpty()),
                        order,
                        descending,
                        offset,
                        limit));
    }

    private Listing list(StaffId who, Optional<String> search) {
        return scene.team()
                .list()
                .list(
                        KILLARNEY,
                        new StaffConversationQuery(
                                who, search, StaffConversationQuery.Order.LAST_UPDATED_FIRST, 0, 50));
    }
}
