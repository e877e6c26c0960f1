package com.hotelmate.chat.adapter.rest.staffchat;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ACTION_NOT_AVAILABLE;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CAPABILITY_REQUIRED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.INVALID_PARTICIPANTS;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.VALIDATION_FAILED;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.hotelmate.chat.adapter.rest.problem.ProblemException;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Method;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.port.staffchat.StaffConversationSummary;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.conversation.BeginTeamChat;
import com.hotelmate.chat.application.staffchat.conversation.LeaveTeamChat;
import com.hotelmate.chat.application.staffchat.overview.ListTeamChats.Shown;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.staffchat.StaffConversation;
import com.hotelmate.chat.domain.wire.staffchat.StaffConversationObject;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Beginning conversations with colleagues, and ending them.
 *
 * <pre>
 * POST   {Q}/conversations/
 * GET    {Q}/conversations/{id}/
 * DELETE {Q}/conversations/{id}/                           managers
 * POST   {Q}/conversations/{id}/leave/
 * DELETE {Q}/conversations/{id}/participants/{staff_id}/   managers, and who began the group
 * </pre>
 */
final class TeamRoutes {

    private static final int NEWEST = 100;

    record Circle(List<Long> participantIds, @Nullable String title) {}

    /** A conversation with its newest messages, oldest first. */
    record Opened(
            @JsonUnwrapped StaffConversationObject conversation, List<StaffMessageObject> messages, boolean hasMore) {}

    record Parted(boolean success, long conversationId) {}

    private final StaffChatUseCases chat;

    TeamRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                Route.post(
                                "T3",
                                "{Q}/conversations/",
                                "Begins a conversation, or finds the one of exactly these people")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_CREATE)
                        .body(Circle.class)
                        .answers(201, StaffConversationObject.class)
                        .answers(200, StaffConversationObject.class)
                        .refuses(INVALID_PARTICIPANTS, VALIDATION_FAILED)
                        .keepsAnswers()
                        .handledBy(this::begin),
                Route.get("T4", "{Q}/conversations/{id}/", "Shows a conversation with its newest messages")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, Opened.class)
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(this::show),
                Route.delete("T5", "{Q}/conversations/{id}/", "Deletes a conversation for everybody")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_DELETE)
                        .answersNothing()
                        .refuses(NOT_PARTICIPANT)
                        .handledBy(this::delete),
                Route.on(
                                "T5b",
                                "{Q}/conversations/{id}/",
                                "Is not available: a conversation stays as it was begun",
                                Method.PUT,
                                Method.PATCH)
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .refuses(NOT_PARTICIPANT, ACTION_NOT_AVAILABLE)
                        .handledBy(this::change),
                Route.post("T6", "{Q}/conversations/{id}/leave/", "Leaves a group")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, Parted.class)
                        .refuses(NOT_PARTICIPANT, ACTION_NOT_AVAILABLE)
                        .keepsAnswers()
                        .handledBy(this::leave),
                Route.delete(
                                "T6b",
                                "{Q}/conversations/{id}/participants/{staff_id}/",
                                "Sends somebody away from a group")
                        .staff(Capability.STAFF_CHAT_CONVERSATION_READ)
                        .answers(200, Parted.class)
                        .refuses(NOT_PARTICIPANT, ACTION_NOT_AVAILABLE, CAPABILITY_REQUIRED)
                        .handledBy(this::remove));
    }

    private Answer begin(Call<Circle> call) {
        List<Long> ids = call.body().participantIds();
        if (ids.stream().anyMatch(id -> id < 1)) {
            throw ProblemException.of(INVALID_PARTICIPANTS);
        }
        BeginTeamChat.Begun begun = chat.begin()
                .handle(new BeginTeamChat.Command(
                        call.hotel(),
                        call.staff().id(),
                        ids.stream().map(StaffId::new).toList(),
                        Optional.ofNullable(call.body().title())));
        StaffConversationSummary summary = begun.summary();
        StaffConversationObject object = StaffConversationObject.of(
                summary.conversation(), summary.lastMessage(), call.staff().id(), begun.roster());
        return begun.created() ? Answer.created(object) : Answer.ok(object);
    }

    private Answer show(Call<NoBody> call) {
        StaffId reader = call.staff().id();
        Shown shown = chat.list().show(call.hotel(), reader, call.conversation(), NEWEST);
        StaffConversation conversation = shown.summary().conversation();
        return Answer.ok(new Opened(
                        StaffConversationObject.of(conversation, shown.summary().lastMessage(), reader, shown.roster()),
                        shown.messages().messages().stream()
                                .map(quoted -> StaffMessageObject.of(quoted, conversation, Optional.of(reader)))
                                .toList(),
                        shown.messages().hasMore()))
                .with("X-Conversation-Seq", Long.toString(conversation.lastSeq()));
    }

    /** Conversations are what their changes made them; but who may not see one learns no more than elsewhere. */
    private Answer change(Call<NoBody> call) {
        Shown unused = chat.list().show(call.hotel(), call.staff().id(), call.conversation(), 1);
        throw ProblemException.of(ACTION_NOT_AVAILABLE);
    }

    private Answer delete(Call<NoBody> call) {
        chat.deleteConversation().handle(call.hotel(), call.staff().id(), call.conversation());
        return Answer.noContent();
    }

    private Answer leave(Call<NoBody> call) {
        chat.leave().leave(call.hotel(), call.staff().id(), call.conversation());
        return Answer.ok(new Parted(true, call.conversation().value()));
    }

    private Answer remove(Call<NoBody> call) {
        chat.leave()
                .remove(new LeaveTeamChat.Removal(
                        call.hotel(),
                        call.staff().id(),
                        call.conversation(),
                        new StaffId(call.path().number("staff_id"))));
        return Answer.ok(new Parted(true, call.conversation().value()));
    }
}
