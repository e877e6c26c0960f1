package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.CLIENT_MESSAGE_ID_REUSED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.MESSAGE_DELETED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_FORWARD_TARGET;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.hotelmate.chat.adapter.rest.body.Numbers;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.Rejection;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage.Forwarded;
import com.hotelmate.chat.application.staffchat.writing.ForwardTeamMessage.Result;
import com.hotelmate.chat.domain.conversation.ConversationId;
import com.hotelmate.chat.domain.message.ClientMessageId;
import com.hotelmate.chat.domain.message.MessageId;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Passing on what was written, to other conversations and to people.
 *
 * <pre>
 * POST {Q}/messages/{id}/forward/
 * </pre>
 */
final class ForwardingRoutes {

    /** Where to; {@code targetConversations} is another name for the conversations. */
    record Targets(
            @Nullable List<Long> conversationIds,
            @Nullable List<Long> targetConversations,
            @Nullable List<Long> newParticipantIds,
            @Nullable UUID clientMessageId) {}

    record ForwardAnswer(
            boolean success,
            List<Copy> forwardedMessages,
            List<TargetResult> results,
            int forwardedToExisting,
            int forwardedToNew,
            int totalForwarded) {}

    /** The copy in a conversation; without an id when there is none. */
    record Copy(long conversationId, @Nullable Long messageId, boolean success) {}

    record TargetResult(
            @Nullable Long conversationId,
            @Nullable Long participantId,
            @Nullable Long messageId,
            boolean createdConversation,
            boolean success,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String error,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String code) {

        static TargetResult of(Result result) {
            return new TargetResult(
                    result.conversation().map(ConversationId::value).orElse(null),
                    result.person().map(StaffId::value).orElse(null),
                    result.copy().map(MessageId::value).orElse(null),
                    result.created(),
                    result.copy().isPresent(),
                    result.refusal().map(Rejection::detail).orElse(null),
                    result.refusal().map(Rejection::code).orElse(null));
        }
    }

    private final StaffChatUseCases chat;

    ForwardingRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(Route.post("T22", "{Q}/messages/{id}/forward/", "Forwards a message")
                .staff(Capability.STAFF_CHAT_MESSAGE_SEND)
                .body(Targets.class)
                .answers(200, ForwardAnswer.class)
                .refuses(NOT_PARTICIPANT, NO_FORWARD_TARGET, MESSAGE_DELETED, CLIENT_MESSAGE_ID_REUSED)
                .countsAsSend()
                .handledBy(this::forward));
    }

    private Answer forward(Call<Targets> call) {
        Targets targets = call.body();
        List<ConversationId> conversations = Stream.concat(
                        ids("conversation_ids", targets.conversationIds()),
                        ids("target_conversations", targets.targetConversations()))
                .map(ConversationId::new)
                .toList();
        List<StaffId> people = ids("new_participant_ids", targets.newParticipantIds())
                .map(StaffId::new)
                .toList();
        Forwarded forwarded = chat.forward()
                .handle(new ForwardTeamMessage.Command(
                        call.hotel(),
                        call.staff().id(),
                        call.message(),
                        conversations,
                        people,
                        call.clientMessageId(targets.clientMessageId()).map(ClientMessageId::new)));
        Answer answer = Answer.ok(answer(forwarded.results()));
        return forwarded.repeated() ? answer.replayed() : answer;
    }

    private static ForwardAnswer answer(List<Result> results) {
        int forwarded = (int)
                results.stream().filter(result -> result.copy().isPresent()).count();
        int toNew = (int) results.stream()
                .filter(result -> result.copy().isPresent() && result.created())
                .count();
        return new ForwardAnswer(
                forwarded > 0,
                results.stream().flatMap(ForwardingRoutes::copy).toList(),
                results.stream().map(TargetResult::of).toList(),
                forwarded - toNew,
                toNew,
                forwarded);
    }

    private static Stream<Copy> copy(Result result) {
        Long message = result.copy().map(MessageId::value).orElse(null);
        return result.conversation().stream().map(id -> new Copy(id.value(), message, message != null));
    }

    private static Stream<Long> ids(String field, @Nullable List<Long> numbers) {
        return Numbers.ids(field, numbers, Integer.MAX_VALUE).stream();
    }
}
