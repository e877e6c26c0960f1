package com.hotelmate.chat.adapter.rest.staffchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.DELETE_NOT_ALLOWED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.HARD_DELETE_NOT_ALLOWED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_PARTICIPANT;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.application.staffchat.StaffChatUseCases;
import com.hotelmate.chat.application.staffchat.writing.DeleteTeamMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.staff.Capability;
import com.hotelmate.chat.domain.staff.StaffId;
import com.hotelmate.chat.domain.wire.staffchat.StaffMessageObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deleting messages.
 *
 * <pre>
 * DELETE {Q}/messages/{id}/delete/
 * </pre>
 */
final class DeletionRoutes {

    private static final QueryParameter<Boolean> HARD =
            QueryParameter.flag("hard_delete", false, "Delete for good; managers only");

    record Deletion(@Nullable Boolean hardDelete) {}

    /**
     * A message that is gone.
     *
     * @param message what people see in its place; absent after a deletion for good
     * @param attachmentIds the files that went with it; only after a deletion for good
     */
    record Deleted(
            boolean success,
            boolean hardDelete,
            long messageId,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            StaffMessageObject message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Long> attachmentIds,

            boolean alreadyDeleted) {}

    private final StaffChatUseCases chat;

    DeletionRoutes(StaffChatUseCases chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(Route.delete("T19", "{Q}/messages/{id}/delete/", "Deletes a message for everybody")
                .staff(Capability.STAFF_CHAT_MESSAGE_SEND)
                .query(HARD)
                .body(Deletion.class)
                .answers(200, Deleted.class)
                .refuses(NOT_PARTICIPANT, DELETE_NOT_ALLOWED, HARD_DELETE_NOT_ALLOWED)
                .handledBy(this::delete));
    }

    private Answer delete(Call<Deletion> call) {
        boolean hard = call.query(HARD) || Boolean.TRUE.equals(call.body().hardDelete());
        StaffId deleter = call.staff().id();
        DeleteTeamMessage.Deleted deleted = chat.delete()
                .handle(new DeleteTeamMessage.Command(
                        call.hotel(), deleter, call.message(), hard ? DeletionMode.HARD : DeletionMode.SOFT));
        return Answer.ok(new Deleted(
                true,
                hard,
                deleted.id().value(),
                deleted.remains()
                        .map(message -> TeamMessageRoutes.object(message, deleter))
                        .orElse(null),
                hard ? List.of() : null,
                deleted.alreadyDeleted()));
    }
}
