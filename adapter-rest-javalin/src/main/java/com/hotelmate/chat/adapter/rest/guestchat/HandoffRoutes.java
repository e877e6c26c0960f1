package com.hotelmate.chat.adapter.rest.guestchat;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.VALIDATION_FAILED;

import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.handoff.AssignStaff;
import com.hotelmate.chat.application.handoff.LeaveConversation;
import com.hotelmate.chat.domain.guestchat.GuestConversation;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.Handler;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who of the staff looks after the guest.
 *
 * <pre>
 * GET  {P}/conversations/{id}/participants/
 * POST {P}/conversations/{id}/assign-staff/
 * POST {P}/conversations/{id}/leave/
 * </pre>
 */
final class HandoffRoutes {

    /** To whom; to the caller unless said. */
    record Assignee(@Nullable Long staffId) {}

    record Assigned(
            boolean success,
            long conversationId,
            Handler assignedStaff,
            @Nullable String roomNumber,
            String guestName,
            int messagesMarkedRead,
            boolean participantCreated,
            boolean handlerChanged) {}

    record Left(
            boolean success, long conversationId, @Nullable Handler currentStaffHandler) {}

    private final HotelChat chat;

    HandoffRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.get("C11", "{P}/conversations/{id}/participants/", "Lists who ever took part")
                        .staff(Capability.CHAT_CONVERSATION_READ)
                        .answersListOf(200, ParticipantObject.class)
                        .handledBy(this::participants),
                Route.post("C12", "{P}/conversations/{id}/assign-staff/", "Takes a conversation or hands it over")
                        .staff(Capability.CHAT_CONVERSATION_ASSIGN)
                        .body(Assignee.class)
                        .answers(200, Assigned.class)
                        .refuses(VALIDATION_FAILED)
                        .keepsAnswers()
                        .handledBy(this::assign),
                Route.post("C12b", "{P}/conversations/{id}/leave/", "Leaves a conversation")
                        .staff(Capability.CHAT_CONVERSATION_ASSIGN)
                        .answers(200, Left.class)
                        .keepsAnswers()
                        .handledBy(this::leave));
    }

    private Answer participants(Call<NoBody> call) {
        GuestConversation conversation = chat.listConversations()
                .show(call.hotel(), call.staff().id(), call.conversation())
                .conversation();
        return Answer.ok(ParticipantObject.of(conversation, conversation.participations()));
    }

    private Answer assign(Call<Assignee> call) {
        Optional<StaffId> assignee = Numbers.id("staff_id", call.body().staffId()).stream()
                .mapToObj(StaffId::new)
                .findFirst();
        AssignStaff.Assignment assignment = chat.assignStaff()
                .handle(new AssignStaff.Command(call.hotel(), call.staff().id(), call.conversation(), assignee));
        GuestConversation conversation = assignment.conversation();
        return Answer.ok(new Assigned(
                true,
                conversation.id().value(),
                Handler.of(assignment.assigned()),
                conversation.room().map(room -> room.number().value()).orElse(null),
                conversation.guest().name().full(),
                assignment.messagesMarkedRead(),
                assignment.joined(),
                assignment.handlerChanged()));
    }

    private Answer leave(Call<NoBody> call) {
        GuestConversation conversation = chat.leaveConversation()
                .handle(new LeaveConversation.Command(call.hotel(), call.staff().id(), call.conversation()));
        return Answer.ok(new Left(
                true,
                conversation.id().value(),
                conversation
                        .handler()
                        .map(handler -> Handler.of(handler.staff()))
                        .orElse(null)));
    }
}
