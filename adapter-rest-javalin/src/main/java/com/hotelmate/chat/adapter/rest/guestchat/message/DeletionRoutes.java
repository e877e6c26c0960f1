package com.hotelmate.chat.adapter.rest.guestchat.message;

import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.ALREADY_CHECKED_OUT;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.DELETE_NOT_ALLOWED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.HARD_DELETE_NOT_ALLOWED;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NOT_CHECKED_IN;
import static com.hotelmate.chat.adapter.rest.problem.ProblemCode.NO_ROOM_ASSIGNED;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.hotelmate.chat.adapter.rest.route.Answer;
import com.hotelmate.chat.adapter.rest.route.Call;
import com.hotelmate.chat.adapter.rest.route.NoBody;
import com.hotelmate.chat.adapter.rest.route.QueryParameter;
import com.hotelmate.chat.adapter.rest.route.Route;
import com.hotelmate.chat.adapter.rest.route.RouteDeclaration;
import com.hotelmate.chat.application.HotelChat;
import com.hotelmate.chat.application.deletion.DeleteMessage;
import com.hotelmate.chat.application.deletion.DeleteMessage.DeletedMessage;
import com.hotelmate.chat.domain.permission.DeletionMode;
import com.hotelmate.chat.domain.wire.GuestMessageObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Deleting messages.
 *
 * <pre>
 * DELETE {M}/delete/                 the staff, and the guest
 * DELETE {G}/messages/{id}/delete/   the guest
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
            GuestMessageObject message,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Long> attachmentIds,

            boolean alreadyDeleted) {}

    private final HotelChat chat;

    DeletionRoutes(HotelChat chat) {
        this.chat = chat;
    }

    List<Route<?>> routes() {
        return List.of(
                declared(Route.delete("G7", "{G}/messages/{id}/delete/", "Deletes an own message")
                        .guest()),
                declared(Route.delete("C10", "{M}/delete/", "Deletes a message on both sides")
                        .alias("/api/messages/{id}/delete/")
                        .alias("{P}/messages/{id}/delete/")
                        .staffOrGuest()));
    }

    private Route<Deletion> declared(RouteDeclaration<NoBody> declaration) {
        return declaration
                .query(HARD)
                .body(Deletion.class)
                .answers(200, Deleted.class)
                .refuses(NOT_CHECKED_IN, NO_ROOM_ASSIGNED, ALREADY_CHECKED_OUT)
                .refuses(DELETE_NOT_ALLOWED, HARD_DELETE_NOT_ALLOWED)
                .handledBy(this::delete);
    }

    private Answer delete(Call<Deletion> call) {
        boolean hard = call.query(HARD) || Boolean.TRUE.equals(call.body().hardDelete());
        DeletedMessage deleted = chat.deleteMessage()
                .handle(new DeleteMessage.Command(
                        call.actor(), call.message(), hard ? DeletionMode.HARD : DeletionMode.SOFT));
        return Answer.ok(new Deleted(
                true,
                hard,
                deleted.id().value(),
                deleted.remains().map(GuestMessageObject::of).orElse(null),
                hard ? List.of() : null,
                deleted.alreadyDeleted()));
    }
}
