package com.hotelmate.chat.adapter.inmemory.presence;

import static com.hotelmate.chat.testkit.ChatScene.DUBLIN;
import static com.hotelmate.chat.testkit.ChatScene.KILLARNEY;
import static org.assertj.core.api.Assertions.assertThat;

import com.hotelmate.chat.adapter.inmemory.InMemoryStorage;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.handoff.AssignStaff.Assignment;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.guestchat.GuestMessage;
import com.hotelmate.chat.domain.guestchat.Participation;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.testkit.ChatScene;
import com.hotelmate.chat.testkit.Crowd;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandoffTest {

    private final ChatScene scene = new ChatScene(InMemoryStorage::create);
    private final ConversationId conversation = scene.conversation(scene.mary());

    @Test
    void takingAConversationJoinsItAndReadsWhatTheGuestWrote() {
        scene.guestWrites(scene.mary(), "Hello");
        scene.guestWrites(scene.mary(), "Anybody?");

        Assignment assignment = assign(scene.ciara(), Optional.empty());

        assertThat(assignment.assigned().id()).isEqualTo(scene.ciara());
        assertThat(assignment.joined()).isTrue();
        assertThat(assignment.handlerChanged()).isTrue();
        assertThat(assignment.messagesMarkedRead()).isEqualTo(2);
        assertThat(assignment.conversation()).isEqualTo(scene.stored(conversation));
        assertThat(scene.facts(conversation))
                .containsExactly(
                        "message_created", "message_created", "message_created", "staff_assigned", "messages_read");
    }

    @Test
    void takingItAgainChangesNothing() {
        assign(scene.ciara(), Optional.empty());
        long seq = scene.stored(conversation).lastSeq();

        Assignment again = assign(scene.ciara(), Optional.empty());

        assertThat(again.joined()).isFalse();
        assertThat(again.handlerChanged()).isFalse();
        assertThat(again.messagesMarkedRead()).isZero();
        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq);
    }

    @Test
    void handsOverToAColleagueWithoutTheirConsent() {
        assign(scene.ciara(), Optional.empty());

        Assignment assignment = assign(scene.ciara(), Optional.of(scene.liam()));

        assertThat(assignment.assigned().id()).isEqualTo(scene.liam());
        assertThat(handler()).contains(scene.liam());
        assertThat(scene.stored(conversation).present()).hasSize(2);
    }

    @Test
    void refusesColleaguesWhoDoNotWorkHere() {
        scene.house().dismiss(scene.liam());

        for (StaffId nobody : List.of(scene.liam(), scene.oisin(), new StaffId(Long.MAX_VALUE))) {
            assertThat(scene.rejection(() -> assign(scene.ciara(), Optional.of(nobody))))
                    .isEqualTo(new Rejection.Invalid("staff_id", "No active staff member of this hotel has this id"));
        }
    }

    @Test
    void goesBackToTheLatestOfThoseWhoRemain() {
        scene.staffWrites(scene.ciara(), conversation, "Ciara here");
        scene.staffWrites(scene.nora(), conversation, "Nora here");
        scene.staffWrites(scene.ciara(), conversation, "Ciara again");
        scene.staffWrites(scene.liam(), conversation, "Liam here");

        leave(scene.liam());
        assertThat(handler()).contains(scene.ciara());
        leave(scene.ciara());
        assertThat(handler()).contains(scene.nora());
        GuestConversation after = leave(scene.nora());
        assertThat(after.handler()).isEmpty();
        assertThat(after).isEqualTo(scene.stored(conversation));
    }

    @Test
    void leavingSaysSoAndJoiningAgainDoes() {
        assign(scene.ciara(), Optional.empty());
        leave(scene.ciara());
        assign(scene.ciara(), Optional.empty());

        assertThat(scene.messages(conversation))
                .extracting(GuestMessage::text)
                .containsExactly(
                        "Ciara Walsh has joined the conversation.",
                        "Ciara Walsh has left the conversation.",
                        "Ciara Walsh has joined the conversation.");
        assertThat(scene.stored(conversation).participations())
                .extracting(Participation::isPresent)
                .containsExactly(false, true);
    }

    @Test
    void leavingWithoutTakingPartChangesNothing() {
        assign(scene.ciara(), Optional.empty());
        long seq = scene.stored(conversation).lastSeq();

        assertThat(leave(scene.liam()).lastSeq()).isEqualTo(seq);

        assertThat(scene.stored(conversation).lastSeq()).isEqualTo(seq);
    }

    @Test
    void joinsOnceThoughManyAssignAtOnce() {
        List<Assignment> assignments = Crowd.atOnce(8, person -> assign(scene.nora(), Optional.of(scene.ciara())));

        assertThat(assignments.stream().filter(Assignment::joined)).hasSize(1);
        assertThat(assignments.stream().filter(Assignment::handlerChanged)).hasSize(1);
        assertThat(scene.messages(conversation)).hasSize(1);
    }

    @Test
    void findsNothingWhereNothingIsOfThisHotel() {
        ConversationId abroad = scene.conversation(DUBLIN, scene.mary());
        ConversationId missing = new ConversationId(Long.MAX_VALUE);

        for (ConversationId id : List.of(abroad, missing)) {
            assertThat(scene.refusal(() -> assign(scene.ciara(), id, Optional.of(new StaffId(Long.MAX_VALUE)))))
                    .isEqualTo("NOT_FOUND");
            assertThat(scene.refusal(() -> leave(scene.ciara(), id))).isEqualTo("NOT_FOUND");
        }
        assertThat(scene.refusal(() -> assign(scene.oisin(), Optional.empty()))).isEqualTo("NOT_FOUND");
        assertThat(scene.refusal(() -> leave(scene.oisin()))).isEqualTo("NOT_FOUND");
    }

    @Test
    void needsTheCapability() {
        var strict = scene.builder().capabilities(member -> Set.of()).build();

        assertThat(scene.refusal(() -> strict.assignStaff()
                        .handle(new AssignStaff.Command(
                                KILLARNEY, scene.nora(), conversation, Optional.of(scene.oisin())))))
                .isEqualTo("CAPABILITY_REQUIRED");
        assertThat(scene.refusal(() -> strict.leaveConversation()
                        .handle(new LeaveConversation.Command(KILLARNEY, scene.nora(), conversation))))
                .isEqualTo("CAPABILITY_REQUIRED");
    }

    private Optional<StaffId> handler() {
        return scene.stored(conversation)
                .handler()
                .map(handler -> handler.staff().id());
    }

    private Assignment assign(StaffId staff, Optional<StaffId> assignee) {
        return assign(staff, conversation, assignee);
    }

    private Assignment assign(StaffId staff, ConversationId to, Optional<StaffId> assignee) {
        return scene.chat().assignStaff().handle(new AssignStaff.Command(KILLARNEY, staff, to, assignee));
    }

    private GuestConversation leave(StaffId staff) {
        return leave(staff, conversation);
    }

    private GuestConversation leave(StaffId staff, ConversationId from) {
        return scene.chat().leaveConversation().handle(new LeaveConversation.Command(KILLARNEY, staff, from));
    }
}
