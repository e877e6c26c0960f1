package com.hotelmate.chat.adapter.inmemory.staffchat;

import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.port.log.ChangePage;
import com.hotelmate.chat.application.staffchat.conversation.LeaveTeamChat.Removal;
import com.hotelmate.chat.application.staffchat.reading.CatchUpWithTeam;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.conversation.LoggedChange;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.LoggedStaffChange;
import com.hotelmate.chat.domain.staffchat.StaffMessage;
import com.hotelmate.chat.testkit.TeamScene;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PartingFromATeamTest {

    private final TeamScene scene = new TeamScene(InMemoryStorage::create);
    private final ConversationId group = scene.begins(scene.ciara(), scene.liam(), scene.nora(), scene.sean());
    private final ConversationId pair = scene.begins(scene.ciara(), scene.nora());

    @Test
    void leavesAGroup() {
        scene.leaves(scene.liam(), group);

        assertThat(scene.stored(group).presentIds()).doesNotContain(scene.liam());
        assertThat(scene.facts(group))
                .containsExactly("conversation_created", "message_created", "participants_changed");
        assertThat(scene.refusal(() -> scene.leaves(scene.liam(), group))).isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void cannotLeaveAOneToOne() {
        assertThat(scene.refusal(() -> scene.leaves(scene.ciara(), pair))).isEqualTo("ACTION_NOT_AVAILABLE");
        assertThat(scene.refusal(() -> removes(scene.nora(), pair, scene.ciara())))
                .isEqualTo("ACTION_NOT_AVAILABLE");
    }

    @Test
    void isSentAwayByTheCreatorOrAManager() {
        removes(scene.ciara(), group, scene.liam());
        removes(scene.nora(), group, scene.sean());

        assertThat(scene.stored(group).presentIds()).containsExactlyInAnyOrder(scene.ciara(), scene.nora());
        assertThat(scene.refusal(() -> scene.reads(scene.sean(), group))).isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void isNotSentAwayByAnybodyElse() {
        assertThat(scene.rejection(() -> removes(scene.liam(), group, scene.sean())))
                .isEqualTo(new Rejection.CapabilityRequired(Capability.STAFF_CHAT_PARTICIPANT_REMOVE));
        assertThat(scene.refusal(() -> removes(scene.maeve(), group, scene.sean())))
                .isEqualTo("NOT_PARTICIPANT");
    }

    @Test
    void leavesWhenSentAwayByThemselves() {
        removes(scene.liam(), group, scene.liam());

        assertThat(scene.facts(group)).endsWith("participants_changed");
    }

    @Test
    void isSentAwayOnce() {
        removes(scene.ciara(), group, scene.liam());
        long before = scene.stored(group).lastSeq();

        removes(scene.ciara(), group, scene.liam());

        assertThat(scene.stored(group).lastSeq()).isEqualTo(before);
        assertThat(scene.refusal(() -> removes(scene.ciara(), group, scene.maeve())))
                .isEqualTo("NOT_FOUND");
    }

    @Test
    void beginsAnewWithWhoLeft() {
        scene.leaves(scene.liam(), group);

        assertThat(scene.begins(scene.ciara(), scene.liam(), scene.nora(), scene.sean()))
                .isNotEqualTo(group);
    }

    @Test
    void findsNothingOfADeletedConversation() {
        StaffMessage message = scene.writes(scene.ciara(), pair, "Between you and me");

        scene.team().deleteConversation().handle(KILLARNEY, scene.nora(), pair);
        scene.team().deleteConversation().handle(KILLARNEY, scene.nora(), pair);

        assertThat(scene.facts(pair))
                .containsExactly("conversation_created", "message_created", "conversation_deleted");
        assertThat(scene.refusal(() -> scene.writes(scene.ciara(), pair, "Hello?")))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.reads(scene.nora(), pair))).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.edits(scene.ciara(), message, "Hello?")))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.team().list().show(KILLARNEY, scene.ciara(), pair, 10)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> scene.team().deleteConversation().handle(KILLARNEY, scene.ciara(), pair)))
                .isEqualTo("NOT_FOUND");
        assertThat(scene.begins(scene.ciara(), scene.nora())).isNotEqualTo(pair);
    }

    @Test
    void readsTheFeedOfADeletedConversationToItsEnd() {
        scene.writes(scene.ciara(), pair, "Between you and me");
        scene.team().deleteConversation().handle(KILLARNEY, scene.nora(), pair);

        ChangePage page = catchUp(scene.ciara(), pair);

        assertThat(page.changes()).extracting(LoggedChange::seq).containsExactly(1L, 2L, 3L);
        assertThat(page.changes())
                .extracting(logged -> ((LoggedStaffChange) logged).message())
                .containsOnly(Optional.empty());
        assertThat(scene.refusal(() -> catchUp(scene.liam(), pair))).isEqualTo("NOT_FOUND");
    }

    private ChangePage catchUp(StaffId who, ConversationId of) {
        return scene.team().catchUp().handle(new CatchUpWithTeam.Query(KILLARNEY, who, of, 0, 10));
    }

    private void removes(StaffId who, ConversationId from, StaffId participant) {
        scene.team().leave().remove(new Removal(KILLARNEY, who, from, participant));
    }
}
